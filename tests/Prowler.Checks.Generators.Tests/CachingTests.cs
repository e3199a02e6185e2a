using Microsoft.CodeAnalysis;
using Prowler.Checks.Generators.Tests.Testing;

namespace Prowler.Checks.Generators.Tests;

/// <summary>What is done again after an edit. That a second run of the same input does nothing, every test asserts.</summary>
public sealed class CachingTests
{
    private const string FirstCheck = """
        namespace Acme;
        static class FirstChecks
        {
            [Check("s3_first_check")] internal static Verdict Judge(Bucket bucket) => Verdict.Pass("yes");
        }
        """;

    private const string SecondCheck = """
        namespace Acme;
        static class SecondChecks
        {
            [Check("s3_second_check")] internal static async Task<Verdict> Judge(Bucket bucket, IAmazonS3 s3)
            {
                await s3.ListBucketsAsync();
                return Verdict.Pass("yes");
            }
        }
        """;

    private static readonly TestProject s_project =
        TestProject.Of(FirstCheck, SecondCheck, Samples.Tree).WithMetadata("s3_first_check", "s3_second_check");

    [Fact]
    public void An_unrelated_edit_writes_nothing()
    {
        var run = GeneratorRun.Of(s_project).Then(s_project.With("class Unrelated;"));

        Assert.Equal("Unchanged", run.Reasons(TrackingNames.Checks));
        Assert.Equal("Unchanged", run.Reasons(TrackingNames.Collectors));
        Assert.Equal("Unchanged", run.Reasons(TrackingNames.AssemblyName));
        Assert.Equal("Cached", run.Reasons(TrackingNames.MetadataFiles));
        Assert.Equal("Cached", run.Reasons(TrackingNames.Pack));
        Assert.Equal("Cached", run.Reasons(TrackingNames.Registry));
        Assert.Equal("Cached", run.Reasons(TrackingNames.CheckFiles));
        Assert.Equal(0, run.OutputsWritten);
    }

    [Fact]
    public void An_edit_of_a_body_that_calls_the_same_operations_writes_nothing()
    {
        var run = GeneratorRun.Of(s_project).Then(Replace(SecondCheck, SecondCheck.Replace("\"yes\"", "\"indeed\"")));

        Assert.Equal("Unchanged", run.Reasons(TrackingNames.Checks));
        Assert.Equal("Cached", run.Reasons(TrackingNames.Pack));
        Assert.Equal(0, run.OutputsWritten);
    }

    [Fact]
    public void An_edit_of_a_body_that_calls_another_operation_writes_that_check()
    {
        var run = GeneratorRun.Of(s_project).Then(
            Replace(SecondCheck, SecondCheck.Replace("s3.ListBucketsAsync()", "s3.GetBucketAclAsync(new())")));

        Assert.Equal("Modified, Unchanged", run.Reasons(TrackingNames.Checks));
        Assert.Equal("Modified", run.Reasons(TrackingNames.Pack));
        Assert.Equal("Unchanged", run.Reasons(TrackingNames.Registry));
        Assert.Equal("Modified, Unchanged", run.Reasons(TrackingNames.CheckFiles));
        Assert.Equal(1, run.OutputsWritten);
    }

    [Fact]
    public void An_edit_of_a_check_s_YAML_writes_that_check()
    {
        var first = GeneratorRun.Of(s_project);
        var edited = s_project with
        {
            Files = s_project.Files.SetItem(0, TestFile.Check("s3_first_check", TestFile.Complete("s3_first_check").Replace("Title", "New title"))),
        };
        var run = first.Then(edited);

        Assert.Equal("Cached, Modified", run.Reasons(TrackingNames.MetadataFiles));
        Assert.Equal("Cached, Modified", run.Reasons(TrackingNames.Metadata));
        Assert.Equal("Modified", run.Reasons(TrackingNames.Pack));
        Assert.Equal("Unchanged", run.Reasons(TrackingNames.Registry));
        Assert.Equal("Modified, Unchanged", run.Reasons(TrackingNames.CheckFiles));
        Assert.Equal(1, run.OutputsWritten);
    }

