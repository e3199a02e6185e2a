using System.Runtime.CompilerServices;
using Amazon.EC2;
using Amazon.EC2.Model;
using Prowler.Aws.Network;

namespace Prowler.Checks.Aws.EC2;

/// <summary>A security group: what network interfaces that it is attached to let in and out.</summary>
public sealed record SecurityGroup : Ec2Resource, IUnder<AwsRegion>
{
    /// <summary>Its name, which is <c>default</c> for the one that each VPC comes with.</summary>
    public required string Name { get; init; }

    /// <summary>The VPC that it is in.</summary>
    public required string VpcId { get; init; }

    /// <summary>What it lets in.</summary>
    public required IReadOnlyList<IpPermission> Ingress { get; init; }

    /// <summary>What it lets out.</summary>
    public required IReadOnlyList<IpPermission> Egress { get; init; }

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
            yield return new SecurityGroup
            {
                Id = group.GroupId,
                Location = region,
                Name = group.GroupName,
                VpcId = group.VpcId,
                Ingress = Permissions(group.IpPermissions),
                Egress = Permissions(group.IpPermissionsEgress),
                Tags = group.Tags.ToTags(),
            };
        }
    }

    private static IReadOnlyList<IpPermission> Permissions(List<Amazon.EC2.Model.IpPermission>? permissions) =>
    [
        .. (permissions ?? []).Select(permission => new IpPermission
        {
            Protocol = permission.IpProtocol,
            Ports = permission.FromPort is { } from ? new PortRange(from, permission.ToPort ?? from) : null,
            Ranges =
            [
                .. (permission.Ipv4Ranges ?? []).Select(range => AddressBlock.Parse(range.CidrIp)),
                .. (permission.Ipv6Ranges ?? []).Select(range => AddressBlock.Parse(range.CidrIpv6)),
            ],
            PrefixListIds = [.. (permission.PrefixListIds ?? []).Select(list => list.Id)],
            // A group of EC2-Classic is named without an id.
            GroupIds = [.. (permission.UserIdGroupPairs ?? []).Select(pair => pair.GroupId).OfType<string>()],
        }),
    ];
}
