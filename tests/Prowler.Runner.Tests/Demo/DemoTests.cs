using Prowler.Checks;
using Prowler.Checks.Aws;
using Prowler.Checks.Aws.Session;
using Prowler.Engine;

namespace Prowler.Runner.Tests.Demo;

/// <summary>The demo is a real scan of an emulated account: it has to show the checks at work, and embedding with them.</summary>
public class DemoTests
{
    // What the emulator behind the recording cannot express.
    private static readonly string[] NeverPass =
    [
        "s3_account_level_public_access_blocks", // one account, and it fails
        "s3_bucket_no_mfa_delete",
        "s3_bucket_shadow_resource_vulnerability", // the emulator tells two owners of one bucket
    ];

    [Fact]
    public async Task Every_check_of_the_demo_fails_somewhere_and_passes_somewhere_and_nothing_is_left_unread()
    {
        var findings = await ScanAsync();

        Assert.DoesNotContain(findings, finding => finding.NotAssessed is not null);
        var checks = findings.GroupBy(finding => finding.Check.Id).ToDictionary(check => check.Key, check => check.Select(finding => finding.Status).ToHashSet());
        // Off unless configured.
        Assert.Equal(AwsChecks.Pack.Checks.Select(check => check.Metadata.Id).Except(["s3_bucket_object_public"]).Order(), checks.Keys.Order());
        Assert.Empty(checks.Where(check => !check.Value.Contains(Status.Fail)).Select(check => check.Key));
        Assert.Equal(NeverPass, checks.Where(check => !check.Value.Contains(Status.Pass)).Select(check => check.Key).Order());
    }

    [Fact]
    public async Task Every_scan_of_the_demo_finds_the_same() =>
        Assert.Equal((await ScanAsync()).Select(Line), (await ScanAsync()).Select(Line));

    private static string Line(Finding finding) => $"{finding.Uid} {finding.Status} {finding.StatusDetail}";

    /// <summary>As the README shows it to those who embed the checks.</summary>
    private static async Task<IReadOnlyList<Finding>> ScanAsync()
    {
        var recording = Path.Combine(AppContext.BaseDirectory, "Demo", "demo.zip");
        await using var session = await AwsSession.OpenAsync(new AwsSessionOptions { ReplayFrom = recording });
        var scanner = new Scanner(CheckCatalog.Link(AwsChecks.Pack));
        var findings = new List<Finding>();
        await foreach (var finding in scanner.Scan(session))
            findings.Add(finding);
        return [.. findings.OrderBy(finding => finding.Uid, StringComparer.Ordinal)];
    }
}
