using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Prowler.Aws.Clients.Generator;

namespace Prowler.Aws.Clients.Tests.Support;

/// <summary>Runs the generator in memory over model files.</summary>
internal static class GeneratorRun
{
    private static readonly MetadataReference[] Platform = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator).Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)
            || Path.GetFileName(path) is "netstandard.dll" or "mscorlib.dll" or "AWSSDK.Core.dll")
        .Select(path => MetadataReference.CreateFromFile(path))];

    public static CSharpCompilation Compilation(params string[] sources) => CSharpCompilation.Create(
        "Test",
        sources.Select(source => CSharpSyntaxTree.ParseText(source, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview))),
        Platform,
        // CS1701: AWSSDK.Core was built for an older framework than this one, which unifies.
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, specificDiagnosticOptions: [KeyValuePair.Create("CS1701", ReportDiagnostic.Suppress)]));

    public static GeneratorDriver Driver(params AdditionalText[] files) => CSharpGeneratorDriver.Create(
        [new ClientGenerator().AsSourceGenerator()],
        files,
        CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview),
        new MarkedAsModels(),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public static ImmutableArray<Diagnostic> Diagnostics(string model) =>
        Driver(new ModelFile("models/test.json", model)).RunGenerators(Compilation()).GetRunResult().Diagnostics;

    /// <summary>The name of an assembly that the clients' runtime, which emitted code uses, is open to.</summary>
    public const string AssemblyName = "Prowler.Aws.Clients.Tests";

    /// <summary>Generates the client of a model and compiles it.</summary>
    public static CSharpCompilation Compile(string model)
    {
        var compilation = Compilation().WithAssemblyName(AssemblyName)
            .AddReferences(MetadataReference.CreateFromFile(typeof(Prowler.Aws.Clients.Runtime.ServiceDefaults).Assembly.Location));
        Driver(new ModelFile("models/test.json", model)).RunGeneratorsAndUpdateCompilation(compilation, out var generated, out var problems);
        Assert.Empty(problems);
        Assert.Empty(generated.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning));
        return (CSharpCompilation)generated;
    }

    /// <summary>The same, and the symbols of another assembly to compare with.</summary>
    public static CSharpCompilation Compile(string model, string otherAssembly, out IAssemblySymbol other)
    {
        var reference = MetadataReference.CreateFromFile(otherAssembly);
        other = (IAssemblySymbol)Compilation().AddReferences(reference).GetAssemblyOrModuleSymbol(reference)!;
        return Compile(model);
    }

    private sealed class MarkedAsModels : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options([]);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            textFile is ModelFile ? new Options(new() { ["build_metadata.AdditionalFiles.AwsServiceModel"] = "true" }) : GlobalOptions;
    }

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}

internal sealed class ModelFile(string path, string text) : AdditionalText
{
    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
}
