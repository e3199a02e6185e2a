using Amazon.Runtime;
using Prowler.Aws.Session;
using Prowler.Checks.Aws;

namespace Prowler.Aws.Tests.Session;

public sealed class OptionsTests
{
    private const string RoleArn = "arn:aws:iam::123456789012:role/audit";

    public static TheoryData<AwsSessionOptions, string> Wrong => new()
    {
        { new() { MaxConcurrency = 0 }, "at least 1, not 0" },
        { new() { Profile = "p", Credentials = new AnonymousAWSCredentials() }, "not both" },
        { new() { RecordTo = "a", ReplayFrom = "b" }, "not both at once" },
        { new() { EndpointUrl = new Uri("ftp://localhost") }, "must start with http:// or https://" },
        { new() { EndpointUrl = new Uri("/localhost", UriKind.Relative) }, "must start with http:// or https://" },
        { new() { Regions = ["us-east-1-regional"] }, "Unknown region 'us-east-1-regional'" },
        { new() { Role = new AssumedRole("arn:aws:iam::123456789012:user/audit") }, "is not the ARN of a role" },
        { new() { Role = new AssumedRole("arn:aws:iam::1234:role/audit") }, "is not the ARN of a role" },
        { new() { Role = new AssumedRole(RoleArn + "\n") }, "is not the ARN of a role" },
        { new() { Role = new AssumedRole(RoleArn) { Duration = TimeSpan.FromSeconds(899) } }, "900 to 43200 seconds, not 899" },
        { new() { Role = new AssumedRole(RoleArn) { Duration = TimeSpan.FromSeconds(43201) } }, "900 to 43200 seconds, not 43201" },
        { new() { Role = new AssumedRole(RoleArn) { SessionName = "a b" } }, "role session name 'a b'" },
        { new() { Role = new AssumedRole(RoleArn) { ExternalId = "x" } }, "external id must be 2 to 1224" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_option_is_told_before_anything_is_looked_for(AwsSessionOptions options, string expected)
    {
        var exception = await Assert.ThrowsAsync<AwsSessionException>(() => AwsSession.OpenAsync(AwsChecks.Packs, options));

        Assert.Equal(AwsSessionError.InvalidOptions, exception.Error);
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }
}
