using Prowler.Aws;
using Prowler.Aws.Network;
using Prowler.Checks.Aws.EC2;
using Prowler.Checks.Aws.Tests.S3;

namespace Prowler.Checks.Aws.Tests.EC2;

/// <summary>Pieces of a region's network.</summary>
internal static class Network
{
    public static readonly AwsRegion Ireland = new("eu-west-1", Samples.Account) { Region = "eu-west-1" };

    public static readonly ScanContext Context = new(Samples.AccountId, "aws", "eu-west-1", ["eu-west-1"], ScanUnusedServices: false);

    public static readonly ScanContext UnusedToo = Context with { ScanUnusedServices = true };

    public static readonly Vpc Main = new() { Id = "vpc-1", Location = Ireland, IsDefault = false };

    /// <summary>An interface of an instance, in the groups given.</summary>
    public static NetworkInterface Interface(params string[] groupIds) => InterfaceOf("eni-1", groupIds);

    public static NetworkInterface InterfaceOf(string id, params string[] groupIds) => new()
    {
        Id = id,
        Location = Ireland,
        VpcId = "vpc-1",
        SubnetId = "subnet-1",
        InterfaceType = "interface",
        InstanceOwnerId = Samples.AccountId,
        SecurityGroupIds = groupIds,
        PublicAddresses = [],
    };

    public static RegionInterfaces Interfaces(params NetworkInterface[] interfaces) => new(interfaces);

    /// <summary>Group sg-1, named web.</summary>
    public static SecurityGroup Group(params IpPermission[] ingress) => GroupOf("sg-1", ingress);

    public static SecurityGroup GroupOf(string id, params IpPermission[] ingress) => new()
    {
        Id = id,
        Location = Ireland,
        Name = "web",
        VpcId = "vpc-1",
        Ingress = ingress,
        Egress = [],
    };

    public static IpPermission Allow(string protocol, int? from, int? to, params string[] ranges) => new()
    {
        Protocol = protocol,
        Ports = from is { } first ? new PortRange(first, to ?? first) : null,
        Ranges = [.. ranges.Select(AddressBlock.Parse)],
        PrefixListIds = [],
        GroupIds = [],
    };

    public static IpPermission AllowEverything(params string[] ranges) => Allow("-1", null, null, ranges);

    /// <summary>A running instance in group sg-1, with no role and the old metadata service.</summary>
    public static Instance Instance(string? address) => new()
    {
        Id = "i-1",
        Location = Ireland,
        VpcId = "vpc-1",
        SubnetId = "subnet-1",
        PublicIpAddress = address,
        SecurityGroupIds = ["sg-1"],
        NetworkInterfaceIds = ["eni-1"],
        State = "running",
        StateChangedAt = null,
        LaunchTime = null,
        ImageId = "ami-1",
        InstanceProfileArn = null,
        MetadataService = new InstanceMetadataService(IsEnabled: true, RequiresToken: false),
        IsParavirtual = false,
        HasDetailedMonitoring = false,
        IsEnclaveHost = false,
    };

    public static Subnet Subnet(string id, string zone = "eu-west-1a", bool assignsPublicIp = false) => new()
    {
        Id = id,
        Location = Ireland,
        VpcId = "vpc-1",
        AvailabilityZone = zone,
        AssignsPublicIp = assignsPublicIp,
    };

    public static RouteTable Table(string id, string vpcId, bool isMain, string[] subnets, params Route[] routes) => new()
    {
        Id = id,
        Location = Ireland,
        VpcId = vpcId,
        IsMain = isMain,
        SubnetIds = subnets,
        Routes = routes,
    };

    public static Route Route(string destination, string? gateway = null, string? peering = null) =>
        new(AddressBlock.Parse(destination), gateway, peering);

    public static Volume Volume(string id = "vol-1") => new()
    {
        Id = id,
        Location = Ireland,
        IsEncrypted = false,
        Tags = new Dictionary<string, string> { ["team"] = "shop" },
    };

    /// <summary>A snapshot of volume vol-1.</summary>
    public static Snapshot Snapshot(string id = "snap-1") => new()
    {
        Id = id,
        Location = Ireland,
        VolumeId = "vol-1",
        IsEncrypted = false,
        HasFailed = false,
    };

    /// <summary>A list that could not be read beyond what was found.</summary>
    public static Listing<T> Denied<T>(params T[] found)
        where T : class => new(found, [new Failure(FailureKind.Denied, "No.")]);

    public static Listing<T> Found<T>(params T[] found)
        where T : class => new(found, []);
}
