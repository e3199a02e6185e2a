using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Prowler.Checks.Generators.Tests.Testing;

/// <summary>A project in memory: C# sources and metadata files, as the package's props would hand them to the compiler.</summary>
internal sealed record TestProject
{
    public const string SourcePath = "/project/Checks.cs";

    private static readonly CSharpParseOptions s_parseOptions = new(LanguageVersion.Latest);

    /// <summary>What the sources of every test may use without saying so.</summary>
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Amazon.S3;
        global using Amazon.S3.Model;
        global using Prowler.Checks;
        """;

    public string AssemblyName { get; init; } = "Acme.Checks";

    public ImmutableArray<string> Sources { get; init; } = [];

    public ImmutableArray<TestFile> Files { get; init; } = [];

    public ImmutableArray<MetadataReference> References { get; init; } = [];

    /// <summary>The property ProwlerChecksMetadata, where it reaches the compiler.</summary>
    public string? MetadataFolder { get; init; }

    /// <summary>The project's .editorconfig.</summary>
    public string EditorConfig { get; init; } = "";

    public static TestProject Of(params string[] sources) => new() { Sources = [.. sources] };

    public TestProject With(string source) => this with { Sources = Sources.Add(source) };

    public TestProject WithMetadata(params string[] checkIds) =>
        this with { Files = Files.AddRange(checkIds.Select(id => TestFile.Check(id))) };

    public TestProject WithFile(TestFile file) => this with { Files = Files.Add(file) };

    public CSharpCompilation Compile() => CSharpCompilation.Create(
        AssemblyName,
        [
            CSharpSyntaxTree.ParseText(Usings, s_parseOptions, "/project/Usings.cs"),
            .. Sources.Select((source, index) => CSharpSyntaxTree.ParseText(
                source, s_parseOptions, index == 0 ? SourcePath : $"/project/Checks{index + 1}.cs")),
        ],
        [.. TrustedPlatform.References, .. References],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            .WithNullableContextOptions(NullableContextOptions.Enable)
            .WithSyntaxTreeOptionsProvider(new EditorConfigSeverities(EditorConfig)));

    public AnalyzerOptions AnalyzerOptions() => new([.. Files], new TestOptions(MetadataFolder));

    public GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new ChecksGenerator().AsSourceGenerator()],
        Files,
        s_parseOptions,
        new TestOptions(MetadataFolder),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>Severities as the compiler reads them from an .editorconfig.</summary>
    private sealed class EditorConfigSeverities(string text) : SyntaxTreeOptionsProvider
    {
        private readonly AnalyzerConfigSet _set = AnalyzerConfigSet.Create(
            new[] { AnalyzerConfig.Parse(text, text.Contains("is_global") ? "/project/.globalconfig" : "/project/.editorconfig") });

        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(
            SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            _set.GetOptionsForSourcePath(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(
            string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            _set.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
    }

    private sealed class TestOptions(string? metadataFolder) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(
            metadataFolder is null ? [] : new() { ["build_property.ProwlerChecksMetadata"] = metadataFolder });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => (textFile as TestFile)?.Kind is { } kind
            ? new Options(new() { ["build_metadata.AdditionalFiles.ProwlerMetadata"] = kind })
            : GlobalOptions;
    }

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value);
    }
}
