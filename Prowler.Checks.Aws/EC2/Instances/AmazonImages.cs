using System.Globalization;
using Amazon.EC2;
using Amazon.EC2.Model;

namespace Prowler.Checks.Aws.EC2;

/// <summary>The images of Amazon's own that instances of a region were launched from.</summary>
/// <param name="DeprecationTimes">When each is deprecated or was, by its id; null where no time is set.</param>
public sealed record AmazonImages(IReadOnlyDictionary<string, DateTimeOffset?> DeprecationTimes) : IFacetOf<AwsRegion>;

internal static class AmazonImagesCollector
{
    // As many values as EC2 takes in one filter.
    private const int BatchSize = 200;

    [Collector]
    internal static async Task<AmazonImages> Images(
        AwsRegion region, IReadOnlyList<Instance> instances, IAmazonEC2 ec2, CancellationToken cancellationToken)
    {
        Dictionary<string, DateTimeOffset?> deprecationTimes = new(StringComparer.Ordinal);
        var ids = instances.Select(instance => instance.ImageId).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        foreach (var batch in ids.Chunk(BatchSize))
        {
            var request = new DescribeImagesRequest
            {
                // Asked for directly, one image that is gone would fail the call for all.
                Filters = [new Filter { Name = "image-id", Values = [.. batch] }],
                IncludeDeprecated = true,
                MaxResults = 1000,
            };
            await foreach (var image in ec2.Paginators.DescribeImages(request).Images.WithCancellation(cancellationToken))
            {
                if (image.ImageOwnerAlias == "amazon") deprecationTimes[image.ImageId] = Time(image.DeprecationTime);
            }
        }

        return new AmazonImages(deprecationTimes);
    }

    private static DateTimeOffset? Time(string? text) => string.IsNullOrEmpty(text)
        ? null
        : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
