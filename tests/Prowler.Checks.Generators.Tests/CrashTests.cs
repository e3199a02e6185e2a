using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Prowler.Checks.Generators.Tests.Testing;

namespace Prowler.Checks.Generators.Tests;

public sealed class CrashTests
{
    [Fact]
    public void An_exception_is_not_swallowed()
    {
        var driver = TestProject.Of(Samples.Tree).Driver().AddAdditionalTexts([new CrashingFile("/project/x.yaml")]);

        var diagnostic = Assert.Single(driver.RunGenerators(TestProject.Of(Samples.Tree).Compile()).GetRunResult().Diagnostics);

        Assert.Equal("CS8785", diagnostic.Id);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_reported_and_costs_only_itself()
    {
        var run = GeneratorRun.Of(Samples.Project("").WithFile(new TestFile("/project/s3_lost_check.yaml", null, "check")));

        Assert.Equal("This is not the YAML of metadata: the file cannot be read", run.Diagnostics[0].GetMessage());
        Assert.NotEmpty(run.Result.GeneratedSources);
    }

    /// <summary>An assembly with a generator that throws.</summary>
    internal static byte[] CrashingGenerator()
    {
        const string source = """
            using Microsoft.CodeAnalysis;
            [Generator(LanguageNames.CSharp)]
            public sealed class Crash : IIncrementalGenerator
            {
                public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
                    context.CompilationProvider, static (_, _) => throw new System.InvalidOperationException("Boom."));
            }
            """;
        using var stream = new MemoryStream();
        var emitted = CSharpCompilation.Create(
                "Another",
                [CSharpSyntaxTree.ParseText(source)],
                [
                    .. TrustedPlatform.References,
                    MetadataReference.CreateFromFile(typeof(ISymbol).Assembly.Location),
                    MetadataReference.CreateFromFile(typeof(CSharpCompilation).Assembly.Location),
                ],
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .Emit(stream);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return stream.ToArray();
    }

    private sealed class CrashingFile(string path) : TestFile(path, text: null, kind: "check")
    {
        public override SourceText GetText(CancellationToken cancellationToken = default) => throw new InvalidOperationException("Boom.");
    }
}
