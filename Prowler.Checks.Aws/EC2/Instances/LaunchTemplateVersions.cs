using Amazon.EC2;
using Amazon.EC2.Model;
using Prowler.Aws.Secrets;

namespace Prowler.Checks.Aws.EC2;

/// <summary>All versions of a launch template.</summary>
/// <param name="All">The versions, as EC2 lists them: the newest first.</param>
public sealed record LaunchTemplateVersions(IReadOnlyList<LaunchTemplateVersion> All) : IFacetOf<LaunchTemplate>;

/// <summary>What one version of a launch template gives to the instances that are launched from it.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="MetadataEndpoint">Whether the instances' metadata service answers; null where the version does not say, and it does unless the account's defaults say otherwise.</param>
/// <param name="RequiresToken">
/// Whether the metadata service answers only requests with a token, as version 2 of it does; null where the version leaves
/// it to the account and the image.
/// </param>
/// <param name="AssignsPublicIp">Whether a network interface that is made for an instance gets a public address.</param>
/// <param name="NetworkInterfaceIds">The existing network interfaces that it attaches.</param>
/// <param name="UserData">The instances' user data.</param>
public sealed record LaunchTemplateVersion(
    long Number,
    bool? MetadataEndpoint,
    bool? RequiresToken,
    bool AssignsPublicIp,
    IReadOnlyList<string> NetworkInterfaceIds,
    SearchedUserData UserData);

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
        return new LaunchTemplateVersion(
            version.VersionNumber ?? 0,
            data?.MetadataOptions?.HttpEndpoint is { } endpoint ? endpoint == LaunchTemplateInstanceMetadataEndpointState.Enabled : null,
            data?.MetadataOptions?.HttpTokens is { } tokens ? tokens == LaunchTemplateHttpTokensState.Required : null,
            interfaces.Any(item => item.AssociatePublicIpAddress == true),
            [.. interfaces.Select(item => item.NetworkInterfaceId).OfType<string>()],
            SearchedUserData.Scan(data?.UserData, scanner));
    }
}
