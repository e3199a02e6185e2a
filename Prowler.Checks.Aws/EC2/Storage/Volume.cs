using System.Runtime.CompilerServices;
using Amazon.EC2;
using Amazon.EC2.Model;

namespace Prowler.Checks.Aws.EC2;

/// <summary>An EBS volume.</summary>
public sealed record Volume : Ec2Resource, IUnder<AwsRegion>
{
    /// <summary>Whether it is encrypted.</summary>
    public bool IsEncrypted { get; init; }

    private protected override string Kind => "volume";
}

internal static class VolumeCollector
{
    [Collector]
    internal static async IAsyncEnumerable<Volume> Volumes(
        AwsRegion region, IAmazonEC2 ec2, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new DescribeVolumesRequest { MaxResults = 1000 };
        await foreach (var volume in ec2.Paginators.DescribeVolumes(request).Volumes.WithCancellation(cancellationToken))
            yield return new Volume
            {
                Id = volume.VolumeId,
                Location = region,
                IsEncrypted = volume.Encrypted == true,
                Tags = volume.Tags.ToTags(),
            };
    }
}
