using Prowler.Aws.Session;
using Prowler.Checks;
using Prowler.Checks.Aws;
using Prowler.Engine;
using Prowler.Testing;

namespace Prowler.Runner.Tests.Demo;

/// <summary>The demo is a real scan of an emulated account: it has to show the checks at work, and embedding with them.</summary>
public class DemoTests
{
    private static readonly Lazy<Task<IReadOnlyList<Finding>>> s_scan = new(ScanAsync);

    [Theory, MemberData(nameof(Services))]
    public async Task Each_check_of_a_service_passes_somewhere_and_fails_somewhere_but_for_a_reason(string service)
    {
        var findings = (await s_scan.Value).Where(finding => finding.Check.Service == service).ToList();
        var expected = Expected.Of(service);
        var all = Checks(service).ToList();

        Assert.Equal(expected.NotSeen.Keys, all.Except(findings.Select(finding => finding.Check.Id)));
        Assert.Equal(expected.NeverPass.Keys, Without(Status.Pass));
        Assert.Equal(expected.NeverFail.Keys, Without(Status.Fail));
        Assert.DoesNotContain(expected.Reasons, string.IsNullOrWhiteSpace);

        IEnumerable<string> Without(Status status) =>
            all.Except(expected.NotSeen.Keys).Except(findings.Where(finding => finding.Status == status).Select(finding => finding.Check.Id));
    }

    [Fact]
    public async Task Nothing_is_left_unread() =>
        Assert.DoesNotContain(await s_scan.Value, finding => finding.NotAssessed is not null);

    [Fact]
    public void Each_service_has_its_folder_and_no_folder_is_of_another() =>
        Assert.Equal(AwsChecks.Packs.SelectMany(pack => pack.Checks).Select(check => check.Metadata.Service).Distinct().Order(StringComparer.Ordinal), Expected.Services());

    [Fact]
    public async Task Every_scan_of_the_demo_finds_the_same() =>
        Assert.Equal((await s_scan.Value).Select(Line), (await ScanAsync()).Select(Line));

    /// <summary>Every verdict of the demo, so that a change of any is seen and meant; by service, so that services change apart.</summary>
    [Theory, MemberData(nameof(Services))]
    public async Task The_findings_of_a_service_are_those_that_are_stored(string service)
    {
        var findings = (await s_scan.Value).Where(finding => finding.Check.Service == service);
        Snapshot.VerifyFile(string.Join("\n", findings.Select(Stored).Order(StringComparer.Ordinal)), Expected.FindingsFile(service));
    }

    public static TheoryData<string> Services() => [.. Expected.Services()];

    private static IEnumerable<string> Checks(string service) =>
        AwsChecks.Packs.SelectMany(pack => pack.Checks).Where(check => check.Metadata.Service == service).Select(check => check.Metadata.Id).Distinct().Order(StringComparer.Ordinal);

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
