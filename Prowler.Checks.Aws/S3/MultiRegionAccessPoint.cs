using System.Runtime.CompilerServices;
using Amazon.S3Control;
using Amazon.S3Control.Model;

namespace Prowler.Checks.Aws.S3;

/// <summary>A multi-Region access point: one name for buckets in several regions.</summary>
public sealed record MultiRegionAccessPoint : AccountResource, IUnder<AwsAccount>
{
    /// <summary>Its name, which is its id.</summary>
    public string Name => Id;

    /// <summary>The alias that S3 made for it, and that its ARN ends in.</summary>
    public required string Alias { get; init; }

    /// <summary>Its public access block, fixed when it was made.</summary>
    public PublicAccessBlock Block { get; init; } = PublicAccessBlock.None;

    /// <inheritdoc />
    public override string Arn => Account.ArnOf("s3", $"accesspoint/{Alias}");
}

internal static class MultiRegionAccessPointCollector
{
    /// <remarks>
    /// They are managed through us-west-2 whatever regions they lead to, and exist in the commercial partition only:
    /// <see href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/MultiRegionAccessPointRestrictions.html">restrictions</see>.
    /// </remarks>
    [Collector]
    internal static async IAsyncEnumerable<MultiRegionAccessPoint> MultiRegionAccessPoints(
        AwsAccount account,
        [InRegion("us-west-2")] IAmazonS3Control s3Control,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (account.Partition != "aws") yield break;

        // The SDK has no paginator for it.
        var request = new ListMultiRegionAccessPointsRequest { AccountId = account.Id, MaxResults = 1000 };
        do
        {
            var page = await s3Control.ListMultiRegionAccessPointsAsync(request, cancellationToken);
            foreach (var point in page.AccessPoints ?? [])
                yield return new MultiRegionAccessPoint
                {
                    Id = point.Name,
                    Alias = point.Alias,
                    Block = point.PublicAccessBlock.ToBlock(),
                    Account = account,
                };
            request.NextToken = page.NextToken;
        }
        while (!string.IsNullOrEmpty(request.NextToken));
    }
}
