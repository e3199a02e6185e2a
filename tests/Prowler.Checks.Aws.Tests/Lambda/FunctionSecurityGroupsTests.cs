using System.Net;
using Amazon;
using Amazon.Lambda;
using Amazon.Runtime;
using Prowler.Checks.Aws.Lambda;
using Prowler.Checks.Aws.Tests.EC2;
using Prowler.Checks.Aws.Tests.S3;

namespace Prowler.Checks.Aws.Tests.Lambda;

public class FunctionSecurityGroupsTests
{
    private const string First = "GET /2015-03-31/functions?MaxItems=50";
    private const string Second = "GET /2015-03-31/functions?Marker=more&MaxItems=50";

    [Fact]
    public async Task Groups_of_the_functions_of_all_pages_are_collected()
    {
        var http = new FakeS3()
            .Answer(First, """{"Functions":[{"FunctionName":"a","VpcConfig":{"SecurityGroupIds":["sg-1","sg-2"]}},{"FunctionName":"b"}],"NextMarker":"more"}""")
            .Answer(Second, """{"Functions":[{"FunctionName":"c","VpcConfig":{"SecurityGroupIds":["sg-2","sg-3"]}}]}""");

        var groups = await FunctionSecurityGroupsCollector.Groups(Network.Ireland, Client(http), default);

        Assert.Equal(["sg-1", "sg-2", "sg-3"], groups.Ids.Order());
    }

    [Fact]
    public async Task A_refusal_is_not_a_region_without_functions()
    {
        var http = new FakeS3().Answer(First, """{"Message":"no","__type":"AccessDeniedException"}""", HttpStatusCode.Forbidden);

        await Assert.ThrowsAsync<AmazonLambdaException>(() => FunctionSecurityGroupsCollector.Groups(Network.Ireland, Client(http), default));
    }

    private static AmazonLambdaClient Client(FakeS3 http) => new(
        new BasicAWSCredentials("AKIAIOSFODNN7EXAMPLE", "secret"),
        new AmazonLambdaConfig { RegionEndpoint = RegionEndpoint.EUWest1, MaxErrorRetry = 0, HttpClientFactory = http.Transport });
}
