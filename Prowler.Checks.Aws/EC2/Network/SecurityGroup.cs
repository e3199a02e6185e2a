using System.Runtime.CompilerServices;
using Amazon.EC2;
using Amazon.EC2.Model;
using Prowler.Aws.Network;

namespace Prowler.Checks.Aws.EC2;

/// <summary>A security group: what network interfaces that it is attached to let in and out.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Location">The region that it is in.</param>
/// <param name="Name">Its name, which is <c>default</c> for the one that each VPC comes with.</param>
/// <param name="VpcId">The VPC that it is in.</param>
/// <param name="Ingress">What it lets in.</param>
/// <param name="Egress">What it lets out.</param>
public sealed record SecurityGroup(
    string Id, AwsRegion Location, string Name, string VpcId, IReadOnlyList<IpPermission> Ingress, IReadOnlyList<IpPermission> Egress)
    : Ec2Resource(Id, Location), IUnder<AwsRegion>
{
    /// <inheritdoc />
    public override string DisplayName => Name;

    /// <summary>Whether it is the one that its VPC came with; it cannot be deleted or renamed.</summary>
    public bool IsDefault => Name == "default";

    /// <summary>The group as sentences name it.</summary>
    internal string Label => $"Security group {Id} ({Name})";

    private protected override string Kind => "security-group";
}

internal static class SecurityGroupCollector
{
    [Collector]
    internal static async IAsyncEnumerable<SecurityGroup> SecurityGroups(
        AwsRegion region, IAmazonEC2 ec2, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new DescribeSecurityGroupsRequest { MaxResults = 1000 };
        await foreach (var group in ec2.Paginators.DescribeSecurityGroups(request).SecurityGroups.WithCancellation(cancellationToken))
        {
            yield return new SecurityGroup(
                group.GroupId, region, group.GroupName, group.VpcId, Permissions(group.IpPermissions), Permissions(group.IpPermissionsEgress))
            {
                Tags = group.Tags.ToTags(),
            };
        }
    }

    private static IReadOnlyList<IpPermission> Permissions(List<Amazon.EC2.Model.IpPermission>? permissions) =>
    [
        .. (permissions ?? []).Select(permission => new IpPermission(
            permission.IpProtocol,
            permission.FromPort is { } from ? new PortRange(from, permission.ToPort ?? from) : null,
            [
                .. (permission.Ipv4Ranges ?? []).Select(range => AddressBlock.Parse(range.CidrIp)),
                .. (permission.Ipv6Ranges ?? []).Select(range => AddressBlock.Parse(range.CidrIpv6)),
            ],
            [.. (permission.PrefixListIds ?? []).Select(list => list.Id)],
            // A group of EC2-Classic is named without an id.
            [.. (permission.UserIdGroupPairs ?? []).Select(pair => pair.GroupId).OfType<string>()])),
    ];
}
