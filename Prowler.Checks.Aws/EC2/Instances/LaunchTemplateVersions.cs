using Amazon.EC2;
using Amazon.EC2.Model;
using Prowler.Aws.Secrets;

namespace Prowler.Checks.Aws.EC2;

/// <summary>All versions of a launch template.</summary>
/// <param name="All">The versions, as EC2 lists them: the newest first.</param>
public sealed record LaunchTemplateVersions(IReadOnlyList<LaunchTemplateVersion> All) : IFacetOf<LaunchTemplate>;

/// <summary>What one version of a launch template gives to the instances that are launched from it.</summary>
public sealed record LaunchTemplateVersion
{
    /// <summary>Its number, from 1.</summary>
    public required long Number { get; init; }

    /// <summary>Whether the instances' metadata service answers; null where the version does not say, and it does unless the account's defaults say otherwise.</summary>
    public required bool? MetadataEndpoint { get; init; }

    /// <summary>
    /// Whether the metadata service answers only requests with a token, as version 2 of it does; null where the version leaves
    /// it to the account and the image.
    /// </summary>
    public required bool? RequiresToken { get; init; }

    /// <summary>Whether a network interface that is made for an instance gets a public address.</summary>
    public required bool AssignsPublicIp { get; init; }

    /// <summary>The existing network interfaces that it attaches.</summary>
    public required IReadOnlyList<string> NetworkInterfaceIds { get; init; }

    /// <summary>The instances' user data.</summary>
    public required SearchedUserData UserData { get; init; }
}

internal static class LaunchTemplateVersionsCollector
{
    /// <remarks>One call a template: over several templates EC2 lists only their latest and their default versions.</remarks>
    [Collector]
    internal static async Task<LaunchTemplateVersions> Versions(
        LaunchTemplate template, IAmazonEC2 ec2, SecretScanner scanner, CancellationToken cancellationToken)
    {
        List<LaunchTemplateVersion> versions = [];
        var request = new DescribeLaunchTemplateVersionsRequest { LaunchTemplateId = template.Id, MaxResults = 200 };
        var pages = ec2.Paginators.DescribeLaunchTemplateVersions(request);
        await foreach (var version in pages.LaunchTemplateVersions.WithCancellation(cancellationToken))
            versions.Add(Read(version, scanner));
        return new LaunchTemplateVersions(versions);
    }

    private static LaunchTemplateVersion Read(Amazon.EC2.Model.LaunchTemplateVersion version, SecretScanner scanner)
    {
        var data = version.LaunchTemplateData;
        var interfaces = data?.NetworkInterfaces ?? [];
        return new LaunchTemplateVersion
        {
            Number = version.VersionNumber ?? 0,
            MetadataEndpoint = data?.MetadataOptions?.HttpEndpoint is { } endpoint ? endpoint == LaunchTemplateInstanceMetadataEndpointState.Enabled : null,
            RequiresToken = data?.MetadataOptions?.HttpTokens is { } tokens ? tokens == LaunchTemplateHttpTokensState.Required : null,
            AssignsPublicIp = interfaces.Any(item => item.AssociatePublicIpAddress == true),
            NetworkInterfaceIds = [.. interfaces.Select(item => item.NetworkInterfaceId).OfType<string>()],
            UserData = SearchedUserData.Scan(data?.UserData, scanner),
        };
    }
}
