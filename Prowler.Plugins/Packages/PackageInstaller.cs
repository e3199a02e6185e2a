using Prowler.Plugins.Installed;
using Prowler.Plugins.Loading;

namespace Prowler.Plugins.Packages;

/// <summary>Makes a plugin's folder of a package.</summary>
/// <param name="home">Where the SDK may work: in a folder that others can write to, or below one, it would obey their files.</param>
/// <param name="host">What a plugin need not bring.</param>
internal sealed class PackageInstaller(PluginHome home, HostAssemblies host)
{
    /// <summary>Unpacks a package that has its dependencies inside; any other is resolved by the SDK.</summary>
    /// <param name="path">The package.</param>
    /// <param name="folder">An empty folder for the plugin's files.</param>
    /// <param name="cancellationToken">Ends the SDK.</param>
    public async Task<PackagedPlugin> InstallFileAsync(string path, string folder, CancellationToken cancellationToken)
    {
        using var package = PluginPackage.Open(path);
        if (package.FindBundle() is not null) return Unpack(package, folder);

        using var work = home.CreateStaging();
        var project = new SdkProject(work.Path, folder);
        var request = new PackageRequest(package.Id, package.Version, [Path.GetDirectoryName(Path.GetFullPath(path))!]);
        using var restored = PluginPackage.Open(await project.RestoreAsync(request, cancellationToken));
        if (restored.Sha512 != package.Sha512)
            throw new PluginException(package.DisplayName, $"is not what NuGet finds by that name: another source than {path} has a package of the same id and version.");
        return await PublishAsync(project, request, package, folder, cancellationToken);
    }

    /// <summary>Downloads a package with the SDK, and does with it what is done with a file.</summary>
    public async Task<PackagedPlugin> InstallAsync(PackageRequest request, string folder, CancellationToken cancellationToken)
    {
        using var work = home.CreateStaging();
        var project = new SdkProject(work.Path, folder);
        using var package = PluginPackage.Open(await project.RestoreAsync(request, cancellationToken));
        return package.FindBundle() is not null ? Unpack(package, folder) : await PublishAsync(project, request, package, folder, cancellationToken);
    }

    private PackagedPlugin Unpack(PluginPackage package, string folder)
    {
        package.Unpack(package.FindBundle()!, folder);
        return new PackagedPlugin(package.Id, package.Version, package.Sha512, PluginFolder.Find(package.DisplayName, folder, host, package.Id));
    }

    private async Task<PackagedPlugin> PublishAsync(
        SdkProject project, PackageRequest request, PluginPackage package, string folder, CancellationToken cancellationToken)
    {
        var dependencies = await project.PublishAsync(request, cancellationToken);
        foreach (var shared in host.SharedNames) File.Delete(Path.Combine(folder, shared + ".dll"));
        var plugin = PluginFolder.Find(package.DisplayName, folder, host, package.Id);
        File.Move(dependencies, Path.ChangeExtension(plugin.MainAssembly, ".deps.json"), overwrite: true);
        return new PackagedPlugin(package.Id, package.Version, package.Sha512, plugin);
    }
}

/// <summary>A plugin's files as they came out of a package.</summary>
internal sealed record PackagedPlugin(string Id, string Version, string Sha512, PluginFolder Folder);
