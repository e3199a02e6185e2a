using Prowler.Checks;
using Prowler.Checks.Aws;
using Prowler.Aws.Session;
using Prowler.Engine;
using Prowler.Engine.Catalog;

namespace PostureTests;

/// <summary>The account, scanned once for all tests: that of the profile in POSTURE_PROFILE, or the recording's.</summary>
public sealed class Account : IAsyncLifetime
{
    private readonly List<Finding> _findings = [];

    public async Task InitializeAsync()
    {
        var profile = Environment.GetEnvironmentVariable("POSTURE_PROFILE");
        await using var session = await AwsSession.OpenAsync(AwsChecks.Packs, profile is null
            ? new AwsSessionOptions { ReplayFrom = Path.Combine(AppContext.BaseDirectory, "account.zip") }
            : new AwsSessionOptions { Profile = profile });
        var options = new ScanOptions { Selection = new CheckSelection { Checks = Posture.Checks } };
        await foreach (var finding in new Scanner(CheckCatalog.Link(AwsChecks.Packs)).Scan(session, options)) _findings.Add(finding);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>The names of the resources that fail a check, in order. What could not be read is no pass: it fails the test.</summary>
    public IEnumerable<string> Failing(string check)
    {
        var findings = _findings.Where(finding => finding.Check.Id == check).ToList();
        Assert.All(findings, finding => Assert.True(finding.NotAssessed is null, finding.StatusDetail));
        Assert.NotEmpty(findings);
        return findings.Where(finding => finding.Status == Status.Fail).Select(finding => finding.ResourceName).Order(StringComparer.Ordinal);
    }
}
