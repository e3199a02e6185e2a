using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Prowler.Checks.CodeFixes;
using Prowler.Checks.Generators.Tests.Testing;

namespace Prowler.Checks.Generators.Tests;

/// <summary>What an editor offers where the compiler reports.</summary>
public sealed class CodeFixTests
{
    private const string Judge = "internal static Verdict Judge(Bucket bucket) => Verdict.Pass(\"yes\");";

    [Fact]
    public async Task A_check_without_metadata_gets_a_file_with_all_that_it_must_say()
    {
        var file = await Fix($"[Check(\"s3_sample_check\")] {Judge}");

        Assert.Equal("/project/checks-metadata/aws/s3/s3_sample_check.yaml", file.FilePath);
        Assert.Equal(["checks-metadata", "aws", "s3"], file.Folders);
        Assert.Equal(
            """
            title: '<What the check looks for, in a few words.>'
            service: s3
            severity: '<How much a failure matters.>'
            resource_type: AwsS3Bucket
            description: '<What is judged, and by which rule.>'
            risk: '<What can happen to the owner of a resource that fails.>'
            remediation:
              text: '<What to do, in a sentence or two.>'

            """,
            (await file.GetTextAsync()).ToString());
    }

    [Fact]
    public async Task The_file_does_not_compile_until_its_author_has_written_it()
    {
        var yaml = (await (await Fix($"[Check(\"s3_sample_check\")] {Judge}")).GetTextAsync()).ToString();
        var run = GeneratorRun.Of(Project($"[Check(\"s3_sample_check\")] {Judge}").WithFile(TestFile.Check("s3_sample_check", yaml)));

        Assert.Equal(
            ["PRWL305", "PRWL311", "PRWL311", "PRWL311", "PRWL311"],
            run.Diagnostics.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
        Assert.Contains("'title' still says what belongs here: write it", run.Diagnostics.Select(diagnostic => diagnostic.GetMessage()));
    }

    [Theory]
    [InlineData("/project/checks-metadata/aws/s3/s3_other_check.yaml", "/project/checks-metadata/aws/s3/s3_sample_check.yaml")]
    [InlineData("/project/checks-metadata/aws/ec2/ec2_other_check.yaml", "/project/checks-metadata/aws/s3/s3_sample_check.yaml")]
    [InlineData("/elsewhere/storage/s3_other_check.yaml", "/elsewhere/storage/s3_sample_check.yaml")]
    [InlineData("/elsewhere/all/ec2_other_check.yaml", "/elsewhere/all/s3_sample_check.yaml")]
    public async Task The_file_goes_where_the_project_keeps_its_others(string existing, string expected) =>
        Assert.Equal(expected, (await Fix($"[Check(\"s3_sample_check\")] {Judge}", existing)).FilePath);

    [Theory]
    [InlineData("AwsAccount", "AwsAccount")]
    [InlineData("S3Thing", "AwsS3Thing")]
    [InlineData("Thing", "AwsS3Thing")]
    public async Task The_type_of_resource_is_guessed_from_the_subject(string subject, string type)
    {
        var file = await Fix(
            $"[Check(Id)] internal static Verdict Judge({subject} it) => Verdict.Pass(\"yes\"); private const string Id = \"s3_sample_check\";",
            more: $"public abstract record {subject} : Resource;");

        Assert.Contains($"resource_type: {type}\n", (await file.GetTextAsync()).ToString(), StringComparison.Ordinal);
    }

    private static TestProject Project(string members, string more = "") =>
        TestProject.Of($"namespace Acme; static class SampleChecks {{ {members} }} {more}", Samples.Tree);

    /// <summary>The file that the fix adds for the one diagnostic that the real analyzer reports.</summary>
    private static async Task<TextDocument> Fix(string members, string? existing = null, string more = "")
    {
        using var workspace = new AdhocWorkspace();
        var project = Open(workspace, Project(members, more), existing);
        var compilation = await project.GetCompilationAsync();
        var reported = await compilation!.WithAnalyzers(Analysis.Analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        var diagnostic = Assert.Single(reported, diagnostic => diagnostic.Id == "PRWL001");

        var actions = new List<CodeAction>();
        await new CreateMetadataFix().RegisterCodeFixesAsync(new CodeFixContext(
            project.GetDocument(diagnostic.Location.SourceTree)!, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        var action = Assert.Single(actions);
        Assert.Equal("Create s3_sample_check.yaml", action.Title);

        var applied = Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(CancellationToken.None)));
        var changed = Assert.Single(applied.ChangedSolution.GetChanges(project.Solution).GetProjectChanges());
        return applied.ChangedSolution.GetAdditionalDocument(Assert.Single(changed.GetAddedAdditionalDocuments()))!;
    }

    private static Project Open(AdhocWorkspace workspace, TestProject sources, string? existing)
    {
        var id = ProjectId.CreateNewId();
        var compilation = sources.Compile();
        var solution = workspace.CurrentSolution.AddProject(ProjectInfo.Create(
            id, VersionStamp.Default, "Acme.Checks", "Acme.Checks", LanguageNames.CSharp, "/project/Acme.Checks.csproj",
            compilationOptions: compilation.Options.WithSyntaxTreeOptionsProvider(null),
            parseOptions: (CSharpParseOptions)compilation.SyntaxTrees.First().Options,
            metadataReferences: compilation.References));
        foreach (var tree in compilation.SyntaxTrees)
            solution = solution.AddDocument(DocumentId.CreateNewId(id), Path.GetFileName(tree.FilePath), tree.GetText(), filePath: tree.FilePath);
        if (existing is not null)
        {
            solution = solution
                .AddAdditionalDocument(DocumentId.CreateNewId(id), Path.GetFileName(existing), SourceText.From("title: x"), filePath: existing)
                .AddAnalyzerConfigDocument(
                    DocumentId.CreateNewId(id), "project.globalconfig",
                    SourceText.From($"is_global = true\n[{existing}]\nbuild_metadata.AdditionalFiles.ProwlerMetadata = check\n"),
                    filePath: "/project/project.globalconfig");
        }

        return solution.GetProject(id)!;
    }
}
