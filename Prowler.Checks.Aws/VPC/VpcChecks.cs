using Prowler.Checks.Aws.EC2;

namespace Prowler.Checks.Aws.VPC;

internal static class VpcChecks
{
    [Check("vpc_different_regions")]
    internal static Verdict? DifferentRegions(AwsAccount account, Listing<Vpc> vpcs)
    {
        // Two regions seen are enough, whatever another one would answer.
        if (RegionsIn(vpcs.Found) is { Count: > 1 } several)
            return Verdict.Pass($"Account {account.Id} has VPCs of its own in {several.Count} regions: {Sentence.List(several)}.");
        if (vpcs.All.Count == 0) return null;

        return Verdict.Fail(RegionsIn(vpcs.All) is [var only]
            ? $"Account {account.Id} has VPCs of its own in one region only, {only}."
            : $"Account {account.Id} has no VPCs but default ones.");
    }

    [Check("vpc_flow_logs_enabled")]
    internal static Verdict? FlowLogs(Vpc vpc, RegionInterfaces interfaces, RegionFlowLogs flowLogs, ScanContext context) =>
        IsJudged(vpc, interfaces, context)
            ? Verdict.PassIf(
                flowLogs.ResourceIds.Contains(vpc.Id),
                pass: $"VPC {vpc.Id} has a flow log.",
                fail: $"VPC {vpc.Id} has no flow log.")
            : null;

    [Check("vpc_endpoint_for_ec2_enabled")]
    internal static Verdict? Ec2Endpoint(Vpc vpc, RegionInterfaces interfaces, RegionEndpoints endpoints, ScanContext context) =>
        IsJudged(vpc, interfaces, context)
            ? Verdict.PassIf(
                endpoints.Of(vpc).Any(endpoint => endpoint.IsAvailable && LeadsToEc2(endpoint)),
                pass: $"VPC {vpc.Id} has an endpoint for EC2's API.",
                fail: $"VPC {vpc.Id} has no endpoint for EC2's API.")
            : null;

    [Check("vpc_subnet_different_az")]
    internal static Verdict? DifferentZones(Vpc vpc, RegionInterfaces interfaces, RegionSubnets subnets, ScanContext context)
    {
        if (!IsJudged(vpc, interfaces, context)) return null;

        var zones = subnets.Of(vpc).Select(subnet => subnet.AvailabilityZone).Distinct().Order(StringComparer.Ordinal).ToList();
        return zones switch
        {
            [] => Verdict.Fail($"VPC {vpc.Id} has no subnets."),
            [var only] => Verdict.Fail($"All subnets of VPC {vpc.Id} are in one availability zone, {only}."),
            _ => Verdict.Pass($"VPC {vpc.Id} has subnets in {zones.Count} availability zones: {Sentence.List(zones)}."),
        };
    }

    [Check("vpc_subnet_separate_private_public")]
    internal static Verdict? SeparateSubnets(
        Vpc vpc, RegionInterfaces interfaces, RegionSubnets subnets, RegionRoutes routes, ScanContext context)
    {
        if (!IsJudged(vpc, interfaces, context)) return null;

        var isPublic = subnets.Of(vpc).Select(subnet => routes.IsPublic(subnet.Id, vpc.Id)).ToList();
        return isPublic.Count == 0 ? Verdict.Fail($"VPC {vpc.Id} has no subnets.")
            : isPublic.TrueForAll(it => it) ? Verdict.Fail($"VPC {vpc.Id} has public subnets only.")
            : !isPublic.Contains(true) ? Verdict.Fail($"VPC {vpc.Id} has private subnets only.")
            : Verdict.Pass($"VPC {vpc.Id} has private and public subnets.");
    }

    [Check("vpc_subnet_no_public_ip_by_default")]
    internal static Verdict? NoPublicIp(Subnet subnet, RegionInterfaces interfaces, ScanContext context) =>
        context.Judges(interfaces.IsInUse(subnet))
            ? Verdict.PassIf(
                !subnet.AssignsPublicIp,
                pass: $"Subnet {subnet.Id} of VPC {subnet.VpcId} assigns no public IP addresses by default.",
                fail: $"Subnet {subnet.Id} of VPC {subnet.VpcId} assigns public IP addresses by default.")
            : null;

    private static bool IsJudged(Vpc vpc, RegionInterfaces interfaces, ScanContext context) =>
        context.Judges(interfaces.IsInUse(vpc));

    private static IReadOnlyList<string> RegionsIn(IReadOnlyList<Vpc> vpcs) => vpcs.Where(vpc => !vpc.IsDefault).RegionNames();

    // com.amazonaws.eu-west-1.ec2, and not ec2messages, which is of Systems Manager.
    private static bool LeadsToEc2(VpcEndpoint endpoint) => endpoint.ServiceName.Split('.')[^1] is "ec2" or "ec2-fips";
}
