using System.Runtime.CompilerServices;
using Amazon;
using Amazon.S3Control;
using Amazon.S3Control.Model;

namespace Prowler.Checks.Aws.S3;

/// <summary>An access point: a door of its own, with a policy of its own, to one bucket.</summary>
public sealed record AccessPoint : RegionalResource, IUnder<AwsRegion>
{
    /// <summary>Its name, unique in the account's region, which is its id.</summary>
    public string Name => Id;

    /// <inheritdoc />
    public override string Arn => Location.ArnOf("s3", $"accesspoint/{Id}");

    /// <summary>The bucket that it leads to.</summary>
    public required string BucketName { get; init; }
}

/// <summary>The public access block of an access point, fixed when it was made.</summary>
/// <param name="Block">The switches.</param>
public sealed record AccessPointPublicAccessBlock(PublicAccessBlock Block) : IFacetOf<AccessPoint>;

internal static class AccessPointCollectors
{
    [Collector]
    internal static async IAsyncEnumerable<AccessPoint> AccessPoints(
        AwsRegion region, IAmazonS3Control s3Control, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // The SDK has no paginator for it.
        var request = new ListAccessPointsRequest { AccountId = region.Account.Id, MaxResults = 1000 };
        do
        {
            var page = await s3Control.ListAccessPointsAsync(request, cancellationToken);
            // S3 lists the region's own; emulators list those of all regions, whoever is asked.
            foreach (var point in page.AccessPointList?.Where(point => Arn.Parse(point.AccessPointArn).Region == region.Name) ?? [])
                yield return new AccessPoint { Id = point.Name, Location = region, BucketName = point.Bucket };
            request.NextToken = page.NextToken;
        }
        while (!string.IsNullOrEmpty(request.NextToken));
    }

    [Collector]
    internal static async Task<AccessPointPublicAccessBlock> Block(
        AccessPoint point, IAmazonS3Control s3Control, CancellationToken cancellationToken)
    {
        var request = new GetAccessPointRequest { AccountId = point.Location.Account.Id, Name = point.Name };
        var response = await s3Control.GetAccessPointAsync(request, cancellationToken);
        return new AccessPointPublicAccessBlock(response.PublicAccessBlockConfiguration.ToBlock());
    }
}
