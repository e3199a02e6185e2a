using System.Globalization;
using System.Net;
using Prowler.Aws.Session;
using Prowler.Checks;
using Prowler.Checks.Aws;
using Prowler.Testing;

namespace Prowler.Aws.Tests.Session;

public sealed class AssumedRoleTests
{
    private static readonly AssumedRole Role = new("arn:aws:iam::999999999999:role/audit")
    {
        ExternalId = "ticket-42",
        SessionName = "nightly",
        Duration = TimeSpan.FromMinutes(15),
    };

    [Fact]
    public async Task The_scan_runs_as_the_role()
    {
        await using var aws = await FakeAws.StartAsync(request => IsAssumeRole(request)
            ? Assumed("ASIAROLE", DateTime.UtcNow.AddHours(1)) : FakeAnswer.Buckets("logs"));
        await using var session = await AwsSession.OpenAsync(AwsChecks.Packs, aws.Options() with { Role = Role });
        Assert.Equal(["logs"], await session.BucketNamesAsync());

        var requests = aws.Requests.ToArray();
        Assert.Equal(3, requests.Length);
        Assert.Contains("Credential=AKIDBASE/", requests[0].Authorization, StringComparison.Ordinal);
        Assert.Contains("RoleSessionName=nightly", requests[0].Body, StringComparison.Ordinal);
        Assert.Contains("ExternalId=ticket-42", requests[0].Body, StringComparison.Ordinal);
        Assert.Contains("DurationSeconds=900", requests[0].Body, StringComparison.Ordinal);
        Assert.All(requests[1..], request => Assert.Contains("Credential=ASIAROLE/", request.Authorization, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Expired_credentials_are_renewed()
    {
        var (clock, assumed) = (new ManualTimeProvider(), 0);
        await using var aws = await FakeAws.StartAsync(request => IsAssumeRole(request)
            ? Assumed($"ASIAROLE{++assumed}", clock.GetUtcNow().UtcDateTime.AddMinutes(15)) : FakeAnswer.Buckets());
        await using var session = await AwsSession.OpenAsync(AwsChecks.Packs, aws.Options() with { Role = Role, TimeProvider = clock });
        await session.BucketNamesAsync();
        Assert.Equal(1, assumed);

        clock.Advance(TimeSpan.FromMinutes(16));
        await session.BucketNamesAsync();

        Assert.Equal(2, assumed);
        Assert.Contains("Credential=ASIAROLE2/", aws.Requests.Last().Authorization, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ticket-42", "that its external id is the one given")]
    [InlineData(null, "that it asks for no external id (none was given)")]
    public async Task A_role_that_may_not_be_assumed_is_told_with_what_to_check(string? externalId, string expected)
    {
        await using var aws = await FakeAws.StartAsync(_ => FakeAnswer.StsError(HttpStatusCode.Forbidden, "AccessDenied",
            "User: arn:aws:iam::123456789012:user/auditor is not authorized to perform: sts:AssumeRole on resource: " + Role.Arn));
        var exception = await Assert.ThrowsAsync<AwsSessionException>(
            () => AwsSession.OpenAsync(AwsChecks.Packs, aws.Options() with { Role = Role with { ExternalId = externalId } }));

        Assert.Equal(AwsSessionError.RoleDenied, exception.Error);
        Assert.StartsWith($"The role {Role.Arn} may not be assumed.", exception.Message, StringComparison.Ordinal);
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_duration_that_the_role_does_not_allow_is_told()
    {
        const string message = "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.";
        await using var aws = await FakeAws.StartAsync(_ => FakeAnswer.StsError(HttpStatusCode.BadRequest, "ValidationError", message));
        var exception = await Assert.ThrowsAsync<AwsSessionException>(() => AwsSession.OpenAsync(AwsChecks.Packs, aws.Options() with { Role = Role }));

        Assert.Equal(AwsSessionError.CredentialsRejected, exception.Error);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_that_can_no_longer_be_renewed_fails_the_calls_with_the_reason()
    {
        var (clock, assumed) = (new ManualTimeProvider(), 0);
        await using var aws = await FakeAws.StartAsync(request => !IsAssumeRole(request) ? FakeAnswer.Buckets()
            : ++assumed == 1 ? Assumed("ASIAROLE", clock.GetUtcNow().UtcDateTime.AddMinutes(15))
            : FakeAnswer.StsError(HttpStatusCode.Forbidden, "AccessDenied", "No more."));
        await using var session = await AwsSession.OpenAsync(AwsChecks.Packs, aws.Options() with { Role = Role, TimeProvider = clock });
        clock.Advance(TimeSpan.FromMinutes(16));

        var exception = await Assert.ThrowsAnyAsync<Exception>(() => session.BucketNamesAsync());
        var failure = session.Explain(exception);
        Assert.Equal((FailureKind.CallFailed, "s3", "ListBuckets"), (failure!.Kind, failure.Service, failure.Operation));
        Assert.Contains("may not be assumed", failure.Cause, StringComparison.Ordinal);
    }

    private static bool IsAssumeRole(FakeRequest request) => request.Body.Contains("Action=AssumeRole", StringComparison.Ordinal);

    private static FakeAnswer Assumed(string key, DateTime expiration) => FakeAnswer.Xml($"""
        <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
        <AccessKeyId>{key}</AccessKeyId><SecretAccessKey>role-secret</SecretAccessKey><SessionToken>role-token</SessionToken>
        <Expiration>{expiration.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}</Expiration>
        </Credentials></AssumeRoleResult></AssumeRoleResponse>
        """);
}
