namespace Prowler.Checks.Aws.EC2;

internal static class NetworkAclChecks
{
    [Check("ec2_networkacl_allow_ingress_any_port")]
    internal static Verdict? AnyPort(NetworkAcl acl, RegionSecurityGroups groups, ScanContext context) => IsJudged(groups, context)
        ? Verdict.PassIf(
            !acl.OpensEverything(),
            pass: $"Network ACL {acl.Id} does not let everything in from the internet.",
            fail: $"Network ACL {acl.Id} lets everything in from the internet.")
        : null;

    [Check("ec2_networkacl_allow_ingress_tcp_port_22")]
    [Check("ec2_networkacl_allow_ingress_tcp_port_3389")]
    internal static Verdict? TcpPort(NetworkAcl acl, RegionSecurityGroups groups, ScanContext context, int port, string label) =>
        IsJudged(groups, context)
            ? Verdict.PassIf(
                !acl.OpensTcpPort(port),
                pass: $"Network ACL {acl.Id} does not let {label} (TCP port {port}) in from the internet.",
                fail: $"Network ACL {acl.Id} lets {label} (TCP port {port}) in from the internet.")
            : null;

    [Check("ec2_networkacl_unused")]
    internal static Verdict? Unused(NetworkAcl acl) => acl.IsDefault
        ? null
        : Verdict.PassIf(
            acl.SubnetIds.Count > 0,
            pass: $"Network ACL {acl.Id} is associated with {acl.SubnetIds.Count} {(acl.SubnetIds.Count == 1 ? "subnet" : "subnets")}.",
            fail: $"Network ACL {acl.Id} is associated with no subnet.");

    /// <summary>Where there are only default security groups, nobody uses the region's network.</summary>
    private static bool IsJudged(RegionSecurityGroups groups, ScanContext context) => context.Judges(isInUse: groups.HasCustomGroup);
}
