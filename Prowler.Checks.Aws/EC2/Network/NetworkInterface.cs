using System.Net;
using System.Runtime.CompilerServices;
using Amazon.EC2;
using Amazon.EC2.Model;
using Prowler.Aws.Network;

namespace Prowler.Checks.Aws.EC2;

/// <summary>A network interface, of an instance or of a service that works inside a VPC.</summary>
public sealed record NetworkInterface : Ec2Resource, IUnder<AwsRegion>
{
    /// <summary>The VPC that it is in.</summary>
    public string? VpcId { get; init; }

    /// <summary>The subnet that it is in.</summary>
    public string? SubnetId { get; init; }

    /// <summary>What it is for: <c>interface</c>, <c>lambda</c>, <c>vpc_endpoint</c>, ….</summary>
    public required string? InterfaceType { get; init; }

    /// <summary>Who owns the instance that it is attached to: an account id, or an alias such as <c>amazon-elb</c>; null when not attached.</summary>
    public string? InstanceOwnerId { get; init; }

    /// <summary>The security groups that it is in.</summary>
    public IReadOnlyList<string> SecurityGroupIds { get; init; } = [];

    /// <summary>The addresses under which the internet knows it: associated public IPv4 ones, and IPv6 ones that are routed there.</summary>
    public required IReadOnlyList<IPAddress> PublicAddresses { get; init; }

    private protected override string Kind => "network-interface";
}

internal static class NetworkInterfaceCollector
{
    [Collector]
    internal static async IAsyncEnumerable<NetworkInterface> NetworkInterfaces(
        AwsRegion region, IAmazonEC2 ec2, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new DescribeNetworkInterfacesRequest { MaxResults = 1000 };
        var pages = ec2.Paginators.DescribeNetworkInterfaces(request);
        await foreach (var item in pages.NetworkInterfaces.WithCancellation(cancellationToken))
        {
            yield return new NetworkInterface
            {
                Id = item.NetworkInterfaceId,
                Location = region,
                VpcId = item.VpcId,
                SubnetId = item.SubnetId,
                InterfaceType = item.InterfaceType?.Value,
                InstanceOwnerId = item.Attachment?.InstanceOwnerId,
                SecurityGroupIds = [.. (item.Groups ?? []).Select(group => group.GroupId)],
                PublicAddresses = PublicAddresses(item),
                Tags = item.TagSet.ToTags(),
            };
        }
    }

    private static IReadOnlyList<IPAddress> PublicAddresses(Amazon.EC2.Model.NetworkInterface item) =>
    [
        .. (item.PrivateIpAddresses ?? []).Select(address => address.Association?.PublicIp).OfType<string>().Select(IPAddress.Parse),
        .. (item.Ipv6Addresses ?? []).Select(address => IPAddress.Parse(address.Ipv6Address)).Where(address => AddressBlock.Of(address).IsGlobal),
    ];
}
