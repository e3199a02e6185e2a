using Prowler.Checks;
using Prowler.Checks.Aws;
using Prowler.Aws.Session;
using Prowler.Engine;
using Prowler.Testing;

namespace Prowler.Runner.Tests.Demo;

/// <summary>The demo is a real scan of an emulated account: it has to show the checks at work, and embedding with them.</summary>
public class DemoTests
{
    // Off by default, or of things that the emulator behind the recording does not have.
    private static readonly string[] NotSeen =
    [
        "ec2_elastic_ip_shodan",
        "s3_bucket_object_public",
        "vpc_endpoint_services_allowed_principals_trust_boundaries",
        "vpc_vpn_connection_tunnels_up",
    ];

    // One account has one verdict on itself, and the emulator does not know MFA delete or whose a bucket is.
    private static readonly string[] NeverPass =
        ["s3_account_level_public_access_blocks", "s3_bucket_no_mfa_delete", "s3_bucket_shadow_resource_vulnerability"];

    // What is launched or stopped in the emulator was so just now, and its images have no deprecation time.
    private static readonly string[] NeverFail =
    [
        "ec2_instance_older_than_specific_days",
        "ec2_instance_paravirtual_type",
        "ec2_instance_stopped_older_than_specific_days",
        "ec2_instance_with_outdated_ami",
        "vpc_different_regions",
    ];

    private static readonly Lazy<Task<IReadOnlyList<Finding>>> s_scan = new(ScanAsync);

    [Fact]
    public async Task Each_check_passes_somewhere_and_fails_somewhere_and_nothing_is_left_unread()
    {
        var findings = await s_scan.Value;

        Assert.DoesNotContain(findings, finding => finding.NotAssessed is not null);
        var all = AwsChecks.Packs.SelectMany(pack => pack.Checks).Select(check => check.Metadata.Id).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.Equal(NotSeen, all.Except(findings.Select(finding => finding.Check.Id)));
        Assert.Equal(NeverPass, Without(Status.Pass));
        Assert.Equal(NeverFail, Without(Status.Fail));

        IEnumerable<string> Without(Status status) =>
            all.Except(NotSeen).Except(findings.Where(finding => finding.Status == status).Select(finding => finding.Check.Id));
    }

    [Fact]
    public async Task Every_scan_of_the_demo_finds_the_same() =>
        Assert.Equal((await s_scan.Value).Select(Line), (await ScanAsync()).Select(Line));

    /// <summary>Every verdict of the demo, so that a change of any is seen and meant; by service, so that services change apart.</summary>
    [Theory, MemberData(nameof(Services))]
    public async Task The_findings_of_a_service_are_those_that_are_stored(string service)
    {
        var findings = (await s_scan.Value).Where(finding => finding.Check.Service == service);
        Snapshot.Verify(string.Join("\n", findings.Select(Stored).Order(StringComparer.Ordinal)), service);
    }

    public static TheoryData<string> Services() =>
        [.. AwsChecks.Packs.SelectMany(pack => pack.Checks).Select(check => check.Metadata.Service).Distinct().Order(StringComparer.Ordinal)];

    private static string Stored(Finding finding) =>
        $"{finding.Check.Id} {finding.Status} {finding.Severity} {finding.AccountId} {finding.Region} {finding.ResourceArn} {finding.ResourceId} {finding.StatusDetail}";

    private static string Line(Finding finding) => $"{finding.Uid} {finding.Status} {finding.StatusDetail}";

    /// <summary>As the README shows it to those who embed the checks.</summary>
    private static async Task<IReadOnlyList<Finding>> ScanAsync()
    {
        var recording = Path.Combine(AppContext.BaseDirectory, "Demo", "demo.zip");
        await using var session = await AwsSession.OpenAsync(AwsChecks.Packs, new AwsSessionOptions { ReplayFrom = recording });
        var scanner = new Scanner(CheckCatalog.Link(AwsChecks.Packs));
        var findings = new List<Finding>();
        await foreach (var finding in scanner.Scan(session))
            findings.Add(finding);
        return [.. findings.OrderBy(finding => finding.Uid, StringComparer.Ordinal)];
    }
}
