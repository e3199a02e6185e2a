using System.Runtime.CompilerServices;
using Amazon.EC2;
using Amazon.EC2.Model;
using Prowler.Aws.Network;

namespace Prowler.Checks.Aws.EC2;

/// <summary>A network access control list: what goes in and out of the subnets that it is associated with.</summary>
public sealed record NetworkAcl : Ec2Resource, IUnder<AwsRegion>
{
    /// <summary>Whether it is the one that its VPC came with.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Its entries for what goes in.</summary>
    public required IReadOnlyList<NetworkAclEntry> Ingress { get; init; }

    /// <summary>The subnets that it is associated with.</summary>
    public IReadOnlyList<string> SubnetIds { get; init; } = [];

    private protected override string Kind => "network-acl";
}

/// <summary>One entry of a network access control list.</summary>
public sealed record NetworkAclEntry
{
    /// <summary>Its number: of the entries that match, the one with the lowest decides.</summary>
    public required int Number { get; init; }

    /// <summary>The protocol's number, or <see cref="IpPermission.AllProtocols"/>.</summary>
    public required string Protocol { get; init; }

    /// <summary>The ports; null where all are meant or the protocol has none.</summary>
    public required PortRange? Ports { get; init; }

    /// <summary>The addresses of the other side.</summary>
    public required AddressBlock Range { get; init; }

    /// <summary>Whether it allows or denies.</summary>
    public required bool Allows { get; init; }
}

internal static class NetworkAclCollector
{
    [Collector]
    internal static async IAsyncEnumerable<NetworkAcl> NetworkAcls(
        AwsRegion region, IAmazonEC2 ec2, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new DescribeNetworkAclsRequest { MaxResults = 1000 };
        await foreach (var acl in ec2.Paginators.DescribeNetworkAcls(request).NetworkAcls.WithCancellation(cancellationToken))
        {
            yield return new NetworkAcl
            {
                Id = acl.NetworkAclId,
                Location = region,
                IsDefault = acl.IsDefault == true,
                Ingress = [.. (acl.Entries ?? []).Where(entry => entry.Egress != true).Select(Entry)],
                SubnetIds = [.. (acl.Associations ?? []).Select(association => association.SubnetId)],
                Tags = acl.Tags.ToTags(),
            };
        }
    }

    private static NetworkAclEntry Entry(Amazon.EC2.Model.NetworkAclEntry entry) => new()
    {
        Number = entry.RuleNumber ?? 0,
        Protocol = entry.Protocol,
        Ports = entry.PortRange is { From: { } from, To: { } to } ? new PortRange(from, to) : null,
        Range = AddressBlock.Parse(entry.CidrBlock ?? entry.Ipv6CidrBlock),
        Allows = entry.RuleAction == RuleAction.Allow,
    };
}
