using Amazon;
using Amazon.EC2.Model;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Amazon.Organizations;
using Amazon.Organizations.Model;
using Amazon.Runtime;
using Amazon.S3Control;
using Amazon.S3Control.Model;
using Prowler.Aws.Clients.Tests.Support;

namespace Prowler.Aws.Clients.Tests.Endpoints;

/// <summary>From the settings of a client to the host that its requests go to, and what they are signed for.</summary>
public sealed class ConfigurationTests
{
    [Theory]
    [InlineData("eu-west-1", false, false, "ec2.eu-west-1.amazonaws.com")]
    [InlineData("cn-north-1", false, false, "ec2.cn-north-1.amazonaws.com.cn")]
    [InlineData("us-gov-west-1", false, false, "ec2.us-gov-west-1.amazonaws.com")]
    [InlineData("eusc-de-east-1", false, false, "ec2.eusc-de-east-1.amazonaws.eu")]
    [InlineData("us-east-1", true, false, "ec2-fips.us-east-1.amazonaws.com")]
    [InlineData("us-east-1", false, true, "ec2.us-east-1.api.aws")]
    [InlineData("us-east-1", true, true, "ec2-fips.us-east-1.api.aws")]
    public async Task A_regional_service_is_called_in_its_region(string region, bool fips, bool dualStack, string host)
    {
        var http = FakeHttp.Always("<r/>");
        using var client = TestClients.Ec2(http, config =>
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
            config.UseFIPSEndpoint = fips;
            config.UseDualstackEndpoint = dualStack;
        });

        await client.DescribeRegionsAsync();

        var sent = Assert.Single(http.Requests);
        Assert.Equal($"https://{host}/", sent.Uri.ToString());
        Assert.Contains($"/{region}/ec2/aws4_request", sent.Headers["Authorization"]);
    }

    [Theory]
    [InlineData("eu-west-1", "iam.amazonaws.com", "us-east-1")]
    [InlineData("cn-northwest-1", "iam.cn-north-1.amazonaws.com.cn", "cn-north-1")]
    [InlineData("us-gov-east-1", "iam.us-gov.amazonaws.com", "us-gov-west-1")]
    [InlineData("eusc-de-east-1", "iam.eusc-de-east-1.amazonaws.eu", "eusc-de-east-1")]
    public async Task IAM_is_called_and_signed_for_at_its_partitions_one_endpoint(string region, string host, string signingRegion)
    {
        var http = FakeHttp.Always("<r/>");
        var config = TestClients.Config<AmazonIdentityManagementServiceConfig>(http);
        config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        using var client = new AmazonIdentityManagementServiceClient(TestClients.Credentials, config);

        await client.ListUsersAsync(new ListUsersRequest());

        var sent = Assert.Single(http.Requests);
        Assert.Equal(host, sent.Uri.Host);
        Assert.Contains($"/{signingRegion}/iam/aws4_request", sent.Headers["Authorization"]);
    }

    [Theory]
    [InlineData("eu-west-1", "organizations.us-east-1.amazonaws.com", "us-east-1")]
    [InlineData("cn-north-1", "organizations.cn-northwest-1.amazonaws.com.cn", "cn-northwest-1")]
    [InlineData("us-gov-east-1", "organizations.us-gov-west-1.amazonaws.com", "us-gov-west-1")]
    public async Task Organizations_too(string region, string host, string signingRegion)
    {
        var http = FakeHttp.Always("{}");
        var config = TestClients.Config<AmazonOrganizationsConfig>(http);
        config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        using var client = new AmazonOrganizationsClient(TestClients.Credentials, config);

        await client.DescribeOrganizationAsync(new DescribeOrganizationRequest());

        var sent = Assert.Single(http.Requests);
        Assert.Equal(host, sent.Uri.Host);
        Assert.Contains($"/{signingRegion}/organizations/aws4_request", sent.Headers["Authorization"]);
    }

    [Fact]
    public async Task S3_Control_has_the_account_in_the_host_name_and_is_signed_for_as_S3()
    {
        var http = FakeHttp.Always("<r/>");
        using var client = new AmazonS3ControlClient(TestClients.Credentials, TestClients.Config<AmazonS3ControlConfig>(http));

        await client.GetPublicAccessBlockAsync(new GetPublicAccessBlockRequest { AccountId = "123456789012" });

        var sent = Assert.Single(http.Requests);
        Assert.Equal("123456789012.s3-control.eu-west-1.amazonaws.com", sent.Uri.Host);
        Assert.Equal("123456789012", sent.Headers["x-amz-account-id"]);
        Assert.Contains("/eu-west-1/s3/aws4_request", sent.Headers["Authorization"]);
        Assert.Contains("x-amz-content-sha256", sent.Headers["Authorization"]);
    }

    [Fact]
    public async Task S3_Control_says_that_the_account_is_missing()
    {
        using var client = new AmazonS3ControlClient(TestClients.Credentials, TestClients.Config<AmazonS3ControlConfig>(FakeHttp.Always("<r/>")));

        var e = await Assert.ThrowsAsync<AmazonClientException>(() => client.GetPublicAccessBlockAsync(new GetPublicAccessBlockRequest()));

        Assert.Equal("AccountId is required but not set", e.Message);
    }

    [Fact]
    public async Task An_emulator_can_do_without_account_host_names()
    {
        var http = FakeHttp.Always("<r/>");
        var config = TestClients.Config<AmazonS3ControlConfig>(http);
        config.ServiceURL = "http://127.0.0.1:5000";
        config.DisableHostPrefixInjection = true;
        using var client = new AmazonS3ControlClient(TestClients.Credentials, config);

        await client.GetPublicAccessBlockAsync(new GetPublicAccessBlockRequest { AccountId = "123456789012" });

        Assert.Equal("127.0.0.1", Assert.Single(http.Requests).Uri.Host);
    }

    [Fact]
    public async Task A_service_URL_wins_and_the_authentication_region_is_signed_for()
    {
        var http = FakeHttp.Always("<r/>");
        using var client = TestClients.Ec2(http, config =>
        {
            config.ServiceURL = "http://localhost:4566";
            config.AuthenticationRegion = "eu-west-3";
        });

        await client.DescribeRegionsAsync();

        var sent = Assert.Single(http.Requests);
        Assert.Equal("http://localhost:4566/", sent.Uri.ToString());
        Assert.Contains("/eu-west-3/ec2/aws4_request", sent.Headers["Authorization"]);
    }

    [Fact]
    public void A_client_tells_the_endpoint_without_a_call()
    {
        using var client = TestClients.Ec2(FakeHttp.Always("<r/>"));

        Assert.Equal("https://ec2.eu-west-1.amazonaws.com/", client.DetermineServiceOperationEndpoint(new DescribeRegionsRequest()).URL);
    }
}
