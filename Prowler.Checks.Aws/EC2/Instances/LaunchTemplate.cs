using System.Runtime.CompilerServices;
using Amazon.EC2;
using Amazon.EC2.Model;

namespace Prowler.Checks.Aws.EC2;

/// <summary>A launch template. Its settings are those of its versions.</summary>
public sealed record LaunchTemplate : Ec2Resource, IUnder<AwsRegion>
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <inheritdoc />
    public override string DisplayName => Name;

    /// <summary>For sentences: <c>launch template lt-0123456789abcdef0 (web)</c>.</summary>
    internal string Label => $"launch template {Id} ({Name})";

    private protected override string Kind => "launch-template";
}

internal static class LaunchTemplateCollector
{
    [Collector]
    internal static async IAsyncEnumerable<LaunchTemplate> LaunchTemplates(
        AwsRegion region, IAmazonEC2 ec2, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new DescribeLaunchTemplatesRequest { MaxResults = 200 };
        var pages = ec2.Paginators.DescribeLaunchTemplates(request);
        await foreach (var template in pages.LaunchTemplates.WithCancellation(cancellationToken))
            yield return new LaunchTemplate
            {
                Id = template.LaunchTemplateId,
                Location = region,
                Name = template.LaunchTemplateName,
                Tags = template.Tags.ToTags(),
            };
    }
}
