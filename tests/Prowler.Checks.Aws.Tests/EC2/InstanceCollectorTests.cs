using Prowler.Checks.Aws.EC2;
using static Prowler.Checks.Aws.Tests.EC2.Network;

namespace Prowler.Checks.Aws.Tests.EC2;

public class InstanceCollectorTests
{
    private const string Running = "<instanceState><name>running</name></instanceState>";

    [Fact]
    public async Task Instances_of_all_pages_and_reservations_are_listed()
    {
        var ec2 = new FakeEc2()
            .Answer("DescribeInstances?MaxResults=1000", Reservations("i-1", "i-2") + "<nextToken>more</nextToken>")
            .Answer("DescribeInstances?MaxResults=1000&NextToken=more", Reservations("i-3"));

        var instances = await InstanceCollector.Instances(Ireland, ec2.Client(), default).ToListAsync();

        Assert.Equal(["i-1", "i-2", "i-3"], instances.Select(instance => instance.Id));
        Assert.Equal(("vpc-1", "subnet-1", "192.0.2.1"), (instances[0].VpcId, instances[0].SubnetId, instances[0].PublicIpAddress));
        Assert.Equal(["sg-1"], instances[0].SecurityGroupIds);
        Assert.Equal("arn:aws:ec2:eu-west-1:111122223333:instance/i-1", instances[0].Arn);

        static string Reservations(params string[] ids) => "<reservationSet>" + string.Concat(ids.Select(id =>
            $"<item><instancesSet><item><instanceId>{id}</instanceId>{Running}<vpcId>vpc-1</vpcId><subnetId>subnet-1</subnetId><ipAddress>192.0.2.1</ipAddress>"
            + "<groupSet><item><groupId>sg-1</groupId></item></groupSet></item></instancesSet></item>")) + "</reservationSet>";
    }

    [Fact]
    public async Task A_refusal_is_not_a_region_without_instances() => await Assert.ThrowsAsync<Amazon.EC2.AmazonEC2Exception>(
        async () => await InstanceCollector.Instances(Ireland, new FakeEc2().Refuse("DescribeInstances?MaxResults=1000").Client(), default).ToListAsync());

    [Fact]
    public async Task An_instance_is_read_with_its_settings()
    {
        var instance = await Read("""
            <instanceState><name>terminated</name></instanceState>
            <iamInstanceProfile><arn>arn:aws:iam::111122223333:instance-profile/app</arn></iamInstanceProfile>
            <metadataOptions><httpEndpoint>enabled</httpEndpoint><httpTokens>required</httpTokens></metadataOptions>
            <virtualizationType>paravirtual</virtualizationType>
            <monitoring><state>enabled</state></monitoring>
            <imageId>ami-1</imageId>
            <launchTime>2026-01-31T23:30:00.000Z</launchTime>
            <reason>User initiated (2026-03-01 12:00:00 GMT)</reason>
            <networkInterfaceSet>
              <item><networkInterfaceId>eni-1</networkInterfaceId></item>
              <item><networkInterfaceId>eni-2</networkInterfaceId></item>
            </networkInterfaceSet>
            <enclaveOptions><enabled>true</enabled></enclaveOptions>
            """);

        Assert.True(instance is { State: "terminated", IsTerminated: true, IsParavirtual: true, HasDetailedMonitoring: true, IsEnclaveHost: true });
        Assert.Equal("ami-1", instance.ImageId);
        Assert.Equal(DateTimeOffset.Parse("2026-01-31T23:30Z"), instance.LaunchTime);
        Assert.Equal(DateTimeOffset.Parse("2026-03-01T12:00Z"), instance.StateChangedAt);
        Assert.Equal(["eni-1", "eni-2"], instance.NetworkInterfaceIds);
        Assert.Equal("arn:aws:iam::111122223333:instance-profile/app", instance.InstanceProfileArn);
        Assert.Equal(new InstanceMetadataService(IsEnabled: true, RequiresToken: true), instance.MetadataService);
    }

    [Fact]
    public async Task What_an_answer_leaves_out_is_not_taken_for_safe()
    {
        var instance = await Read(Running);

        Assert.True(instance is { IsTerminated: false, InstanceProfileArn: null, IsParavirtual: false, HasDetailedMonitoring: false });
        Assert.Equal(new InstanceMetadataService(IsEnabled: true, RequiresToken: false), instance.MetadataService);
        Assert.Equal((null, null, null), (instance.ImageId, instance.LaunchTime, instance.StateChangedAt));
        Assert.Empty(instance.NetworkInterfaceIds);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<instanceState/>")]
    [InlineData("<instanceState><name/></instanceState>")]
    public async Task An_instance_without_a_state_is_no_answer(string state)
    {
        var exception = await Assert.ThrowsAsync<InvalidDataException>(() => Read(state));

        Assert.Equal("EC2 answered without the state of instance i-1.", exception.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Server.ScheduledStop: Stopped due to scheduled retirement")]
    [InlineData("User initiated (2026-02-30 12:00:00 GMT)")]
    [InlineData("User initiated (2026-03-01 12:00:00 UTC)")]
    public async Task A_reason_without_a_time_gives_none(string reason) =>
        Assert.Null((await Read($"{Running}<reason>{reason}</reason>")).StateChangedAt);

    private static async Task<Instance> Read(string settings)
    {
        var ec2 = new FakeEc2().Answer(
            "DescribeInstances?MaxResults=1000",
            $"<reservationSet><item><instancesSet><item><instanceId>i-1</instanceId>{settings}</item></instancesSet></item></reservationSet>");
        return Assert.Single(await InstanceCollector.Instances(Ireland, ec2.Client(), default).ToListAsync());
    }
}
