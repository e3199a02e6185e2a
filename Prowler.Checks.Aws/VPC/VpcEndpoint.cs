using System.Runtime.CompilerServices;
using Amazon.EC2;
using Amazon.EC2.Model;
using Prowler.Aws.Policies;
using Prowler.Checks.Aws.EC2;
using Vpc = Prowler.Checks.Aws.EC2.Vpc;

namespace Prowler.Checks.Aws.VPC;

/// <summary>An endpoint of a VPC: a private way to a service.</summary>
public sealed record VpcEndpoint : Ec2Resource, IUnder<AwsRegion>
{
    /// <summary>The VPC that it is in.</summary>
    public required string VpcId { get; init; }

    /// <summary>The service that it leads to: <c>com.amazonaws.eu-west-1.ec2</c>.</summary>
    public required string ServiceName { get; init; }

    /// <summary><c>Interface</c>, <c>Gateway</c>, <c>GatewayLoadBalancer</c>, ….</summary>
    public required string Type { get; init; }

    /// <summary>Whether it works: it is not pending, rejected, failed or deleted.</summary>
    public bool IsAvailable { get; init; }

    /// <summary>The subnets that it has an interface in.</summary>
    public IReadOnlyList<string> SubnetIds { get; init; } = [];

    /// <summary>Who may do what through it; null where the service has no endpoint policies.</summary>
    public PolicyDocument? Policy { get; init; }

    private protected override string Kind => "vpc-endpoint";
}

/// <summary>The endpoints of a region by their VPCs: a part of the region's network model.</summary>
/// <param name="endpoints">All endpoints of the region.</param>
public sealed class RegionEndpoints(IReadOnlyList<VpcEndpoint> endpoints) : IFacetOf<AwsRegion>
{
    private readonly ILookup<string, VpcEndpoint> _byVpc = endpoints.ToLookup(endpoint => endpoint.VpcId, StringComparer.Ordinal);

    /// <summary>The endpoints of a VPC.</summary>
    /// <param name="vpc">A VPC of the region.</param>
    public IEnumerable<VpcEndpoint> Of(Vpc vpc) => _byVpc[vpc.Id];
}

internal static class VpcEndpointCollectors
{
    [Collector]
    internal static async IAsyncEnumerable<VpcEndpoint> Endpoints(
        AwsRegion region, IAmazonEC2 ec2, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new DescribeVpcEndpointsRequest { MaxResults = 1000 };
        await foreach (var endpoint in ec2.Paginators.DescribeVpcEndpoints(request).VpcEndpoints.WithCancellation(cancellationToken))
        {
            yield return new VpcEndpoint
            {
                Id = endpoint.VpcEndpointId,
                Location = region,
                VpcId = endpoint.VpcId,
                ServiceName = endpoint.ServiceName ?? "",
                Type = endpoint.VpcEndpointType?.Value ?? "",
                // The model spells states with a capital, the service without.
                IsAvailable = string.Equals(endpoint.State?.Value, State.Available.Value, StringComparison.OrdinalIgnoreCase),
                SubnetIds = endpoint.SubnetIds ?? [],
                Policy = string.IsNullOrEmpty(endpoint.PolicyDocument) ? null : PolicyDocument.Parse(endpoint.PolicyDocument),
                Tags = endpoint.Tags.ToTags(),
            };
        }
    }

    [Collector]
    internal static RegionEndpoints ByVpc(AwsRegion region, IReadOnlyList<VpcEndpoint> endpoints) => new(endpoints);
}
