using Prowler.Checks;
using Prowler.Checks.Testing;
using Xunit.Abstractions;

namespace PackNamespace.Tests;

/// <summary>
/// The whole pack on the recording of an account. To make one of your own account:
/// <c>prowler aws --plugin packages/Acme-Checks.1.0.0.nupkg --check … --record tests/account.zip</c>
/// </summary>
public class PackTests(ITestOutputHelper output)
{
    private const string Recording = "account.zip";

    [Theory]
    [InlineData("s3_acme_bucket_name_prefix", "acme-photos", Status.Pass)]
    [InlineData("s3_acme_bucket_name_prefix", "photos", Status.Fail)]
    [InlineData("dynamodb_acme_table_protected", "orders", Status.Pass)]
    [InlineData("dynamodb_acme_table_protected", "carts", Status.Fail)]
    public async Task Resources_of_the_account_are_judged(string check, string resource, Status expected)
    {
        var findings = await CheckRun.Of(Pack.Create()).Replay(Recording).RunAsync(check);
        Assert.Equal(expected, findings.Single(finding => finding.ResourceId == resource).Status);
    }

    [Fact]
    public async Task A_call_that_fails_never_becomes_a_verdict()
    {
        var report = await Hazards.Of(Pack.Create(), Recording).AssertHoldAsync();
        output.WriteLine(report.ToString());
    }
}
