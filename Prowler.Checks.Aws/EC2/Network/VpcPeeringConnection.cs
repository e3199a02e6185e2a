using System.Runtime.CompilerServices;
using Amazon.EC2;
using Amazon.EC2.Model;
using Prowler.Aws.Network;

namespace Prowler.Checks.Aws.EC2;

/// <summary>A connection between two VPCs.</summary>
public sealed record VpcPeeringConnection : Ec2Resource, IUnder<AwsRegion>
{
    /// <summary>The whole address ranges of both VPCs, as far as they are known: the accepter's only once it has accepted.</summary>
    public required IReadOnlyList<AddressBlock> Ranges { get; init; }

    private protected override string Kind => "vpc-peering-connection";
}

internal static class VpcPeeringConnectionCollector
{
    [Collector]
    internal static async IAsyncEnumerable<VpcPeeringConnection> Peerings(
        AwsRegion region, IAmazonEC2 ec2, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new DescribeVpcPeeringConnectionsRequest { MaxResults = 1000 };
        var pages = ec2.Paginators.DescribeVpcPeeringConnections(request);
        await foreach (var peering in pages.VpcPeeringConnections.WithCancellation(cancellationToken))
        {
            yield return new VpcPeeringConnection
            {
                Id = peering.VpcPeeringConnectionId,
                Location = region,
                Ranges = [.. Ranges(peering.RequesterVpcInfo), .. Ranges(peering.AccepterVpcInfo)],
                Tags = peering.Tags.ToTags(),
            };
        }
    }

    private static IEnumerable<AddressBlock> Ranges(VpcPeeringConnectionVpcInfo? vpc) =>
        (vpc?.CidrBlockSet ?? []).Select(block => block.Cidr)
        .Append(vpc?.CidrBlock)
        .Concat((vpc?.Ipv6CidrBlockSet ?? []).Select(block => block.Value))
        .OfType<string>()
        .Distinct()
        .Select(AddressBlock.Parse);
}
