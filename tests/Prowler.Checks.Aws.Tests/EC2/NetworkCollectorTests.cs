using Amazon.EC2;
using Prowler.Aws.Network;
using Prowler.Checks.Aws.EC2;
using Prowler.Checks.Aws.VPC;
using static Prowler.Checks.Aws.Tests.EC2.Network;

namespace Prowler.Checks.Aws.Tests.EC2;

/// <summary>The collectors that list what a region has: all pages, and a refusal, which is no empty list.</summary>
public class NetworkCollectorTests
{
    private const string Cidr = "<ipRanges><item><cidrIp>0.0.0.0/0</cidrIp></item></ipRanges>";

    private static readonly Dictionary<string, Listing> Listings = new()
    {
        ["DescribeSecurityGroups?MaxResults=1000"] = new(
            "securityGroupInfo",
            "<groupName>web</groupName><groupId>{0}</groupId><vpcId>vpc-1</vpcId>",
            ec2 => Ids(SecurityGroupCollector.SecurityGroups(Ireland, ec2, default))),
        ["DescribeNetworkInterfaces?MaxResults=1000"] = new(
            "networkInterfaceSet",
            "<networkInterfaceId>{0}</networkInterfaceId>",
            ec2 => Ids(NetworkInterfaceCollector.NetworkInterfaces(Ireland, ec2, default))),
        ["DescribeNetworkAcls?MaxResults=1000"] = new(
            "networkAclSet",
            "<networkAclId>{0}</networkAclId>",
            ec2 => Ids(NetworkAclCollector.NetworkAcls(Ireland, ec2, default))),
        ["DescribeTransitGateways?MaxResults=1000"] = new(
            "transitGatewaySet",
            "<transitGatewayId>{0}</transitGatewayId><ownerId>111122223333</ownerId>",
            ec2 => Ids(TransitGatewayCollector.TransitGateways(Ireland, ec2, default))),
        ["DescribeClientVpnEndpoints?MaxResults=1000"] = new(
            "clientVpnEndpoint",
            "<clientVpnEndpointId>{0}</clientVpnEndpointId>",
            ec2 => Ids(ClientVpnEndpointCollector.ClientVpnEndpoints(Ireland, ec2, default))),
        ["DescribeVolumes?MaxResults=1000"] = new(
            "volumeSet",
            "<volumeId>{0}</volumeId>",
            ec2 => Ids(VolumeCollector.Volumes(Ireland, ec2, default))),
        ["DescribeSnapshots?MaxResults=1000&Owner.1=self"] = new(
            "snapshotSet",
            "<snapshotId>{0}</snapshotId><ownerId>111122223333</ownerId>",
            ec2 => Ids(SnapshotCollectors.Snapshots(Ireland, ec2, default))),
        ["DescribeSnapshots?MaxResults=1000&Owner.1=self&RestorableBy.1=all"] = new(
            "snapshotSet",
            "<snapshotId>{0}</snapshotId>",
            async ec2 => [.. (await RegionSnapshotsCollectors.Public(Ireland, ec2, default)).Ids.Order()]),
        ["DescribeImages?IncludeDeprecated=true&MaxResults=1000&Owner.1=self"] = new(
            "imagesSet",
            "<imageId>{0}</imageId>",
            ec2 => Ids(ImageCollector.Images(Ireland, ec2, default))),
        ["DescribeVpcs?MaxResults=1000"] = new(
            "vpcSet",
            "<vpcId>{0}</vpcId>",
            ec2 => Ids(VpcCollector.Vpcs(Ireland, ec2, default))),
        ["DescribeSubnets?MaxResults=1000"] = new(
            "subnetSet",
            "<subnetId>{0}</subnetId><vpcId>vpc-1</vpcId><availabilityZone>eu-west-1a</availabilityZone>",
            ec2 => Ids(SubnetCollectors.Subnets(Ireland, ec2, default))),
        ["DescribeRouteTables?MaxResults=100"] = new(
            "routeTableSet",
            "<routeTableId>{0}</routeTableId><vpcId>vpc-1</vpcId>",
            ec2 => Ids(RouteTableCollector.RouteTables(Ireland, ec2, default))),
        ["DescribeVpcEndpoints?MaxResults=1000"] = new(
            "vpcEndpointSet",
            "<vpcEndpointId>{0}</vpcEndpointId><vpcId>vpc-1</vpcId>",
            ec2 => Ids(VpcEndpointCollectors.Endpoints(Ireland, ec2, default))),
        ["DescribeVpcEndpointServices?MaxResults=1000"] = new(
            "serviceDetailSet",
            "<serviceId>{0}</serviceId><serviceName>n</serviceName><owner>111122223333</owner>",
            ec2 => Ids(VpcEndpointServiceCollectors.Services(Ireland, ec2, default))),
        ["DescribeVpcPeeringConnections?MaxResults=1000"] = new(
            "vpcPeeringConnectionSet",
            "<vpcPeeringConnectionId>{0}</vpcPeeringConnectionId>",
            ec2 => Ids(VpcPeeringConnectionCollector.Peerings(Ireland, ec2, default))),
        ["DescribeFlowLogs?MaxResults=1000"] = new(
            "flowLogSet",
            "<resourceId>{0}</resourceId>",
            async ec2 => [.. (await RegionFlowLogsCollector.FlowLogs(Ireland, ec2, default)).ResourceIds.Order()]),
        ["DescribeVpcEndpointServicePermissions?MaxResults=1000&ServiceId=vpce-svc-1"] = new(
            "allowedPrincipals",
            "<principal>{0}</principal>",
            async ec2 => [.. (await VpcEndpointServiceCollectors.Permissions(Service, ec2, default)).Principals.Select(it => it.Value)]),
    };