    [Fact]
    public void A_comment_in_YAML_writes_nothing_although_every_place_has_moved()
    {
        var project = s_project with
        {
            Files = s_project.Files.SetItem(0, TestFile.CheckWith("s3_first_check", "constants: { limit: 1 }")),
        };
        project = project with { Sources = project.Sources.SetItem(0, FirstCheck.Replace("Bucket bucket", "Bucket bucket, int limit")) };
        var commented = project with { Files = project.Files.SetItem(0, TestFile.Check("s3_first_check", "# A comment\n" + project.Files[0].Text)) };
        var run = GeneratorRun.Of(project).Then(commented);

        Assert.Equal("Cached, Modified", run.Reasons(TrackingNames.MetadataFiles));
        Assert.Equal("Cached, Unchanged", run.Reasons(TrackingNames.Metadata));
        Assert.Equal("Cached", run.Reasons(TrackingNames.Pack));
        Assert.Equal(0, run.OutputsWritten);
    }

    [Fact]
    public void A_new_check_writes_itself_and_the_registry()
    {
        var run = GeneratorRun.Of(s_project).Then(
            s_project.With(FirstCheck.Replace("First", "Third").Replace("first", "third")).WithMetadata("s3_third_check"));

        Assert.Equal("New, Unchanged", run.Reasons(TrackingNames.Checks));
        Assert.Equal("Modified", run.Reasons(TrackingNames.Pack));
        Assert.Equal("Modified", run.Reasons(TrackingNames.Registry));
        Assert.Equal("New, Unchanged", run.Reasons(TrackingNames.CheckFiles));
        Assert.Equal(2, run.OutputsWritten);
    }

    [Fact]
    public void An_unrelated_edit_finds_the_same_problems_in_YAML()
    {
        var project = s_project.WithFile(TestFile.CheckWith("s3_lost_check", "unknown: 1"));
        var run = GeneratorRun.Of(project).Then(project.With("class Unrelated;"));

        Assert.Equal(["PRWL302", "PRWL306"], run.Diagnostics.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
        Assert.Equal("Cached", run.Reasons(TrackingNames.Signatures));
        Assert.Equal("Cached", run.Reasons(TrackingNames.MetadataProblems));
    }

    [Fact]
    public void The_order_of_sources_and_files_does_not_matter()
    {
        var reversed = s_project with { Sources = [.. s_project.Sources.Reverse()], Files = [.. s_project.Files.Reverse()] };

        Assert.Equal(Texts(GeneratorRun.Of(s_project)), Texts(GeneratorRun.Of(reversed)));
    }

    [Fact]
    public void Different_methods_have_different_models()
    {
        var one = GeneratorRun.Of(s_project).Result.TrackedSteps[TrackingNames.Pack].Single().Outputs.Single().Value;
        var same = GeneratorRun.Of(s_project).Result.TrackedSteps[TrackingNames.Pack].Single().Outputs.Single().Value;
        var other = GeneratorRun.Of(Replace(SecondCheck, SecondCheck.Replace("Bucket bucket", "Zone zone")))
            .Result.TrackedSteps[TrackingNames.Pack].Single().Outputs.Single().Value;

        Assert.NotSame(one, same);
        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(one, other);
    }

    [Fact]
    public void The_walk_through_models_finds_what_it_looks_for()
    {
        var compilation = s_project.Compile();
        object[] forbidden =
            [compilation, compilation.Assembly, compilation.SyntaxTrees[0], compilation.SyntaxTrees[0].GetRoot(), Location.None];

        foreach (var item in forbidden)
        {
            Assert.ThrowsAny<Xunit.Sdk.XunitException>(() =>
                PipelineModels.AssertPlain(new { Nested = new List<object> { "text", item } }, "model", []));
        }
    }

    private static TestProject Replace(string source, string by) =>
        s_project with { Sources = s_project.Sources.Replace(source, by) };

    private static IEnumerable<(string, string)> Texts(GeneratorRun run) => run.Result.GeneratedSources
        .Select(source => (source.HintName, source.SourceText.ToString()))
        .Order();
}
