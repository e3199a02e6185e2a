namespace Prowler.Checks.Aws.EC2;

/// <summary>How instances will be set up that are launched from a template.</summary>
internal static class LaunchTemplateChecks
{
    /// <remarks>The metadata service is on where a version does not say so, which makes its tokens count there too.</remarks>
    [Check("ec2_launch_template_imdsv2_required")]
    internal static Verdict ImdsV2(LaunchTemplate template, LaunchTemplateVersions versions)
    {
        if (versions.All.FirstOrDefault(version => version is { MetadataEndpoint: not false, RequiresToken: true }) is { } required)
            return Verdict.Pass($"Version {required.Number} of {template.Label} requires version 2 of the metadata service.");
        if (versions.All.FirstOrDefault(version => version.MetadataEndpoint == false) is { } disabled)
            return Verdict.Pass($"Version {disabled.Number} of {template.Label} disables the metadata service.");
        return versions.All.FirstOrDefault(version => version is { MetadataEndpoint: null, RequiresToken: null }) is { } silent
            ? Verdict.Pass($"Version {silent.Number} of {template.Label} does not set the metadata service, and leaves it to the account's and the image's defaults.")
            : Verdict.Fail($"No version of {template.Label} requires version 2 of the metadata service.");
    }

    /// <remarks>Interfaces are asked for only where a template names one that exists.</remarks>
    [Check("ec2_launch_template_no_public_ip")]
    internal static async Task<Verdict> NoPublicIp(LaunchTemplate template, LaunchTemplateVersions versions, OnDemand<RegionInterfaces> interfaces)
    {
        if (versions.All.FirstOrDefault(version => version.AssignsPublicIp) is { } assigning)
            return Verdict.Fail($"Version {assigning.Number} of {template.Label} gives instances a public IPv4 address.");

        foreach (var version in versions.All)
        {
            foreach (var id in version.NetworkInterfaceIds)
            {
                if ((await interfaces.Get()).Find(id) is { PublicAddresses: [var address, ..] })
                    return Verdict.Fail($"Version {version.Number} of {template.Label} attaches interface {id}, which has public address {address}.");
            }
        }

        return Verdict.Pass(
            $"No version of {template.Label} asks for a public IPv4 address or attaches an interface that is known to have a public address.");
    }
}
