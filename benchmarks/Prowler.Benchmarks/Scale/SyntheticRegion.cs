using System.Globalization;

namespace Prowler.Benchmarks.Scale;

/// <summary>
/// A region in which every instance has an interface and one to four security groups. One group is on all of them, as in
/// many accounts, the others on a few each, and some on none. What is where follows from the numbers alone.
/// </summary>
internal sealed record SyntheticRegion(int Instances, int Groups)
{
    public const string Account = "123456789012";
    public const string Name = "eu-west-1";

    public static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static readonly SyntheticRegion Full = new(20_000, 5_000);

    public int Vpcs => Groups / 25;

    public int Subnets => Vpcs * 3;

    public int Images => Instances / 40;

    public SyntheticRegion Quarter() => new(Instances / 4, Groups / 4);

    public string InstanceId(int index) => Id("i", index);

    public string ImageId(int index) => Id("ami", index);

    public string Instance(int index) => $"""
        <item><reservationId>{Id("r", index)}</reservationId><ownerId>{Account}</ownerId><instancesSet><item>
          <instanceId>{InstanceId(index)}</instanceId><imageId>{ImageId(index % Images)}</imageId>
          <instanceState><code>16</code><name>{(index % 10 == 9 ? "stopped" : "running")}</name></instanceState>
          <reason>{(index % 10 == 9 ? "User initiated (2025-06-01 12:00:00 GMT)" : "")}</reason>
          <privateDnsName>ip-10-0-0-{index % 250}.eu-west-1.compute.internal</privateDnsName><instanceType>m5.xlarge</instanceType>
          <launchTime>{Now.AddDays(-(index % 400)).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)}</launchTime>
          <placement><availabilityZone>eu-west-1a</availabilityZone><tenancy>default</tenancy></placement>
          <monitoring><state>disabled</state></monitoring><subnetId>{SubnetOf(index)}</subnetId><vpcId>{VpcOf(index)}</vpcId>
          <privateIpAddress>10.0.0.{index % 250}</privateIpAddress>{(IsPublic(index) ? $"<ipAddress>{Address(index)}</ipAddress>" : "")}
          <groupSet>{GroupsOf(index)}</groupSet>
          <architecture>x86_64</architecture><rootDeviceType>ebs</rootDeviceType><rootDeviceName>/dev/xvda</rootDeviceName>
          <blockDeviceMapping><item><deviceName>/dev/xvda</deviceName><ebs><volumeId>{Id("vol", index)}</volumeId><status>attached</status></ebs></item></blockDeviceMapping>
          <virtualizationType>hvm</virtualizationType><hypervisor>xen</hypervisor>{Tags(index)}
          <networkInterfaceSet><item><networkInterfaceId>{Id("eni", index)}</networkInterfaceId></item></networkInterfaceSet>
          <metadataOptions><state>applied</state><httpTokens>{(index % 2 == 0 ? "required" : "optional")}</httpTokens><httpEndpoint>enabled</httpEndpoint></metadataOptions>
          <enclaveOptions><enabled>{(index % 20 == 0 ? "true" : "false")}</enabled></enclaveOptions>
        </item></instancesSet></item>
        """;

    public string Interface(int index) => $"""
        <item><networkInterfaceId>{Id("eni", index)}</networkInterfaceId><subnetId>{SubnetOf(index)}</subnetId><vpcId>{VpcOf(index)}</vpcId>
          <availabilityZone>eu-west-1a</availabilityZone><ownerId>{Account}</ownerId><status>in-use</status>
          <macAddress>02:00:00:00:00:01</macAddress><interfaceType>interface</interfaceType>
          <groupSet>{GroupsOf(index)}</groupSet>
          <attachment><instanceId>{InstanceId(index)}</instanceId><instanceOwnerId>{Account}</instanceOwnerId><deviceIndex>0</deviceIndex></attachment>
          <privateIpAddressesSet><item><privateIpAddress>10.0.0.{index % 250}</privateIpAddress><primary>true</primary>
            {(IsPublic(index) ? $"<association><publicIp>{Address(index)}</publicIp></association>" : "")}</item></privateIpAddressesSet>
          {Tags(index)}
        </item>
        """;

