using Microsoft.CodeAnalysis;
using Prowler.Checks.Generators.Tests.Testing;
using Prowler.Engine;
using Prowler.Engine.Catalog;

namespace Prowler.Checks.Generators.Tests;

/// <summary>
/// Severities are the user's to choose, but no choice makes a registry that quietly lacks a check: what cannot be built
/// does not compile.
/// </summary>
public sealed class RefusalTests
{
    private const string Writing = """
        namespace Acme;
        static class SampleChecks
        {
            [Check("s3_sample_check")]
            internal static async Task<Verdict> Judge(Bucket bucket, IAmazonS3 s3)
            {
        #pragma warning disable PRWL202 // Our bucket, our risk.
                await s3.DeleteBucketAsync(bucket.Name);
        #pragma warning restore PRWL202
                return Verdict.Pass("gone");
            }
        }
        """;

    [Fact]
    public void A_pragma_suppresses_a_diagnostic() => Expect.Nothing(Samples.Project(Writing, "s3_sample_check"));

    [Theory]
    [InlineData("[*.cs]\ndotnet_diagnostic.PRWL202.severity = none", null)]
    [InlineData("[*.cs]\ndotnet_diagnostic.PRWL202.severity = suggestion", DiagnosticSeverity.Info)]
    [InlineData("[*.cs]\ndotnet_diagnostic.PRWL202.severity = warning", DiagnosticSeverity.Warning)]
    [InlineData("[Other.cs]\ndotnet_diagnostic.PRWL202.severity = none", DiagnosticSeverity.Error)]
    public void An_editorconfig_sets_the_severity_of_a_diagnostic_in_CSharp(string editorConfig, DiagnosticSeverity? expected)
    {
        var project = Samples.Project(Writing.Replace("#pragma", "//"), "s3_sample_check") with { EditorConfig = editorConfig };

        var reported = Analysis.Of(GeneratorRun.Of(project));

        Assert.Equal(expected is null ? [] : [expected.Value], reported.Select(diagnostic => diagnostic.Severity));
    }

    [Theory]
    [InlineData("none", null)]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    public void A_global_config_sets_the_severity_of_a_diagnostic_in_YAML(string severity, DiagnosticSeverity? expected)
    {
        var project = Samples.Project("", "s3_lost_check") with
        {
            EditorConfig = $"is_global = true\ndotnet_diagnostic.PRWL306.severity = {severity}",
        };

        Assert.Equal(
            expected is null ? [] : [expected.Value],
            GeneratorRun.Of(project).Diagnostics.Select(diagnostic => diagnostic.Severity));
    }

