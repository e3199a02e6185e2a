using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Amazon.EC2;
using Amazon.EC2.Model;

namespace Prowler.Checks.Aws.EC2;

/// <summary>A subnet of a VPC.</summary>
public sealed record Subnet : Ec2Resource, IUnder<AwsRegion>
{
    /// <summary>The VPC that it is in.</summary>
    public required string VpcId { get; init; }

    /// <summary>The zone that it is in: <c>eu-west-1a</c>.</summary>
    public required string AvailabilityZone { get; init; }

    /// <summary>Whether interfaces made in it get a public IPv4 address unless told otherwise.</summary>
    public required bool AssignsPublicIp { get; init; }

    private protected override string Kind => "subnet";
}

/// <summary>The subnets of a region by id and by their VPCs: a part of the region's network model.</summary>
/// <param name="subnets">All subnets of the region.</param>
public sealed class RegionSubnets(IReadOnlyList<Subnet> subnets) : IFacetOf<AwsRegion>
{
    private readonly FrozenDictionary<string, Subnet> _byId = subnets.ById();

    private readonly ILookup<string, Subnet> _byVpc = subnets.ToLookup(subnet => subnet.VpcId, StringComparer.Ordinal);

    /// <summary>The subnet of an id, or null where the region has none.</summary>
    /// <param name="id">A subnet's id.</param>
    public Subnet? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The subnets of a VPC.</summary>
    /// <param name="vpc">A VPC of the region.</param>
    public IEnumerable<Subnet> Of(Vpc vpc) => _byVpc[vpc.Id];
}

internal static class SubnetCollectors
{
    [Collector]
    internal static async IAsyncEnumerable<Subnet> Subnets(
        AwsRegion region, IAmazonEC2 ec2, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new DescribeSubnetsRequest { MaxResults = 1000 };
        await foreach (var subnet in ec2.Paginators.DescribeSubnets(request).Subnets.WithCancellation(cancellationToken))
        {
            yield return new Subnet
            {
                Id = subnet.SubnetId,
                Location = region,
                VpcId = subnet.VpcId,
                AvailabilityZone = subnet.AvailabilityZone,
                AssignsPublicIp = subnet.MapPublicIpOnLaunch == true,
                Tags = subnet.Tags.ToTags(),
            };
        }
    }

    [Collector]
    internal static RegionSubnets ByVpc(AwsRegion region, IReadOnlyList<Subnet> subnets) => new(subnets);
}
