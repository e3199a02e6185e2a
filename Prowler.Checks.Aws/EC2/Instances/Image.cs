using System.Runtime.CompilerServices;
using Amazon.EC2;
using Amazon.EC2.Model;

namespace Prowler.Checks.Aws.EC2;

/// <summary>A machine image (AMI) that the account owns, deprecated ones among them. Disabled ones, which nobody else can launch, are not.</summary>
public sealed record Image : Ec2Resource, IUnder<AwsRegion>
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Whether every AWS account can launch it.</summary>
    public required bool IsPublic { get; init; }

    /// <inheritdoc />
    public override string DisplayName => Name ?? Id;

    private protected override string Kind => "image";

    private protected override string Owner => "";
}

internal static class ImageCollector
{
    [Collector]
    internal static async IAsyncEnumerable<Image> Images(
        AwsRegion region, IAmazonEC2 ec2, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new DescribeImagesRequest { Owners = ["self"], IncludeDeprecated = true, MaxResults = 1000 };
        await foreach (var image in ec2.Paginators.DescribeImages(request).Images.WithCancellation(cancellationToken))
            yield return new Image
            {
                Id = image.ImageId,
                Location = region,
                Name = image.Name,
                IsPublic = image.Public == true,
                Tags = image.Tags.ToTags(),
            };
    }
}
