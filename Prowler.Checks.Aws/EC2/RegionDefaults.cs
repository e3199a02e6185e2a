using Amazon.EC2;
using Amazon.EC2.Model;

namespace Prowler.Checks.Aws.EC2;

/// <summary>Whether new volumes of a region, and copies of snapshots, are encrypted although nobody asks for it.</summary>
/// <param name="IsEnabled">Whether they are.</param>
public sealed record EbsDefaultEncryption(bool IsEnabled) : IFacetOf<AwsRegion>;

/// <summary>The block of public access to a region's snapshots.</summary>
/// <param name="State"><c>block-all-sharing</c>, <c>block-new-sharing</c> (what is public stays so) or <c>unblocked</c>.</param>
public sealed record SnapshotBlockPublicAccess(string State) : IFacetOf<AwsRegion>;

/// <summary>The block of public access to a region's machine images.</summary>
/// <param name="State"><c>block-new-sharing</c> (what is public stays so) or <c>unblocked</c>.</param>
public sealed record ImageBlockPublicAccess(string State) : IFacetOf<AwsRegion>;

/// <summary>How instances that are launched in a region give out their metadata, where the launch does not say.</summary>
/// <param name="RequiresToken">Whether they answer only requests with a token, as version 2 of the service does.</param>
public sealed record InstanceMetadataDefaults(bool RequiresToken) : IFacetOf<AwsRegion>;

/// <summary>What an account sets once for a region. EC2 answers also where nothing was ever set.</summary>
internal static class RegionDefaultsCollectors
{
    [Collector]
    internal static async Task<EbsDefaultEncryption> DefaultEncryption(AwsRegion region, IAmazonEC2 ec2, CancellationToken cancellationToken)
    {
        var response = await ec2.GetEbsEncryptionByDefaultAsync(new GetEbsEncryptionByDefaultRequest(), cancellationToken);
        return new EbsDefaultEncryption(response.EbsEncryptionByDefault == true);
    }

    [Collector]
    internal static async Task<SnapshotBlockPublicAccess> SnapshotBlock(AwsRegion region, IAmazonEC2 ec2, CancellationToken cancellationToken)
    {
        var response = await ec2.GetSnapshotBlockPublicAccessStateAsync(new GetSnapshotBlockPublicAccessStateRequest(), cancellationToken);
        return new SnapshotBlockPublicAccess(response.State?.Value ?? "");
    }

    [Collector]
    internal static async Task<ImageBlockPublicAccess> ImageBlock(AwsRegion region, IAmazonEC2 ec2, CancellationToken cancellationToken)
    {
        var response = await ec2.GetImageBlockPublicAccessStateAsync(new GetImageBlockPublicAccessStateRequest(), cancellationToken);
        return new ImageBlockPublicAccess(response.ImageBlockPublicAccessState ?? "");
    }

    [Collector]
    internal static async Task<InstanceMetadataDefaults> MetadataDefaults(AwsRegion region, IAmazonEC2 ec2, CancellationToken cancellationToken)
    {
        var response = await ec2.GetInstanceMetadataDefaultsAsync(new GetInstanceMetadataDefaultsRequest(), cancellationToken);
        return new InstanceMetadataDefaults(response.AccountLevel?.HttpTokens == HttpTokensState.Required);
    }
}
