using Amazon.EC2;
using Prowler.Aws.Secrets;
using Prowler.Checks.Aws.EC2;
using static Prowler.Checks.Aws.Tests.EC2.Network;

namespace Prowler.Checks.Aws.Tests.EC2;

public class LaunchTemplateCollectorTests
{
    private const string VersionsRequest = "DescribeLaunchTemplateVersions?LaunchTemplateId=lt-1&MaxResults=200";

    private static readonly SecretScanner Scanner = new([]);
    private static readonly LaunchTemplate Template = new() { Id = "lt-1", Location = Ireland, Name = "web" };

    [Fact]
    public async Task Templates_of_all_pages_are_listed()
    {
        var ec2 = new FakeEc2()
            .Answer("DescribeLaunchTemplates?MaxResults=200", Page("lt-1") + "<nextToken>more</nextToken>")
            .Answer("DescribeLaunchTemplates?MaxResults=200&NextToken=more", Page("lt-2"));

        var templates = await LaunchTemplateCollector.LaunchTemplates(Ireland, ec2.Client(), default).ToListAsync();

        Assert.Equal(["lt-1", "lt-2"], templates.Select(template => template.Id));
        Assert.Equal(("web", "web", "ops"), (templates[0].Name, templates[0].DisplayName, templates[0].Tags?["team"]));
        Assert.Equal("arn:aws:ec2:eu-west-1:111122223333:launch-template/lt-1", templates[0].Arn);

        static string Page(string id) =>
            $"<launchTemplates><item><launchTemplateId>{id}</launchTemplateId><launchTemplateName>web</launchTemplateName>"
            + "<tagSet><item><key>team</key><value>ops</value></item></tagSet></item></launchTemplates>";
    }

    [Fact]
    public async Task Versions_of_all_pages_are_read()
    {
        var ec2 = new FakeEc2()
            .Answer(VersionsRequest, Version(2, "") + "<nextToken>more</nextToken>")
            .Answer("DescribeLaunchTemplateVersions?LaunchTemplateId=lt-1&MaxResults=200&NextToken=more", Version(1, ""));

        Assert.Equal([2, 1], (await Read(ec2)).Select(version => version.Number));
    }

    [Fact]
    public async Task A_version_is_read_with_its_settings()
    {
        var ec2 = new FakeEc2().Answer(VersionsRequest, Version(1, $"""
            <metadataOptions><httpEndpoint>enabled</httpEndpoint><httpTokens>required</httpTokens></metadataOptions>
            <networkInterfaceSet>
              <item><deviceIndex>0</deviceIndex><networkInterfaceId>eni-1</networkInterfaceId></item>
              <item><deviceIndex>1</deviceIndex><associatePublicIpAddress>true</associatePublicIpAddress></item>
            </networkInterfaceSet>
            <userData>{Convert.ToBase64String("PASSWORD=hunter2"u8)}</userData>
            """));

        var version = Assert.Single(await Read(ec2));

        Assert.True(version is { MetadataEndpoint: true, RequiresToken: true, AssignsPublicIp: true, NetworkInterfaceIds: ["eni-1"] });
        Assert.Equal([new SecretFinding("password", 1)], version.UserData.Secrets);
    }

    [Theory]
    [InlineData("", null, null)]
    [InlineData("<metadataOptions><httpTokens>optional</httpTokens></metadataOptions>", null, false)]
    [InlineData("<metadataOptions><httpEndpoint>disabled</httpEndpoint></metadataOptions>", false, null)]
    public async Task What_a_version_does_not_set_stays_open(string settings, bool? endpoint, bool? requiresToken)
    {
        var version = Assert.Single(await Read(new FakeEc2().Answer(VersionsRequest, Version(1, settings))));

        Assert.Equal((endpoint, requiresToken), (version.MetadataEndpoint, version.RequiresToken));
        Assert.True(version is { AssignsPublicIp: false, NetworkInterfaceIds: [], UserData.IsPresent: false });
    }

    [Fact]
    public async Task A_refusal_is_no_answer()
    {
        await Assert.ThrowsAsync<AmazonEC2Exception>(
            async () => await LaunchTemplateCollector.LaunchTemplates(Ireland, new FakeEc2().Refuse("DescribeLaunchTemplates?MaxResults=200").Client(), default).ToListAsync());
        await Assert.ThrowsAsync<AmazonEC2Exception>(() => Read(new FakeEc2().Refuse(VersionsRequest)));
    }

    private static async Task<IReadOnlyList<LaunchTemplateVersion>> Read(FakeEc2 ec2) =>
        (await LaunchTemplateVersionsCollector.Versions(Template, ec2.Client(), Scanner, default)).All;

    private static string Version(int number, string settings) =>
        $"<launchTemplateVersionSet><item><launchTemplateId>lt-1</launchTemplateId><versionNumber>{number}</versionNumber>"
        + $"<launchTemplateData>{settings}</launchTemplateData></item></launchTemplateVersionSet>";
}
