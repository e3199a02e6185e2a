using Prowler.Aws;
using Prowler.Checks.Aws.EC2;
using Prowler.Checks.Aws.Tests.S3;
using Prowler.Checks.Aws.VPC;
using static Prowler.Checks.Aws.Tests.EC2.Network;
using static Prowler.Checks.Aws.VPC.VpcChecks;

namespace Prowler.Checks.Aws.Tests.VPC;

public class VpcChecksTests
{
    private static readonly AwsRegion Frankfurt = new("eu-central-1", Samples.Account);
    private static readonly Vpc Elsewhere = new() { Id = "vpc-2", Location = Frankfurt, IsDefault = false };
    private static readonly Failure Denied = new(FailureKind.Denied, "no");
    private static readonly RegionInterfaces InUse = Interfaces(Interface());

    [Fact]
    public void Two_regions_with_VPCs_of_its_own_pass() => Assert.Equal(
        Verdict.Pass("Account 111122223333 has VPCs of its own in 2 regions: eu-central-1, eu-west-1."),
        DifferentRegions(Samples.Account, List(Main, Elsewhere)));

    [Fact]
    public void Default_VPCs_do_not_count()
    {
        Assert.Equal(
            Verdict.Fail("Account 111122223333 has VPCs of its own in one region only, eu-west-1."),
            DifferentRegions(Samples.Account, List(Main, Elsewhere with { IsDefault = true })));
        Assert.Equal(
            Verdict.Fail("Account 111122223333 has no VPCs but default ones."),
            DifferentRegions(Samples.Account, List(Elsewhere with { IsDefault = true })));
    }

    [Fact]
    public void An_account_without_VPCs_is_not_judged() => Assert.Null(DifferentRegions(Samples.Account, List()));

    [Fact]
    public void A_region_that_could_not_be_listed_matters_only_where_it_decides()
    {
        var one = new Listing<Vpc>([Main], [Denied]);
        var two = new Listing<Vpc>([Main, Elsewhere], [Denied]);

        Assert.Throws<NotAssessedException>(() => DifferentRegions(Samples.Account, one));
        Assert.Equal(Status.Pass, DifferentRegions(Samples.Account, two)?.Status);
    }

    [Fact]
    public void A_VPC_needs_a_flow_log_of_its_own()
    {
        Assert.Equal(Verdict.Pass("VPC vpc-1 has a flow log."), FlowLogs(Main, InUse, Logged("vpc-1"), Context));
        Assert.Equal(Verdict.Fail("VPC vpc-1 has no flow log."), FlowLogs(Main, InUse, Logged("subnet-1"), Context));
    }

    [Theory]
    [InlineData("com.amazonaws.eu-west-1.ec2", true, Status.Pass)]
    [InlineData("cn.com.amazonaws.cn-north-1.ec2", true, Status.Pass)]
    [InlineData("com.amazonaws.us-east-1.ec2-fips", true, Status.Pass)]
    [InlineData("com.amazonaws.eu-west-1.ec2messages", true, Status.Fail)]
    [InlineData("com.amazonaws.eu-west-1.ec2", false, Status.Fail)]
    public void An_endpoint_for_EC2_is_one_that_works_and_leads_there(string service, bool available, Status expected) =>
        Assert.Equal(expected, Ec2Endpoint(Main, InUse, new RegionEndpoints([Endpoint("vpc-1", service, available)]), Context)?.Status);

    [Fact]
    public void An_endpoint_of_another_VPC_does_not_count() => Assert.Equal(
        Verdict.Fail("VPC vpc-1 has no endpoint for EC2's API."),
        Ec2Endpoint(Main, InUse, new RegionEndpoints([Endpoint("vpc-2", "com.amazonaws.eu-west-1.ec2", true)]), Context));

    [Fact]
    public void Subnets_belong_in_more_than_one_zone()
    {
        Assert.Equal(
            Verdict.Pass("VPC vpc-1 has subnets in 2 availability zones: eu-west-1a, eu-west-1b."),
            DifferentZones(Main, InUse, Subnets(Subnet("b", "eu-west-1b"), Subnet("a")), Context));
        Assert.Equal(
            Verdict.Fail("All subnets of VPC vpc-1 are in one availability zone, eu-west-1a."),
            DifferentZones(Main, InUse, Subnets(Subnet("a"), Subnet("b"), Subnet("c", "eu-west-1b") with { VpcId = "vpc-2" }), Context));
        Assert.Equal(Verdict.Fail("VPC vpc-1 has no subnets."), DifferentZones(Main, InUse, Subnets(), Context));
    }

    [Fact]
    public void A_VPC_needs_private_and_public_subnets()
    {
        var routes = new RegionRoutes([Table("rtb-1", "vpc-1", isMain: false, ["public"], Route("0.0.0.0/0", gateway: "igw-1"))]);

        Assert.Equal(Verdict.Pass("VPC vpc-1 has private and public subnets."), Separate("public", "private"));
        Assert.Equal(Verdict.Fail("VPC vpc-1 has public subnets only."), Separate("public"));
        Assert.Equal(Verdict.Fail("VPC vpc-1 has private subnets only."), Separate("private", "private-too"));
        Assert.Equal(Verdict.Fail("VPC vpc-1 has no subnets."), Separate());

        Verdict? Separate(params string[] ids) =>
            SeparateSubnets(Main, InUse, Subnets([.. ids.Select(id => Subnet(id))]), routes, Context);
    }

    [Fact]
    public void A_subnet_must_not_assign_public_addresses_by_default()
    {
        Assert.Equal(
            Verdict.Pass("Subnet subnet-1 of VPC vpc-1 assigns no public IP addresses by default."),
            NoPublicIp(Subnet("subnet-1"), InUse, Context));
        Assert.Equal(
            Verdict.Fail("Subnet subnet-1 of VPC vpc-1 assigns public IP addresses by default."),
            NoPublicIp(Subnet("subnet-1", assignsPublicIp: true), InUse, Context));
    }

    [Fact]
    public void What_has_no_interface_is_judged_only_when_asked()
    {
        var none = Interfaces();

        Assert.All(Verdicts(Context), Assert.Null);
        Assert.All(Verdicts(UnusedToo), verdict => Assert.Equal(Status.Fail, verdict?.Status));

        IEnumerable<Verdict?> Verdicts(ScanContext context) =>
        [
            FlowLogs(Main, none, Logged(), context),
            Ec2Endpoint(Main, none, new RegionEndpoints([]), context),
            DifferentZones(Main, none, Subnets(), context),
            SeparateSubnets(Main, none, Subnets(), new RegionRoutes([]), context),
            NoPublicIp(Subnet("subnet-1", assignsPublicIp: true), none, context),
        ];
    }

    private static Listing<Vpc> List(params Vpc[] vpcs) => new(vpcs, []);

    private static RegionFlowLogs Logged(params string[] ids) => new(ids.ToHashSet());

    private static RegionSubnets Subnets(params Subnet[] subnets) => SubnetCollectors.ByVpc(Ireland, subnets);

    private static VpcEndpoint Endpoint(string vpc, string service, bool available) => new()
    {
        Id = "vpce-1",
        Location = Ireland,
        VpcId = vpc,
        ServiceName = service,
        Type = "Interface",
        IsAvailable = available,
        SubnetIds = [],
        Policy = null,
    };
}
