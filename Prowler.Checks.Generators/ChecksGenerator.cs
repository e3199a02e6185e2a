using Microsoft.CodeAnalysis;
using Prowler.Checks.Generators.Emitting;
using Prowler.Checks.Generators.Metadata;
using Prowler.Checks.Generators.Model;
using Prowler.Checks.Generators.Packs;
using Prowler.Checks.Generators.Parsing;

namespace Prowler.Checks.Generators;

/// <summary>
/// Writes the registry of an assembly's checks and collectors: symbols and YAML are parsed into records, joined, and
/// written out. Says nothing about C#, which analyzers do with real locations, and reports what is wrong in YAML from a
/// pipeline of its own, whose locations never reach the one that writes code.
/// </summary>
[Generator(LanguageNames.CSharp)]
internal sealed class ChecksGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var checks = Marked(context, "Prowler.Checks.CheckAttribute", MethodParser.ParseCheck)
            .WithTrackingName(TrackingNames.Checks);
        var collectors = Marked(context, "Prowler.Checks.CollectorAttribute", MethodParser.ParseCollector)
            .WithTrackingName(TrackingNames.Collectors);
        var helpers = Marked(context, "Prowler.Checks.UsesAwsAttribute", MethodParser.ParseHelper)
            .WithTrackingName(TrackingNames.Helpers);
        var assemblyName = context.CompilationProvider
            .Select(static (compilation, _) => compilation.AssemblyName ?? "")
            .WithTrackingName(TrackingNames.AssemblyName);

        var files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => (File: pair.Left, Kind: MetadataFiles.KindOf(pair.Left, pair.Right)))
            .Where(static pair => pair.Kind != MetadataKind.None)
            .Select(static (pair, cancellationToken) => MetadataFiles.Read(pair.File, pair.Kind, cancellationToken))
            .WithTrackingName(TrackingNames.MetadataFiles);
        var metadata = files
            .Where(static file => file.Check is not null)
            .Select(static (file, _) => file.Check!)
            .WithTrackingName(TrackingNames.Metadata);
        var settings = files
            .Where(static file => file.Settings is not null)
            .Select(static (file, _) => file.Settings!)
            .WithTrackingName(TrackingNames.Settings);

        var pack = checks.Collect()
            .Combine(collectors.Collect())
            .Combine(helpers.Collect())
            .Combine(metadata.Collect())
            .Combine(settings.Collect())
            .Combine(assemblyName)
            .Select(static (inputs, _) =>
            {
                var (((((checks, collectors), helpers), metadata), settings), assemblyName) = inputs;
                return PackBuilder.Build(assemblyName, checks, collectors, helpers, metadata, settings);
            })
            .WithTrackingName(TrackingNames.Pack);

        EmitSource(context, pack);
        ReportMetadata(context, files, checks, collectors);
    }

    private static void EmitSource(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<PackModel?> pack)
    {
        var registry = pack
            .Select(static (pack, _) => pack?.Registry)
            .WithTrackingName(TrackingNames.Registry);
        context.RegisterSourceOutput(registry, static (production, registry) =>
        {
            // The generator also runs in programs that only use packs: no trace of it there.
            if (registry is null) return;
            production.AddSource("Registry.g.cs", RegistryEmitter.EmitRegistry(registry));
            production.AddSource("CheckIds.g.cs", RegistryEmitter.EmitCheckIds(registry));
            production.AddSource("Collectors.g.cs", CollectorEmitter.Emit(registry));
        });

        var checkFiles = pack
            .SelectMany(static (pack, _) => pack?.Checks ?? ImmutableEquatableArray<CheckModel>.Empty)
            .WithTrackingName(TrackingNames.CheckFiles);
        context.RegisterSourceOutput(checkFiles, static (production, check) =>
            production.AddSource($"{check.Metadata.Id}.g.cs", CheckEmitter.Emit(check)));
    }

    private static void ReportMetadata(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<MetadataFile> files,
        IncrementalValuesProvider<CheckMethod> checks,
        IncrementalValuesProvider<CollectorMethod> collectors)
    {
        var signatures = checks.Collect()
            .Combine(collectors.Collect())
            .Select(static (methods, _) => Signatures.Of(methods.Left, methods.Right))
            .WithTrackingName(TrackingNames.Signatures);
        var problems = files.Collect()
            .Combine(signatures)
            .SelectMany(static (inputs, _) => MetadataProblems.Find(inputs.Left, inputs.Right))
            .WithTrackingName(TrackingNames.MetadataProblems);
        context.RegisterSourceOutput(problems, static (production, problem) =>
            production.ReportDiagnostic(problem.Problem.ToDiagnostic(problem.Path)));
    }

    private static IncrementalValuesProvider<T> Marked<T>(
        IncrementalGeneratorInitializationContext context,
        string attribute,
        Func<GeneratorAttributeSyntaxContext, CancellationToken, T> parse) =>
        context.SyntaxProvider.ForAttributeWithMetadataName(attribute, static (_, _) => true, parse);
}