    public static TheoryData<string> Requests => [.. Listings.Keys];

    private static VpcEndpointService Service => new()
    {
        Id = "vpce-svc-1",
        Location = Ireland,
        Name = "com.amazonaws.vpce.eu-west-1.vpce-svc-1",
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task All_pages_are_listed(string request)
    {
        var ec2 = new FakeEc2().Answer(request, Page(request, "a-1", "more")).Answer(WithToken(request), Page(request, "b-2"));

        Assert.Equal(["a-1", "b-2"], await Listings[request].List(ec2.Client()));
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task A_refusal_is_not_the_end_of_the_list(string request)
    {
        var ec2 = new FakeEc2().Answer(request, Page(request, "a-1", "more")).Refuse(WithToken(request));

        var refusal = await Assert.ThrowsAsync<AmazonEC2Exception>(() => Listings[request].List(ec2.Client()));

        Assert.Equal("UnauthorizedOperation", refusal.ErrorCode);
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Nothing_listed_is_an_empty_list(string request) =>
        Assert.Empty(await Listings[request].List(new FakeEc2().Answer(request, $"<{Listings[request].Set}/>").Client()));

    [Fact]
    public async Task A_security_group_is_read_with_its_rules_and_tags()
    {
        var ec2 = new FakeEc2().Answer("DescribeSecurityGroups?MaxResults=1000", $"""
            <securityGroupInfo><item>
              <ownerId>111122223333</ownerId><groupId>sg-1</groupId><groupName>web</groupName><vpcId>vpc-1</vpcId>
              <ipPermissions>
                <item>
                  <ipProtocol>tcp</ipProtocol><fromPort>80</fromPort><toPort>81</toPort>{Cidr}
                  <ipv6Ranges><item><cidrIpv6>::/0</cidrIpv6></item></ipv6Ranges>
                  <prefixListIds><item><prefixListId>pl-1</prefixListId></item></prefixListIds>
                  <groups><item><userId>111122223333</userId><groupId>sg-2</groupId></item></groups>
                </item>
              </ipPermissions>
              <ipPermissionsEgress><item><ipProtocol>-1</ipProtocol>{Cidr}</item></ipPermissionsEgress>
              <tagSet><item><key>team</key><value>shop</value></item></tagSet>
            </item></securityGroupInfo>
            """);

        var group = Assert.Single(await SecurityGroupCollector.SecurityGroups(Ireland, ec2.Client(), default).ToListAsync());

        Assert.Equal("arn:aws:ec2:eu-west-1:111122223333:security-group/sg-1", group.Arn);
        Assert.Equal(("web", "web", "vpc-1"), (group.Name, group.DisplayName, group.VpcId));
        Assert.Equal("shop", group.Tags!["team"]);
        var ingress = Assert.Single(group.Ingress);
        Assert.Equal(("tcp", new PortRange(80, 81)), (ingress.Protocol, ingress.Ports!.Value));
        Assert.Equal(["0.0.0.0/0", "::/0"], ingress.Ranges.Select(range => range.ToString()));
        Assert.Equal(["pl-1"], ingress.PrefixListIds);
        Assert.Equal(["sg-2"], ingress.GroupIds);
        Assert.Equal((IpPermission.AllProtocols, null), (group.Egress[0].Protocol, group.Egress[0].Ports));
    }

    [Fact]
    public async Task An_interface_is_read_with_what_it_is_attached_to()
    {
        var ec2 = new FakeEc2().Answer("DescribeNetworkInterfaces?MaxResults=1000", """
            <networkInterfaceSet><item>
              <networkInterfaceId>eni-1</networkInterfaceId><subnetId>subnet-1</subnetId><vpcId>vpc-1</vpcId>
              <interfaceType>vpc_endpoint</interfaceType>
              <groupSet><item><groupId>sg-1</groupId></item><item><groupId>sg-2</groupId></item></groupSet>
              <attachment><instanceOwnerId>amazon-elb</instanceOwnerId></attachment>
              <privateIpAddressesSet>
                <item><privateIpAddress>10.0.0.1</privateIpAddress></item>
                <item><privateIpAddress>10.0.0.2</privateIpAddress><association><publicIp>52.0.0.1</publicIp></association></item>
              </privateIpAddressesSet>
              <ipv6AddressesSet>
                <item><ipv6Address>fd00::1</ipv6Address></item>
                <item><ipv6Address>2600:1f18::1</ipv6Address></item>
              </ipv6AddressesSet>
            </item></networkInterfaceSet>
            """);

        var item = Assert.Single(await NetworkInterfaceCollector.NetworkInterfaces(Ireland, ec2.Client(), default).ToListAsync());

        Assert.Equal(("vpc-1", "subnet-1", "vpc_endpoint", "amazon-elb"), (item.VpcId, item.SubnetId, item.InterfaceType, item.InstanceOwnerId));
        Assert.Equal(["sg-1", "sg-2"], item.SecurityGroupIds);
        Assert.Equal(["52.0.0.1", "2600:1f18::1"], item.PublicAddresses.Select(address => address.ToString()));
    }

    [Fact]
    public async Task A_network_acl_is_read_with_its_ingress_entries()
    {
        var ec2 = new FakeEc2().Answer("DescribeNetworkAcls?MaxResults=1000", """
            <networkAclSet><item>
              <networkAclId>acl-1</networkAclId><vpcId>vpc-1</vpcId><default>true</default>
              <entrySet>
                <item><ruleNumber>100</ruleNumber><protocol>6</protocol><ruleAction>allow</ruleAction><egress>false</egress>
                  <cidrBlock>10.0.0.0/8</cidrBlock><portRange><from>22</from><to>23</to></portRange></item>
                <item><ruleNumber>101</ruleNumber><protocol>-1</protocol><ruleAction>deny</ruleAction><egress>false</egress>
                  <ipv6CidrBlock>::/0</ipv6CidrBlock></item>
                <item><ruleNumber>100</ruleNumber><protocol>-1</protocol><ruleAction>allow</ruleAction><egress>true</egress>
                  <cidrBlock>0.0.0.0/0</cidrBlock></item>
              </entrySet>
              <associationSet><item><subnetId>subnet-1</subnetId></item></associationSet>
            </item></networkAclSet>
            """);

        var acl = Assert.Single(await NetworkAclCollector.NetworkAcls(Ireland, ec2.Client(), default).ToListAsync());

        Assert.True(acl.IsDefault);
        Assert.Equal(["subnet-1"], acl.SubnetIds);
        Assert.Equal(
            [
                new NetworkAclEntry
                {
                    Number = 100,
                    Protocol = "6",
                    Ports = new PortRange(22, 23),
                    Range = AddressBlock.Parse("10.0.0.0/8"),
                    Allows = true,
                },
                new NetworkAclEntry
                {
                    Number = 101,
                    Protocol = "-1",
                    Ports = null,
                    Range = AddressBlock.Parse("::/0"),
                    Allows = false,
                },
            ],
            acl.Ingress);
    }

    [Fact]
    public async Task A_route_table_is_read_without_associations_that_are_being_taken_away()
    {
        var ec2 = new FakeEc2().Answer("DescribeRouteTables?MaxResults=100", """
            <routeTableSet><item>
              <routeTableId>rtb-1</routeTableId><vpcId>vpc-1</vpcId>
              <routeSet>
                <item><destinationCidrBlock>0.0.0.0/0</destinationCidrBlock><gatewayId>igw-1</gatewayId></item>
                <item><destinationIpv6CidrBlock>::/0</destinationIpv6CidrBlock><vpcPeeringConnectionId>pcx-1</vpcPeeringConnectionId></item>
                <item><destinationPrefixListId>pl-1</destinationPrefixListId><gatewayId>vpce-1</gatewayId></item>
              </routeSet>
              <associationSet>
                <item><main>true</main><associationState><state>associated</state></associationState></item>
                <item><main>false</main><subnetId>subnet-1</subnetId><associationState><state>associated</state></associationState></item>
                <item><main>false</main><subnetId>subnet-2</subnetId><associationState><state>disassociating</state></associationState></item>
                <item><main>false</main><subnetId>subnet-3</subnetId></item>
              </associationSet>
            </item></routeTableSet>
            """);

        var table = Assert.Single(await RouteTableCollector.RouteTables(Ireland, ec2.Client(), default).ToListAsync());

        Assert.True(table.IsMain);
        Assert.Equal(["subnet-1", "subnet-3"], table.SubnetIds);
        Assert.Equal([Route("0.0.0.0/0", gateway: "igw-1"), Route("::/0", peering: "pcx-1"), new Route(null, "vpce-1", null)], table.Routes);
    }

    [Fact]
    public async Task An_endpoint_is_read_with_its_policy()
    {
        var ec2 = new FakeEc2().Answer("DescribeVpcEndpoints?MaxResults=1000", """
            <vpcEndpointSet><item>
              <vpcEndpointId>vpce-1</vpcEndpointId><vpcId>vpc-1</vpcId><vpcEndpointType>Interface</vpcEndpointType><state>available</state>
              <serviceName>com.amazonaws.eu-west-1.ec2</serviceName><subnetIdSet><item>subnet-1</item></subnetIdSet>
              <policyDocument>{"Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}</policyDocument>
            </item></vpcEndpointSet>
            """);

        var endpoint = Assert.Single(await VpcEndpointCollectors.Endpoints(Ireland, ec2.Client(), default).ToListAsync());

        Assert.Equal(("Interface", "com.amazonaws.eu-west-1.ec2", true), (endpoint.Type, endpoint.ServiceName, endpoint.IsAvailable));
        Assert.Equal(["subnet-1"], endpoint.SubnetIds);
        Assert.Single(endpoint.Policy!.Statements);
    }

    [Fact]
    public async Task Endpoint_services_of_others_are_left_out()
    {
        var ec2 = new FakeEc2().Answer("DescribeVpcEndpointServices?MaxResults=1000", """
            <serviceDetailSet>
              <item><serviceId>vpce-svc-0</serviceId><serviceName>com.amazonaws.eu-west-1.ec2</serviceName><owner>amazon</owner></item>
              <item><serviceId>vpce-svc-1</serviceId><serviceName>mine</serviceName><owner>111122223333</owner></item>
            </serviceDetailSet>
            """);

        Assert.Equal(["vpce-svc-1"], await Ids(VpcEndpointServiceCollectors.Services(Ireland, ec2.Client(), default)));
    }

    [Fact]
    public async Task A_peering_connection_is_read_with_the_ranges_of_both_sides()
    {
        var ec2 = new FakeEc2().Answer("DescribeVpcPeeringConnections?MaxResults=1000", """
            <vpcPeeringConnectionSet><item>
              <vpcPeeringConnectionId>pcx-1</vpcPeeringConnectionId>
              <requesterVpcInfo>
                <cidrBlock>10.0.0.0/16</cidrBlock>
                <cidrBlockSet><item><cidrBlock>10.0.0.0/16</cidrBlock></item><item><cidrBlock>10.9.0.0/16</cidrBlock></item></cidrBlockSet>
              </requesterVpcInfo>
              <accepterVpcInfo>
                <cidrBlock>10.1.0.0/16</cidrBlock>
                <ipv6CidrBlockSet><item><ipv6CidrBlock>2600:1f18::/56</ipv6CidrBlock></item></ipv6CidrBlockSet>
              </accepterVpcInfo>
            </item></vpcPeeringConnectionSet>
            """);

        var peering = Assert.Single(await VpcPeeringConnectionCollector.Peerings(Ireland, ec2.Client(), default).ToListAsync());

        Assert.Equal(["10.0.0.0/16", "10.9.0.0/16", "10.1.0.0/16", "2600:1f18::/56"], peering.Ranges.Select(range => range.ToString()));
    }

    [Fact]
    public async Task VPN_connections_are_read_with_their_tunnels()
    {
        var ec2 = new FakeEc2().Answer("DescribeVpnConnections", """
            <vpnConnectionSet>
              <item><vpnConnectionId>vpn-1</vpnConnectionId><state>available</state><vgwTelemetry>
                <item><outsideIpAddress>192.0.2.1</outsideIpAddress><status>UP</status></item>
                <item><outsideIpAddress>192.0.2.2</outsideIpAddress><status>DOWN</status></item>
              </vgwTelemetry></item>
              <item><vpnConnectionId>vpn-2</vpnConnectionId><state>deleted</state></item>
            </vpnConnectionSet>
            """);

        var connections = await VpnConnectionCollector.VpnConnections(Ireland, ec2.Client(), default);

        Assert.Equal([new VpnTunnel("192.0.2.1", IsUp: true), new VpnTunnel("192.0.2.2", IsUp: false)], connections[0].Tunnels);
        Assert.Equal([false, true], connections.Select(connection => connection.IsDeleted));
    }

    [Fact]
    public async Task A_refusal_is_not_an_account_without_VPN_connections() => await Assert.ThrowsAsync<AmazonEC2Exception>(
        () => VpnConnectionCollector.VpnConnections(Ireland, new FakeEc2().Refuse("DescribeVpnConnections").Client(), default));

    private static string Page(string request, string id, string? token = null)
    {
        var (set, item, _) = Listings[request];
        return $"<{set}><item>{string.Format(null, item, id)}</item></{set}>" + (token is null ? "" : $"<nextToken>{token}</nextToken>");
    }

    private static string WithToken(string request)
    {
        var parts = request.Split('?', '&');
        return $"{parts[0]}?{string.Join('&', parts.Skip(1).Append("NextToken=more").Order(StringComparer.Ordinal))}";
    }

    private static async Task<List<string>> Ids(IAsyncEnumerable<Resource> resources) =>
        [.. (await resources.ToListAsync()).Select(resource => resource.Id)];

    /// <param name="Set">The element of the answer that holds the items.</param>
    /// <param name="Item">What an item needs to have, with a place for its id.</param>
    /// <param name="List">Collects, and gives the ids.</param>
    private sealed record Listing(string Set, string Item, Func<IAmazonEC2, Task<List<string>>> List);
}
