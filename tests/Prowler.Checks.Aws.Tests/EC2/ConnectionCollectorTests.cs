using Prowler.Checks.Aws.EC2;
using static Prowler.Checks.Aws.Tests.EC2.Network;

namespace Prowler.Checks.Aws.Tests.EC2;

public class ConnectionCollectorTests
{
    [Fact]
    public async Task Transit_gateways_of_others_are_left_out()
    {
        var ec2 = new FakeEc2().Answer("DescribeTransitGateways?MaxResults=1000", """
            <transitGatewaySet>
              <item><transitGatewayId>tgw-1</transitGatewayId><ownerId>111122223333</ownerId><state>available</state>
                <options><autoAcceptSharedAttachments>enable</autoAcceptSharedAttachments></options></item>
              <item><transitGatewayId>tgw-2</transitGatewayId><ownerId>111122223333</ownerId><state>deleted</state>
                <options><autoAcceptSharedAttachments>disable</autoAcceptSharedAttachments></options></item>
              <item><transitGatewayId>tgw-3</transitGatewayId><ownerId>210987654321</ownerId><state>available</state></item>
            </transitGatewaySet>
            """);

        var gateways = await TransitGatewayCollector.TransitGateways(Ireland, ec2.Client(), default).ToListAsync();

        Assert.Equal(["tgw-1", "tgw-2"], gateways.Select(gateway => gateway.Id));
        Assert.Equal([true, false], gateways.Select(gateway => gateway.AcceptsSharedAttachments));
        Assert.Equal([false, true], gateways.Select(gateway => gateway.IsDeleted));
        Assert.Equal("arn:aws:ec2:eu-west-1:111122223333:transit-gateway/tgw-1", gateways[0].Arn);
    }

    [Fact]
    public async Task A_Client_VPN_endpoint_is_read_with_its_log()
    {
        var ec2 = new FakeEc2().Answer("DescribeClientVpnEndpoints?MaxResults=1000", """
            <clientVpnEndpoint>
              <item><clientVpnEndpointId>cvpn-endpoint-1</clientVpnEndpointId><status><code>pending-associate</code></status>
                <connectionLogOptions><Enabled>true</Enabled></connectionLogOptions></item>
              <item><clientVpnEndpointId>cvpn-endpoint-2</clientVpnEndpointId><status><code>deleting</code></status>
                <connectionLogOptions><Enabled>false</Enabled></connectionLogOptions></item>
            </clientVpnEndpoint>
            """);

        var endpoints = await ClientVpnEndpointCollector.ClientVpnEndpoints(Ireland, ec2.Client(), default).ToListAsync();

        Assert.Equal([true, false], endpoints.Select(endpoint => endpoint.LogsConnections));
        Assert.Equal([false, true], endpoints.Select(endpoint => endpoint.IsDeleted));
        Assert.Equal("arn:aws:ec2:eu-west-1:111122223333:client-vpn-endpoint/cvpn-endpoint-1", endpoints[0].Arn);
    }
}
