using System.Net;
using Prowler.Testing;

namespace Prowler.Aws.Tests.Session;

public sealed class CredentialTests : IDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("prowler-home-");

    public void Dispose() => _home.Delete(recursive: true);

    [Fact]
    public async Task Without_credentials_all_places_that_were_looked_in_are_named()
    {
        var said = await ChildProcess.OpenSessionAsync(_home.FullName, new Dictionary<string, string>());

        Assert.Equal($"""
            NoCredentials No AWS credentials were found. Looked in:
            - environment variables: AWS_ACCESS_KEY_ID is not set, AWS_SECRET_ACCESS_KEY is not set
            - web identity: AWS_WEB_IDENTITY_TOKEN_FILE is not set, AWS_ROLE_ARN is not set
            - profile 'default': {_home.FullName}/.aws/credentials does not exist, {_home.FullName}/.aws/config does not exist
            - container: AWS_CONTAINER_CREDENTIALS_RELATIVE_URI is not set, AWS_CONTAINER_CREDENTIALS_FULL_URI is not set
            - EC2 instance metadata: switched off by AWS_EC2_METADATA_DISABLED
            """, said);
    }

    [Fact]
    public async Task Temporary_keys_a_region_and_an_endpoint_come_from_the_environment()
    {
        await using var aws = await FakeAws.StartAsync(_ => FakeAnswer.Buckets("logs"));
        var said = await ChildProcess.OpenSessionAsync(_home.FullName, new Dictionary<string, string>
        {
            ["AWS_ACCESS_KEY_ID"] = "ASIAENV",
            ["AWS_SECRET_ACCESS_KEY"] = "secret",
            ["AWS_SESSION_TOKEN"] = "token",
            ["AWS_REGION"] = "eu-west-3",
            ["AWS_ENDPOINT_URL"] = aws.Url.ToString(),
        });

        Assert.Equal($"{FakeAws.Account} eu-west-3\nlogs", said);
        Assert.All(aws.Requests, request => Assert.Contains("Credential=ASIAENV/", request.Authorization, StringComparison.Ordinal));
        Assert.Contains("/eu-west-3/s3/", aws.Requests.Last().Authorization, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_for_one_service_wins_over_the_one_for_all()
    {
        await using var all = await FakeAws.StartAsync(_ => FakeAnswer.Buckets("wrong"));
        await using var s3 = await FakeAws.StartAsync(_ => FakeAnswer.Buckets("right"));
        var said = await ChildProcess.OpenSessionAsync(_home.FullName, new Dictionary<string, string>
        {
            ["AWS_ACCESS_KEY_ID"] = "AKIDENV",
            ["AWS_SECRET_ACCESS_KEY"] = "secret",
            ["AWS_ENDPOINT_URL"] = all.Url.ToString(),
            ["AWS_ENDPOINT_URL_S3"] = s3.Url.ToString(),
        });

        Assert.Equal($"{FakeAws.Account} us-east-1\nright", said);
    }

    [Fact]
    public async Task A_profile_brings_keys_region_and_endpoint()
    {
        await using var aws = await FakeAws.StartAsync(_ => FakeAnswer.Buckets("logs"));
        WriteConfig($"""
            [profile audit]
            aws_access_key_id = AKIDPROFILE
            aws_secret_access_key = secret
            region = ap-south-1
            endpoint_url = {aws.Url}
            """);
        var said = await ChildProcess.OpenSessionAsync(_home.FullName, new Dictionary<string, string>(), "audit");

        Assert.Equal($"{FakeAws.Account} ap-south-1\nlogs", said);
        Assert.Contains("Credential=AKIDPROFILE/", aws.Requests.Last().Authorization, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_profile_assumes_its_role_with_its_source_profile()
    {
        await using var aws = await FakeAws.StartAsync(request => request.Body.Contains("Action=AssumeRole", StringComparison.Ordinal)
            ? FakeAnswer.Xml("""
                <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials><AccessKeyId>ASIAROLE</AccessKeyId>
                <SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>
                """)
            : FakeAnswer.Buckets("logs"));
        WriteConfig("""
            [profile base]
            aws_access_key_id = AKIDPROFILE
            aws_secret_access_key = secret
            [profile audit]
            role_arn = arn:aws:iam::123456789012:role/audit
            source_profile = base
            """);
        var said = await ChildProcess.OpenSessionAsync(_home.FullName, new Dictionary<string, string> { ["AWS_ENDPOINT_URL"] = aws.Url.ToString() }, "audit");

        Assert.Equal($"{FakeAws.Account} us-east-1\nlogs", said);
        Assert.Contains("Credential=AKIDPROFILE/", aws.Requests.First().Authorization, StringComparison.Ordinal);
        Assert.Contains("Credential=ASIAROLE/", aws.Requests.Last().Authorization, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("audti", null)]
    [InlineData(null, "audti")]
    public async Task An_unknown_profile_is_told_with_the_one_that_was_meant(string? option, string? variable)
    {
        WriteConfig("[profile audit]\naws_access_key_id = A\naws_secret_access_key = s\n");
        var said = await ChildProcess.OpenSessionAsync(
            _home.FullName, variable is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["AWS_PROFILE"] = variable }, option);

        Assert.Equal(
            $"InvalidOptions There is no profile 'audti' in {_home.FullName}/.aws/credentials or {_home.FullName}/.aws/config. Did you mean audit?", said);
    }

    [Fact]
    public async Task A_single_sign_on_profile_without_a_session_says_how_to_log_in()
    {
        WriteConfig("""
            [profile audit]
            sso_start_url = https://example.awsapps.com/start
            sso_region = us-east-1
            sso_account_id = 123456789012
            sso_role_name = audit
            """);
        var said = await ChildProcess.OpenSessionAsync(_home.FullName, new Dictionary<string, string>(), "audit");

        Assert.StartsWith("CredentialsRejected The credentials of profile 'audit' could not be loaded:", said, StringComparison.Ordinal);
        Assert.Contains("aws sso login", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_failing_credential_process_wrote_is_not_repeated()
    {
        WriteConfig("[profile audit]\ncredential_process = sh -c \"echo leaked-secret >&2; exit 1\"\n");
        var said = await ChildProcess.OpenSessionAsync(_home.FullName, new Dictionary<string, string>(), "audit");

        Assert.StartsWith("CredentialsRejected The credentials of profile 'audit' could not be loaded: its credential_process failed", said, StringComparison.Ordinal);
        Assert.DoesNotContain("leaked-secret", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_container_gets_its_credentials_from_its_endpoint()
    {
        await using var aws = await FakeAws.StartAsync(request => request.Path == "/credentials"
            ? new FakeAnswer(HttpStatusCode.OK, """{"AccessKeyId":"ASIACONTAINER","SecretAccessKey":"s","Token":"t","Expiration":"2099-01-01T00:00:00Z"}""", "application/json")
            : FakeAnswer.Buckets("logs"));
        var said = await ChildProcess.OpenSessionAsync(_home.FullName, new Dictionary<string, string>
        {
            ["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = new Uri(aws.Url, "/credentials").ToString(),
            ["AWS_ENDPOINT_URL"] = aws.Url.ToString(),
        });

        Assert.Equal($"{FakeAws.Account} us-east-1\nlogs", said);
        Assert.Contains("Credential=ASIACONTAINER/", aws.Requests.Last().Authorization, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_web_identity_is_exchanged_for_credentials()
    {
        await using var aws = await FakeAws.StartAsync(request => request.Body.Contains("Action=AssumeRoleWithWebIdentity", StringComparison.Ordinal)
            ? FakeAnswer.Xml("""
                <AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleWithWebIdentityResult><Credentials>
                <AccessKeyId>ASIAWEB</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration>
                </Credentials></AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>
                """)
            : FakeAnswer.Buckets("logs"));
        var token = Path.Combine(_home.FullName, "token");
        await File.WriteAllTextAsync(token, "identity");
        var said = await ChildProcess.OpenSessionAsync(_home.FullName, new Dictionary<string, string>
        {
            ["AWS_WEB_IDENTITY_TOKEN_FILE"] = token,
            ["AWS_ROLE_ARN"] = "arn:aws:iam::123456789012:role/audit",
            ["AWS_ENDPOINT_URL"] = aws.Url.ToString(),
        });

        Assert.Equal($"{FakeAws.Account} us-east-1\nlogs", said);
        Assert.Contains("Credential=ASIAWEB/", aws.Requests.Last().Authorization, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_go_through_the_proxy_of_the_environment()
    {
        // To a proxy a plain request names its whole target; the fake answers for whatever host that is.
        await using var proxy = await FakeAws.StartAsync(_ => FakeAnswer.Buckets("through-the-proxy"));
        var said = await ChildProcess.OpenSessionAsync(_home.FullName, new Dictionary<string, string>
        {
            ["AWS_ACCESS_KEY_ID"] = "AKIDENV",
            ["AWS_SECRET_ACCESS_KEY"] = "secret",
            ["AWS_ENDPOINT_URL"] = "http://emulator.invalid/",
            ["http_proxy"] = proxy.Url.ToString(),
        });

        Assert.Equal($"{FakeAws.Account} us-east-1\nthrough-the-proxy", said);
    }

    private void WriteConfig(string text)
    {
        var folder = _home.CreateSubdirectory(".aws");
        File.WriteAllText(Path.Combine(folder.FullName, "config"), text);
    }
}
