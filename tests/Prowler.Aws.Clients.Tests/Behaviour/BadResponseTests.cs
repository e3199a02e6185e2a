using System.Net;
using System.Text;
using Amazon.Backup;
using Amazon.Backup.Model;
using Amazon.Runtime;
using Prowler.Aws.Clients.Tests.Support;

namespace Prowler.Aws.Clients.Tests.Behaviour;

/// <summary>A response that nobody should send ends in an exception that the caller already handles; never in a hang or a crash.</summary>
public sealed class BadResponseTests
{
    public static TheoryData<string> UnreadableXml => new(
        "",
        "   ",
        "not XML",
        "{}",
        "<DescribeRegionsResponse><regionInfo><item><regionName>eu-w",
        "<DescribeRegionsResponse><regionInfo><item></regionInfo></DescribeRegionsResponse>",
        "<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]><r>&b;</r>",
        "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><r>&x;</r>",
        "<r><requestId>\u0001</requestId></r>");

    [Theory]
    [MemberData(nameof(UnreadableXml))]
    public async Task An_unreadable_XML_body_is_an_unmarshalling_exception(string body)
    {
        using var client = TestClients.Ec2(FakeHttp.Always(body));

        await Assert.ThrowsAsync<AmazonUnmarshallingException>(() => client.DescribeRegionsAsync());
    }

    [Theory]
    [InlineData("<r><volumeSet><item><size>many</size></item></volumeSet></r>")]
    [InlineData("<r><volumeSet><item><size>99999999999</size></item></volumeSet></r>")]
    [InlineData("<r><volumeSet><item><createTime>yesterday</createTime></item></volumeSet></r>")]
    [InlineData("<r><volumeSet><item><encrypted>perhaps</encrypted></item></volumeSet></r>")]
    [InlineData("<r><volumeSet><item><size><unexpected/></size></item></volumeSet></r>")]
    public async Task So_is_a_value_of_the_wrong_kind(string body)
    {
        using var client = TestClients.Ec2(FakeHttp.Always(body));

        await Assert.ThrowsAsync<AmazonUnmarshallingException>(() => client.DescribeVolumesAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("{\"BackupPlansList\": [{\"BackupPlanName\": \"da")]
    [InlineData("[]")]
    [InlineData("{\"BackupPlansList\": {}}")]
    [InlineData("{\"BackupPlansList\": [1]}")]
    [InlineData("{\"BackupPlansList\": [{\"BackupPlanName\": 1}]}")]
    [InlineData("{\"BackupPlansList\": [{\"CreationDate\": 1e300}]}")]
    [InlineData("{\"BackupPlansList\": [{\"CreationDate\": \"yesterday\"}]}")]
    public async Task An_unreadable_JSON_body_is_one_too(string body)
    {
        using var client = new AmazonBackupClient(TestClients.Credentials, TestClients.Config<AmazonBackupConfig>(FakeHttp.Always(body)));

        await Assert.ThrowsAsync<AmazonUnmarshallingException>(() => client.ListBackupPlansAsync(new ListBackupPlansRequest()));
    }

    [Fact]
    public async Task Elements_nested_10000_deep_are_skipped_where_unknown()
    {
        var deep = string.Concat(Enumerable.Repeat("<x>", 10_000)) + string.Concat(Enumerable.Repeat("</x>", 10_000));
        using var client = TestClients.Ec2(FakeHttp.Always($"<r>{deep}<regionInfo><item><regionName>eu-west-1</regionName></item></regionInfo></r>"));

        Assert.Equal("eu-west-1", Assert.Single((await client.DescribeRegionsAsync()).Regions).RegionName);
    }

    [Fact]
    public async Task JSON_nested_10000_deep_is_refused()
    {
        var deep = "{\"x\":" + new string('[', 10_000) + new string(']', 10_000) + "}";
        using var client = new AmazonBackupClient(TestClients.Credentials, TestClients.Config<AmazonBackupConfig>(FakeHttp.Always(deep)));

        await Assert.ThrowsAsync<AmazonUnmarshallingException>(() => client.ListBackupPlansAsync(new ListBackupPlansRequest()));
    }

    [Fact]
    public async Task A_body_of_50_megabytes_is_read()
    {
        var item = "<item><regionName>" + new string('r', 1000) + "</regionName></item>";
        var count = 50_000_000 / item.Length;
        var body = new StringBuilder("<r><regionInfo>").Insert("<r><regionInfo>".Length, item, count).Append("</regionInfo></r>");
        using var client = TestClients.Ec2(FakeHttp.Always(body.ToString()));

        Assert.Equal(count, (await client.DescribeRegionsAsync()).Regions.Count);
    }

    [Theory]
    [InlineData("", HttpStatusCode.InternalServerError)]
    [InlineData("<html><body>Bad gateway</body></html>", HttpStatusCode.BadGateway)]
    [InlineData("not XML", HttpStatusCode.Forbidden)]
    [InlineData("<Response><Errors><Error><Code>Unauth", HttpStatusCode.Forbidden)]
    [InlineData("<!DOCTYPE r [<!ENTITY a \"b\">]><Response>&a;</Response>", HttpStatusCode.BadRequest)]
    public async Task An_unreadable_error_is_an_AWS_exception_with_the_status(string body, HttpStatusCode status)
    {
        using var client = TestClients.Ec2(FakeHttp.Always(body, status));

        var e = await Assert.ThrowsAnyAsync<AmazonServiceException>(() => client.DescribeRegionsAsync());

        Assert.Equal(status, e.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("{\"message\": ")]
    [InlineData("[1]")]
    public async Task An_unreadable_JSON_error_too(string body)
    {
        using var client = new AmazonBackupClient(TestClients.Credentials, TestClients.Config<AmazonBackupConfig>(FakeHttp.Always(body, HttpStatusCode.BadRequest)));

        await Assert.ThrowsAnyAsync<AmazonServiceException>(() => client.ListBackupPlansAsync(new ListBackupPlansRequest()));
    }
}
