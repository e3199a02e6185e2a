using Prowler.Aws.Network;
using Prowler.Checks.Aws.Lambda;

namespace Prowler.Checks.Aws.EC2;

/// <summary>How security groups are kept.</summary>
internal static class SecurityGroupChecks
{
    [Check("ec2_securitygroup_allow_wide_open_public_ipv4")]
    internal static Verdict? WideOpenIpv4(SecurityGroup group, RegionInterfaces interfaces, ScanContext context)
    {
        if (!SecurityGroupPortChecks.IsJudged(group, interfaces, context)) return null;

        var wide = group.Ingress.Concat(group.Egress)
            .SelectMany(permission => permission.Ranges)
            .Where(IsWideIpv4)
            .Distinct()
            .ToList();
        return Verdict.PassIf(
            wide.Count == 0,
            pass: $"{group.Label} has no wide public IPv4 range.",
            fail: $"{group.Label} has public IPv4 ranges wider than /24: {Sentence.List(wide)}.");
    }

    [Check("ec2_securitygroup_default_restrict_traffic")]
    internal static Verdict? DefaultGroup(SecurityGroup group, RegionInterfaces interfaces, ScanContext context)
    {
        if (!group.IsDefault || !SecurityGroupPortChecks.IsJudged(group, interfaces, context)) return null;
        return Verdict.PassIf(
            group.Ingress.Count == 0 && group.Egress.Count == 0,
            pass: $"The default security group of VPC {group.VpcId} ({group.Id}) has no rules.",
            fail: $"The default security group of VPC {group.VpcId} ({group.Id}) has rules: "
                + $"{group.Ingress.Count} for what comes in, {group.Egress.Count} for what goes out.");
    }

    [Check("ec2_securitygroup_from_launch_wizard")]
    internal static Verdict LaunchWizard(SecurityGroup group) => Verdict.PassIf(
        !group.Name.Contains("launch-wizard", StringComparison.Ordinal),
        pass: $"{group.Label} was not made by the launch wizard.",
        fail: $"{group.Label} was made by the launch wizard.");

    [Check("ec2_securitygroup_not_used")]
    internal static async Task<Verdict?> NotUsed(
        SecurityGroup group, RegionInterfaces interfaces, RegionSecurityGroups groups, OnDemand<FunctionSecurityGroups> functions)
    {
        if (group.IsDefault) return null;
        if (interfaces.IsInUse(group)) return Verdict.Pass($"{group.Label} is attached to a network interface.");
        if (groups.IsAdmitted(group)) return Verdict.Pass($"{group.Label} is let in by a security group.");
        return Verdict.PassIf(
            (await functions.Get()).Ids.Contains(group.Id),
            pass: $"{group.Label} is used by a Lambda function.",
            fail: $"{group.Label} is used by no network interface, security group or Lambda function.");
    }

    /// <remarks>An entry with several address ranges counts once, as the API and Terraform count.</remarks>
    [Check("ec2_securitygroup_with_many_ingress_egress_rules")]
    internal static Verdict ManyRules(SecurityGroup group, int maxSecurityGroupRules) => Verdict.PassIf(
        group.Ingress.Count <= maxSecurityGroupRules && group.Egress.Count <= maxSecurityGroupRules,
        pass: $"{group.Label} has {group.Ingress.Count} ingress and {group.Egress.Count} egress rules, at most {maxSecurityGroupRules} of each.",
        fail: $"{group.Label} has {group.Ingress.Count} ingress and {group.Egress.Count} egress rules, more than {maxSecurityGroupRules} of one kind.");

    // 0.0.0.0/0 is what the port checks are about.
    private static bool IsWideIpv4(AddressBlock block) =>
        block is { IsIpv4: true, PrefixLength: > 0 and < 24, IsGlobal: true };
}
