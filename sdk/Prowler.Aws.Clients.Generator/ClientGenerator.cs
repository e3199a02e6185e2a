using Microsoft.CodeAnalysis;
using Prowler.Aws.Clients.Generator.Emitting;

namespace Prowler.Aws.Clients.Generator;

/// <summary>Emits an AWS client for every additional file that is marked as a service model.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ClientGenerator : IIncrementalGenerator
{
    /// <summary>The name of the one step with work in it, for tests of its caching.</summary>
    internal const string ParseStep = "ParseServiceModel";

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var models = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => pair.Right.GetOptions(pair.Left)
                .TryGetValue("build_metadata.AdditionalFiles.AwsServiceModel", out var value) && value == "true")
            .Select(static (pair, _) => pair.Left)
            .Select(ParsedModel.Parse)
            .WithTrackingName(ParseStep);

        context.RegisterSourceOutput(models, static (output, model) =>
        {
            if (model.Problem is { } problem)
                output.ReportDiagnostic(problem.ToDiagnostic());
            if (model.Service is not { } service)
                return;
            foreach (var (hintName, source) in ServiceEmitter.Emit(service))
                output.AddSource(hintName, source);
        });
    }
}
