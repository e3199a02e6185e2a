using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Prowler.Aws;
using Prowler.Checks.Aws.S3;
using Prowler.Generated.Prowler_Checks_Testing_Tests;
using Xunit.Abstractions;

namespace Prowler.Checks.Testing.Tests;

/// <summary>The code of docs/testing.md is code of this file, which compiles and runs.</summary>
public partial class DocumentationTests(ITestOutputHelper output)
{
    private static readonly string recording = Recordings.Demo;

    public static TheoryData<string> Cases() => [.. Hazards.Of(new Registry(), recording).Cases.Select(one => one.ToString())];

    [Fact]
    public async Task A_check_in_the_engine()
    {
        var account = new AwsAccount("111122223333", "aws", ["eu-west-1"]);
        var bucket = new Bucket { Id = "photos", Account = account, Region = "eu-west-1" };
        var findings = await CheckRun.Of(new Registry()).On(bucket, new BucketVersioning(false, false, false)).RunAsync("sound_bucket_versioning");
        Assert.Equal(Status.Fail, Assert.Single(findings).Status);

        var refused = await CheckRun.Of(new Registry()).On(bucket).Denied<BucketVersioning>().RunAsync("sound_bucket_versioning");
        Assert.Contains("needs s3:GetBucketVersioning", Assert.Single(refused).StatusDetail);

        var recorded = await CheckRun.Of(new Registry()).Replay(recording).RunAsync("sound_bucket_versioning");
        Assert.NotEmpty(recorded);
    }

    [Fact]
    public async Task The_hazards() => Assert.Contains("faulty_", (await Assert.ThrowsAsync<CheckTestException>(async () =>
    {
        var report = await Hazards.Of(new Registry(), recording).AssertHoldAsync();
        output.WriteLine(report.ToString());
    })).Message, StringComparison.Ordinal);

    [Fact]
    public void The_cases_have_names() => Assert.NotEmpty(Cases());

    [Fact]
    public void All_code_of_the_page_is_code_of_this_file()
    {
        var source = Flat(File.ReadAllText(ThisFile()));
        var page = File.ReadAllText(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "docs", "testing.md"));

        var snippets = Snippet().Matches(page).Select(match => Flat(match.Groups[1].Value)).ToList();

        Assert.Equal(5, snippets.Count);
        Assert.All(snippets, snippet => Assert.Contains(snippet, source, StringComparison.Ordinal));
    }

    private static string Flat(string code) => Whitespace().Replace(code, " ").Trim();

    private static string ThisFile([CallerFilePath] string path = "") => path;

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippet();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();
}
