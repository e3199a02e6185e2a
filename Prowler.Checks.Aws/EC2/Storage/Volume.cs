using System.Runtime.CompilerServices;
using Amazon.EC2;
using Amazon.EC2.Model;

namespace Prowler.Checks.Aws.EC2;

/// <summary>An EBS volume.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Location">The region that it is in.</param>
/// <param name="IsEncrypted">Whether it is encrypted.</param>
public sealed record Volume(string Id, AwsRegion Location, bool IsEncrypted) : Ec2Resource(Id, Location), IUnder<AwsRegion>
{
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
            yield return new Volume(volume.VolumeId, region, volume.Encrypted == true) { Tags = volume.Tags.ToTags() };
    }
}
