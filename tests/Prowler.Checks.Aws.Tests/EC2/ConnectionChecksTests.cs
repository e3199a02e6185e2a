using Prowler.Checks.Aws.EC2;
using static Prowler.Checks.Aws.EC2.ConnectionChecks;
using static Prowler.Checks.Aws.Tests.EC2.Network;

namespace Prowler.Checks.Aws.Tests.EC2;

public class ConnectionChecksTests
{
    private static readonly ClientVpnEndpoint Endpoint = new()
    {
        Id = "cvpn-endpoint-1",
        Location = Ireland,
        IsDeleted = false,
        LogsConnections = false,
    };
    private static readonly TransitGateway Gateway = new()
    {
        Id = "tgw-1",
        Location = Ireland,
        IsDeleted = false,
        AcceptsSharedAttachments = false,
    };

    [Fact]
    public void A_Client_VPN_endpoint_must_log_connections()
    {
        Assert.Equal(
            Verdict.Pass("Client VPN endpoint cvpn-endpoint-1 logs connections."), ClientVpnLogging(Endpoint with { LogsConnections = true }));
        Assert.Equal(Verdict.Fail("Client VPN endpoint cvpn-endpoint-1 does not log connections."), ClientVpnLogging(Endpoint));
        Assert.Null(ClientVpnLogging(Endpoint with { IsDeleted = true }));
    }

    [Fact]
    public void A_transit_gateway_must_not_accept_attachments_by_itself()
    {
        Assert.Equal(Verdict.Pass("Transit gateway tgw-1 does not accept attachments of other accounts by itself."), AutoAccept(Gateway));
        Assert.Equal(
            Verdict.Fail("Transit gateway tgw-1 accepts attachments of other accounts by itself."),
            AutoAccept(Gateway with { AcceptsSharedAttachments = true }));
        Assert.Null(AutoAccept(Gateway with { AcceptsSharedAttachments = true, IsDeleted = true }));
    }
}
