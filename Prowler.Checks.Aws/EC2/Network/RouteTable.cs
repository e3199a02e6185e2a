using System.Runtime.CompilerServices;
using Amazon.EC2;
using Amazon.EC2.Model;
using Prowler.Aws.Network;

namespace Prowler.Checks.Aws.EC2;

/// <summary>A route table: where traffic that leaves a subnet goes.</summary>
public sealed record RouteTable : Ec2Resource, IUnder<AwsRegion>
{
    /// <summary>The VPC that it is in.</summary>
    public required string VpcId { get; init; }

    /// <summary>Whether subnets of the VPC that are associated with no table use it.</summary>
    public required bool IsMain { get; init; }

    /// <summary>The subnets that are associated with it.</summary>
    public required IReadOnlyList<string> SubnetIds { get; init; }

    /// <summary>Its routes.</summary>
    public required IReadOnlyList<Route> Routes { get; init; }

    private protected override string Kind => "route-table";
}

/// <summary>One route.</summary>
/// <param name="Destination">The addresses that it is for; null where a prefix list names them.</param>
/// <param name="GatewayId">The internet, virtual private or endpoint gateway that it leads to, or <c>local</c>; null for other targets.</param>
/// <param name="PeeringConnectionId">The VPC peering connection that it leads to; null for other targets.</param>
public sealed record Route(AddressBlock? Destination, string? GatewayId, string? PeeringConnectionId)
{
    /// <summary>Whether it leads every address to an internet gateway. An egress-only one lets nobody in, and does not count.</summary>
    internal bool LeadsToInternet =>
        Destination?.IsEverywhere == true && GatewayId?.StartsWith("igw-", StringComparison.Ordinal) == true;
}

internal static class RouteTableCollector
{
    [Collector]
    internal static async IAsyncEnumerable<RouteTable> RouteTables(
        AwsRegion region, IAmazonEC2 ec2, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new DescribeRouteTablesRequest { MaxResults = 100 };
        await foreach (var table in ec2.Paginators.DescribeRouteTables(request).RouteTables.WithCancellation(cancellationToken))
        {
            // One that is being taken away may still be listed beside the one that replaces it.
            var associations = (table.Associations ?? [])
                .Where(association => association.AssociationState?.State is not { } state || state == RouteTableAssociationStateCode.Associated)
                .ToList();
            yield return new RouteTable
            {
                Id = table.RouteTableId,
                Location = region,
                VpcId = table.VpcId,
                IsMain = associations.Any(association => association.Main == true),
                SubnetIds = [.. associations.Select(association => association.SubnetId).OfType<string>()],
                Routes = [.. (table.Routes ?? []).Select(Route)],
                Tags = table.Tags.ToTags(),
            };
        }
    }

    private static Route Route(Amazon.EC2.Model.Route route) => new(
        (route.DestinationCidrBlock ?? route.DestinationIpv6CidrBlock) is { } cidr ? AddressBlock.Parse(cidr) : null,
        route.GatewayId,
        route.VpcPeeringConnectionId);
}
