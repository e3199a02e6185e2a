using System.Runtime.CompilerServices;
using Amazon.EC2;
using Amazon.EC2.Model;
using Prowler.Aws.Network;

namespace Prowler.Checks.Aws.EC2;

/// <summary>A network access control list: what goes in and out of the subnets that it is associated with.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Location">The region that it is in.</param>
/// <param name="IsDefault">Whether it is the one that its VPC came with.</param>
/// <param name="Ingress">Its entries for what goes in.</param>
/// <param name="SubnetIds">The subnets that it is associated with.</param>
public sealed record NetworkAcl(
    string Id, AwsRegion Location, bool IsDefault, IReadOnlyList<NetworkAclEntry> Ingress, IReadOnlyList<string> SubnetIds)
    : Ec2Resource(Id, Location), IUnder<AwsRegion>
{
    private protected override string Kind => "network-acl";
}

/// <summary>One entry of a network access control list.</summary>
/// <param name="Number">Its number: of the entries that match, the one with the lowest decides.</param>
/// <param name="Protocol">The protocol's number, or <see cref="IpPermission.AllProtocols"/>.</param>
/// <param name="Ports">The ports; null where all are meant or the protocol has none.</param>
/// <param name="Range">The addresses of the other side.</param>
/// <param name="Allows">Whether it allows or denies.</param>
public sealed record NetworkAclEntry(int Number, string Protocol, PortRange? Ports, AddressBlock Range, bool Allows);

internal static class NetworkAclCollector
{
    [Collector]
    internal static async IAsyncEnumerable<NetworkAcl> NetworkAcls(
        AwsRegion region, IAmazonEC2 ec2, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new DescribeNetworkAclsRequest { MaxResults = 1000 };
        await foreach (var acl in ec2.Paginators.DescribeNetworkAcls(request).NetworkAcls.WithCancellation(cancellationToken))
        {
            yield return new NetworkAcl(
                acl.NetworkAclId,
                region,
                acl.IsDefault == true,
                [.. (acl.Entries ?? []).Where(entry => entry.Egress != true).Select(Entry)],
                [.. (acl.Associations ?? []).Select(association => association.SubnetId)])
            {
                Tags = acl.Tags.ToTags(),
            };
        }
    }

    private static NetworkAclEntry Entry(Amazon.EC2.Model.NetworkAclEntry entry) => new(
        entry.RuleNumber ?? 0,
        entry.Protocol,
        entry.PortRange is { From: { } from, To: { } to } ? new PortRange(from, to) : null,
        AddressBlock.Parse(entry.CidrBlock ?? entry.Ipv6CidrBlock),
        entry.RuleAction == RuleAction.Allow);
}
