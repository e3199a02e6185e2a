using Amazon.EC2;
using Amazon.EC2.Model;

namespace Prowler.Checks.Aws.EC2;

/// <summary>An Elastic IP address.</summary>
public sealed record ElasticIp : Ec2Resource, IUnder<AwsRegion>
{
    /// <summary>The public IPv4 address; null for one of a carrier's network or of an outpost's own range.</summary>
    public required string? PublicIp { get; init; }

    /// <summary>Whether it is associated with an instance or a network interface.</summary>
    public bool IsAssociated { get; init; }

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
            .. (response.Addresses ?? []).Select(address => new ElasticIp
            {
                Id = address.AllocationId,
                Location = region,
                PublicIp = string.IsNullOrEmpty(address.PublicIp) ? null : address.PublicIp,
                IsAssociated = !string.IsNullOrEmpty(address.AssociationId),
                Tags = address.Tags.ToTags(),
            }),
        ];
    }
}