    [Theory]
    [InlineData("PRWL001", "[Check(\"s3_other_check\")] internal static Verdict Judge(Bucket bucket) => Verdict.Pass(\"yes\");", "s3_other_check (PRWL001)")]
    [InlineData("PRWL002", "[Check(\"Bad\")] internal static Verdict Judge(Bucket bucket) => Verdict.Pass(\"yes\");", "Bad (PRWL002)")]
    [InlineData("PRWL004", "[Check(\"s3_sample_check\")] private static Verdict Judge(Bucket bucket) => Verdict.Pass(\"yes\");", "SampleChecks.Judge (PRWL004)")]
    [InlineData("PRWL005", "[Check(\"s3_sample_check\")] internal static Verdict Judge(Versioning bucket) => Verdict.Pass(\"yes\");", "SampleChecks.Judge (PRWL005)")]
    [InlineData("PRWL006", "[Check(\"s3_sample_check\")] internal static bool Judge(Bucket bucket) => true;", "SampleChecks.Judge (PRWL006)")]
    [InlineData("PRWL007", "[Check(\"s3_sample_check\")] internal static Verdict Judge(Bucket bucket, object it) => Verdict.Pass(\"yes\");", "SampleChecks.Judge (PRWL007)")]
    [InlineData("PRWL008", "[Check(\"s3_sample_check\")] internal static Verdict Judge(Bucket bucket, int it) => Verdict.Pass(\"yes\");", "SampleChecks.Judge (PRWL008)")]
    [InlineData("PRWL009", "[Check(\"s3_sample_check\")] internal static Verdict Judge(Bucket bucket, int limit) => Verdict.Pass(\"yes\");", "SampleChecks.Judge (PRWL009)")]
    [InlineData("PRWL101", "[Collector] internal static IEnumerable<Fact> Collect(Bucket bucket) => [];", "SampleChecks.Collect (PRWL101)")]
    [InlineData("PRWL102", "[Collector] internal static Fact Collect(Zone zone) => new();", "SampleChecks.Collect (PRWL102)")]
    [InlineData("PRWL106", "[Collector(Batch = 0)] internal static Dictionary<Bucket, Fact> Collect(IReadOnlyList<Bucket> buckets) => [];", "SampleChecks.Collect (PRWL106)")]
    public void A_suppressed_diagnostic_still_keeps_the_registry_from_compiling(string id, string method, string refused)
    {
        var project = TestProject.Of(
            $$"""
            #pragma warning disable {{id}}, PRWL107
            namespace Acme;
            public sealed record Fact : IFacetOf<Bucket>;
            static class SampleChecks { {{method}} }
            """, Samples.Tree)
            .WithFile(TestFile.CheckWith("s3_sample_check", id == "PRWL009" ? "constants: { limit: text }" : ""));
        var run = GeneratorRun.Of(project);

        Assert.Empty(Analysis.Of(run));
        var error = Assert.Single(run.Output.GetDiagnostics(), diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        Assert.Equal("CS0619", error.Id);
        Assert.Contains($"The registry would lack: {refused}.", error.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PRWL003", "[Check(\"s3_sample_check\")] internal static Verdict Twin(Bucket bucket) => Verdict.Pass(\"yes\");", "Check s3_sample_check judges Bucket in both SampleChecks.Judge and SampleChecks.Twin.")]
    [InlineData("PRWL010", "[Check(\"s3_sample_check\")] internal static Verdict Other(Zone zone, Versioning versioning) => Verdict.Pass(\"yes\");", "SampleChecks.Other asks for Versioning")]
    [InlineData("PRWL011", "[Check(\"s3_sample_check\")] internal static Verdict Other(Zone zone, IReadOnlyList<Bucket> buckets) => Verdict.Pass(\"yes\");", "SampleChecks.Other asks for a list of Bucket")]
    [InlineData("PRWL103", "[Collector] internal static One First(Bucket bucket) => new(); [Collector] internal static One Twin(Bucket bucket) => new();", "One of Bucket is collected by both")]
    [InlineData("PRWL105", "[Collector] internal static One One(Bucket bucket, Two two) => new(); [Collector] internal static Two Two(Bucket bucket, One one) => new();", "These collectors wait for each other")]
    [InlineData("PRWL106", "[Collector(Batch = 9)] internal static Dictionary<Bucket, One> Collect(IReadOnlyList<Bucket> buckets, Versioning versioning) => [];", "SampleChecks.Collect works on a batch")]
    [InlineData("PRWL107", "[Check(\"s3_sample_check\")] internal static Verdict Other(Zone zone, Lost lost) => Verdict.Pass(\"yes\");", "SampleChecks.Other asks for Lost")]
    public void What_still_compiles_is_refused_when_packs_are_linked(string id, string method, string problem)
    {
        using var pack = LoadedPack.Of(TestProject.Of(
            $$"""
            #pragma warning disable {{id}}, PRWL107
            namespace Acme;
            public sealed record One : IFacetOf<Bucket>;
            public sealed record Two : IFacetOf<Bucket>;
            public sealed record Lost : IFacetOf<Zone>;
            static class SampleChecks
            {
                [Check("s3_sample_check")] internal static Verdict Judge(Bucket bucket) => Verdict.Pass("yes");
                {{method}}
            }
            """, Samples.Tree).WithMetadata("s3_sample_check"));

        var refusal = Assert.Throws<PackLinkException>(() => CheckCatalog.Link(pack.Pack));

        Assert.Contains(refusal.Problems, each => each.StartsWith(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Broken_metadata_keeps_the_registry_from_compiling()
    {
        var project = Samples.Project(
            "namespace Acme; static class SampleChecks { [Check(\"s3_sample_check\")] internal static Verdict Judge(Bucket bucket) => Verdict.Pass(\"yes\"); }")
            .WithFile(TestFile.Check("s3_sample_check", "title: ["))
            with
        { EditorConfig = "is_global = true\ndotnet_diagnostic.PRWL301.severity = none" };
        var run = GeneratorRun.Of(project);

        Assert.Empty(run.Diagnostics);
        var error = Assert.Single(run.Output.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Contains("the metadata of s3_sample_check", error.GetMessage(), StringComparison.Ordinal);
    }
}
