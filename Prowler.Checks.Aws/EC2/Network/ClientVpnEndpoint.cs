using System.Runtime.CompilerServices;
using Amazon.EC2;
using Amazon.EC2.Model;

namespace Prowler.Checks.Aws.EC2;

/// <summary>A Client VPN endpoint: where people's devices connect to a VPC.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Location">The region that it is in.</param>
/// <param name="IsDeleted">Whether it is deleted or being deleted; EC2 lists it for a while after.</param>
/// <param name="LogsConnections">Whether it logs who connects.</param>
public sealed record ClientVpnEndpoint(string Id, AwsRegion Location, bool IsDeleted, bool LogsConnections)
    : Ec2Resource(Id, Location), IUnder<AwsRegion>
{
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
            yield return new ClientVpnEndpoint(
                endpoint.ClientVpnEndpointId,
                region,
                status == ClientVpnEndpointStatusCode.Deleted || status == ClientVpnEndpointStatusCode.Deleting,
                endpoint.ConnectionLogOptions?.Enabled == true)
            {
                Tags = endpoint.Tags.ToTags(),
            };
        }
    }
}
