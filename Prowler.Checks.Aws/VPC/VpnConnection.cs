using Amazon.EC2;
using Amazon.EC2.Model;
using Prowler.Checks.Aws.EC2;

namespace Prowler.Checks.Aws.VPC;

/// <summary>A site-to-site VPN connection.</summary>
public sealed record VpnConnection : Ec2Resource, IUnder<AwsRegion>
{
    /// <summary>Whether it is deleted or being deleted; EC2 lists it for a while after.</summary>
    public bool IsDeleted { get; init; }

    /// <summary>Its tunnels, two as a rule.</summary>
    public IReadOnlyList<VpnTunnel> Tunnels { get; init; } = [];

    private protected override string Kind => "vpn-connection";
}

/// <summary>One tunnel of a VPN connection.</summary>
/// <param name="OutsideIpAddress">AWS's address of it.</param>
/// <param name="IsUp">Whether it is up.</param>
public sealed record VpnTunnel(string OutsideIpAddress, bool IsUp);

internal static class VpnConnectionCollector
{
    /// <remarks>EC2 answers with all of them at once: this operation has no pages.</remarks>
    [Collector]
    internal static async Task<IReadOnlyList<VpnConnection>> VpnConnections(
        AwsRegion region, IAmazonEC2 ec2, CancellationToken cancellationToken)
    {
        var response = await ec2.DescribeVpnConnectionsAsync(new DescribeVpnConnectionsRequest(), cancellationToken);
        return
        [
            .. (response.VpnConnections ?? []).Select(connection => new VpnConnection
            {
                Id = connection.VpnConnectionId,
                Location = region,
                IsDeleted = connection.State == VpnState.Deleted || connection.State == VpnState.Deleting,
                Tunnels = [.. (connection.VgwTelemetry ?? []).Select(tunnel => new VpnTunnel(tunnel.OutsideIpAddress, tunnel.Status == TelemetryStatus.UP))],
                Tags = connection.Tags.ToTags(),
            }),
        ];
    }
}
