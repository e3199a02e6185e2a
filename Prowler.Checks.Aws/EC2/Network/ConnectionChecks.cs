namespace Prowler.Checks.Aws.EC2;

/// <summary>Where devices and other accounts connect to the account's networks.</summary>
internal static class ConnectionChecks
{
    [Check("ec2_client_vpn_endpoint_connection_logging_enabled")]
    internal static Verdict? ClientVpnLogging(ClientVpnEndpoint endpoint) => endpoint.IsDeleted
        ? null
        : Verdict.PassIf(
            endpoint.LogsConnections,
            pass: $"Client VPN endpoint {endpoint.Id} logs connections.",
            fail: $"Client VPN endpoint {endpoint.Id} does not log connections.");

    [Check("ec2_transitgateway_auto_accept_vpc_attachments")]
    internal static Verdict? AutoAccept(TransitGateway gateway) => gateway.IsDeleted
        ? null
        : Verdict.PassIf(
            !gateway.AcceptsSharedAttachments,
            pass: $"Transit gateway {gateway.Id} does not accept attachments of other accounts by itself.",
            fail: $"Transit gateway {gateway.Id} accepts attachments of other accounts by itself.");
}
