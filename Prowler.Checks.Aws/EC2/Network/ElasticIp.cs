using Amazon.EC2;
using Amazon.EC2.Model;

namespace Prowler.Checks.Aws.EC2;

/// <summary>An Elastic IP address.</summary>
/// <param name="Id">The id of its allocation.</param>
/// <param name="Location">The region that it is in.</param>
/// <param name="PublicIp">The public IPv4 address; null for one of a carrier's network or of an outpost's own range.</param>
/// <param name="IsAssociated">Whether it is associated with an instance or a network interface.</param>
public sealed record ElasticIp(string Id, AwsRegion Location, string? PublicIp, bool IsAssociated)
    : Ec2Resource(Id, Location), IUnder<AwsRegion>
{
    /// <inheritdoc />
    public override string DisplayName => PublicIp ?? Id;

    private protected override string Kind => "elastic-ip";
}

internal static class ElasticIpCollector
{
    /// <remarks>EC2 answers with all of them at once: this operation has no pages.</remarks>
    [Collector]
    internal static async Task<IReadOnlyList<ElasticIp>> ElasticIps(AwsRegion region, IAmazonEC2 ec2, CancellationToken cancellationToken)
    {
        var response = await ec2.DescribeAddressesAsync(new DescribeAddressesRequest(), cancellationToken);
        return
        [
            .. (response.Addresses ?? []).Select(address => new ElasticIp(
                address.AllocationId,
                region,
                string.IsNullOrEmpty(address.PublicIp) ? null : address.PublicIp,
                !string.IsNullOrEmpty(address.AssociationId))
            {
                Tags = address.Tags.ToTags(),
            }),
        ];
    }
}