    /// <summary>Group 0 is open and on every instance; one in ten of the others is not used; each refers to its neighbour.</summary>
    public string Group(int index) => $"""
        <item><ownerId>{Account}</ownerId><groupId>{Id("sg", index)}</groupId><groupName>group-{index}</groupName><vpcId>{Id("vpc", index % Vpcs)}</vpcId>
          <groupDescription>benchmark</groupDescription>
          <ipPermissions>{string.Concat(Enumerable.Range(0, 1 + (index % 8)).Select(rule => Permission(index, rule)))}
            <item><ipProtocol>tcp</ipProtocol><fromPort>5432</fromPort><toPort>5432</toPort>
              <groups><item><userId>{Account}</userId><groupId>{Id("sg", (index + 1) % Groups)}</groupId></item></groups></item></ipPermissions>
          <ipPermissionsEgress><item><ipProtocol>-1</ipProtocol><ipRanges><item><cidrIp>0.0.0.0/0</cidrIp></item></ipRanges></item></ipPermissionsEgress>
          {Tags(index)}
        </item>
        """;

    public string Vpc(int index) => $"<item><vpcId>{Id("vpc", index)}</vpcId><isDefault>false</isDefault>{Tags(index)}</item>";

    public string Subnet(int index) =>
        $"<item><subnetId>{Id("subnet", index)}</subnetId><vpcId>{Id("vpc", index % Vpcs)}</vpcId><availabilityZone>eu-west-1{"abc"[index / Vpcs]}</availabilityZone></item>";

    public string RouteTable(int index) => $"""
        <item><routeTableId>{Id("rtb", index)}</routeTableId><vpcId>{Id("vpc", index)}</vpcId>
          <routeSet><item><destinationCidrBlock>0.0.0.0/0</destinationCidrBlock><gatewayId>{(index % 2 == 0 ? "igw-1" : "vgw-1")}</gatewayId></item></routeSet>
          <associationSet><item><main>true</main></item></associationSet></item>
        """;

    public string NetworkAcl(int index) => $"""
        <item><networkAclId>{Id("acl", index)}</networkAclId><vpcId>{Id("vpc", index)}</vpcId><default>true</default>
          <entrySet><item><ruleNumber>100</ruleNumber><protocol>-1</protocol><ruleAction>allow</ruleAction><egress>false</egress><cidrBlock>0.0.0.0/0</cidrBlock></item></entrySet></item>
        """;

    public string FlowLog(int index) => $"<item><flowLogId>{Id("fl", index)}</flowLogId><resourceId>{Id("vpc", index)}</resourceId></item>";

    public string Image(string id) =>
        $"<item><imageId>{id}</imageId><imageOwnerAlias>amazon</imageOwnerAlias><deprecationTime>{(id[^1] % 2 == 0 ? "2025" : "2027")}-06-01T00:00:00.000Z</deprecationTime></item>";

    private static string Permission(int group, int rule)
    {
        var port = 20 + (((group * 7) + rule) % 10_000);
        var range = (group + rule) % 5 == 0 ? "0.0.0.0/0" : $"10.{group % 250}.{rule}.0/24";
        return $"<item><ipProtocol>tcp</ipProtocol><fromPort>{port}</fromPort><toPort>{port + rule}</toPort><ipRanges><item><cidrIp>{range}</cidrIp></item></ipRanges></item>";
    }

    private static bool IsPublic(int instance) => instance % 4 == 0;

    private static string Address(int instance) => $"52.{instance / 65_536}.{instance / 256 % 256}.{instance % 256}";

    private static string Tags(int index) =>
        $"<tagSet><item><key>Name</key><value>web-{index}</value></item><item><key>team</key><value>team-{index % 40}</value></item></tagSet>";

    private static string Id(string prefix, int index) => $"{prefix}-{index:x17}";

    private string VpcOf(int instance) => Id("vpc", instance % Vpcs);

    private string SubnetOf(int instance) => Id("subnet", instance % Subnets);

    private string GroupsOf(int instance)
    {
        var used = Groups * 9 / 10;
        return string.Concat(Enumerable.Range(0, 1 + (instance % 4))
            .Select(place => place == 0 ? 0 : 1 + (((instance * 3) + (place * 17)) % (used - 1)))
            .Select(group => $"<item><groupId>{Id("sg", group)}</groupId><groupName>group-{group}</groupName></item>"));
    }
}
