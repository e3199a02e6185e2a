using System.Runtime.CompilerServices;
using Amazon.EC2;
using Amazon.EC2.Model;

namespace Prowler.Checks.Aws.EC2;

/// <summary>A Client VPN endpoint: where people's devices connect to a VPC.</summary>
public sealed record ClientVpnEndpoint : Ec2Resource, IUnder<AwsRegion>
{
    /// <summary>Whether it is deleted or being deleted; EC2 lists it for a while after.</summary>
    public bool IsDeleted { get; init; }

    /// <summary>Whether it logs who connects.</summary>
    public bool LogsConnections { get; init; }

    private protected override string Kind => "client-vpn-endpoint";
}

internal static class ClientVpnEndpointCollector
{
    [Collector]
    internal static async IAsyncEnumerable<ClientVpnEndpoint> ClientVpnEndpoints(
        AwsRegion region, IAmazonEC2 ec2, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new DescribeClientVpnEndpointsRequest { MaxResults = 1000 };
        var pages = ec2.Paginators.DescribeClientVpnEndpoints(request);
        await foreach (var endpoint in pages.ClientVpnEndpoints.WithCancellation(cancellationToken))
        {
            var status = endpoint.Status?.Code;
            yield return new ClientVpnEndpoint
            {
                Id = endpoint.ClientVpnEndpointId,
                Location = region,
                IsDeleted = status == ClientVpnEndpointStatusCode.Deleted || status == ClientVpnEndpointStatusCode.Deleting,
                LogsConnections = endpoint.ConnectionLogOptions?.Enabled == true,
                Tags = endpoint.Tags.ToTags(),
            };
        }
    }
}
