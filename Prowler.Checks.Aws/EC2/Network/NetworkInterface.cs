using System.Net;
using System.Runtime.CompilerServices;
using Amazon.EC2;
using Amazon.EC2.Model;
using Prowler.Aws.Network;

namespace Prowler.Checks.Aws.EC2;

/// <summary>A network interface, of an instance or of a service that works inside a VPC.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Location">The region that it is in.</param>
/// <param name="VpcId">The VPC that it is in.</param>
/// <param name="SubnetId">The subnet that it is in.</param>
/// <param name="InterfaceType">What it is for: <c>interface</c>, <c>lambda</c>, <c>vpc_endpoint</c>, ….</param>
/// <param name="InstanceOwnerId">Who owns the instance that it is attached to: an account id, or an alias such as <c>amazon-elb</c>; null when not attached.</param>
/// <param name="SecurityGroupIds">The security groups that it is in.</param>
/// <param name="PublicAddresses">The addresses under which the internet knows it: associated public IPv4 ones, and IPv6 ones that are routed there.</param>
public sealed record NetworkInterface(
    string Id,
    AwsRegion Location,
    string? VpcId,
    string? SubnetId,
    string? InterfaceType,
    string? InstanceOwnerId,
    IReadOnlyList<string> SecurityGroupIds,
    IReadOnlyList<IPAddress> PublicAddresses)
    : Ec2Resource(Id, Location), IUnder<AwsRegion>
{
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
            yield return new NetworkInterface(
                item.NetworkInterfaceId,
                region,
                item.VpcId,
                item.SubnetId,
                item.InterfaceType?.Value,
                item.Attachment?.InstanceOwnerId,
                [.. (item.Groups ?? []).Select(group => group.GroupId)],
                PublicAddresses(item))
            {
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
