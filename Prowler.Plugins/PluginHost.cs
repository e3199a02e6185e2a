using System.Runtime.CompilerServices;
using Prowler.Checks.Packs;
using Prowler.Plugins.Describing;
using Prowler.Plugins.Installed;
using Prowler.Plugins.Loading;
using Prowler.Plugins.Packages;

namespace Prowler.Plugins;

/// <summary>A program that plugins run in: it has packs of its own, and a folder of plugins that its user has added.</summary>
/// <param name="home">The folder.</param>
/// <param name="builtIn">The program's own packs. With plugins it shares their assemblies and the AWS SDK's core.</param>
public sealed class PluginHost(PluginHome home, IReadOnlyList<ICheckPack> builtIn)
{
    private readonly HostAssemblies _assemblies = new(builtIn);

    /// <summary>Unpacks and reads a package file, to be added. Nothing of it runs.</summary>
    /// <param name="path">The <c>.nupkg</c>. One without its dependencies inside is resolved by the .NET SDK.</param>
    /// <param name="cancellationToken">Ends the preparation.</param>
    /// <exception cref="PluginException">The package cannot be used, or one of its id is installed.</exception>
    public Task<PluginCandidate> PrepareFileAsync(string path, CancellationToken cancellationToken) =>
        PrepareAsync(folder => Installer.InstallFileAsync(path, folder, cancellationToken));

    /// <summary>Downloads, unpacks and reads a package, to be added. Nothing of it runs.</summary>
    /// <param name="request">Which package, and where it may be found.</param>
    /// <param name="cancellationToken">Ends the preparation.</param>
    /// <exception cref="PluginException">The package cannot be found or used, or one of its id is installed.</exception>
    public Task<PluginCandidate> PrepareAsync(PackageRequest request, CancellationToken cancellationToken)
    {
        // Both become names of files, and what MSBuild reads.
        if (!PackageName.IsId(request.Id)) throw new PluginException($"'{request.Id}' is not the id of a package.");
        if (!PackageName.IsVersion(request.Version)) throw new PluginException($"'{request.Version}' is not one version of a package, such as 1.0.0.");
        return PrepareAsync(folder => Installer.InstallAsync(request, folder, cancellationToken));
    }

    /// <summary>Whether each plugin is what was added, fits this program, and only reads if it has to. Nothing is loaded.</summary>
    /// <param name="cancellationToken">Ends the waiting for who changes the plugins.</param>
    /// <exception cref="PluginException">The list of what is installed cannot be read.</exception>
    public async IAsyncEnumerable<PluginVerification> VerifyAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (file, unlisted) = await home.ReadWithUnlistedAsync(cancellationToken);
        foreach (var exception in unlisted) yield return new PluginVerification(null, exception);
        foreach (var plugin in file.Plugins) yield return new PluginVerification(plugin, FindProblem(plugin));
    }

    /// <summary>Links the program's own packs, the plugins that are installed, and those that are named.</summary>
    /// <param name="paths">A package, an assembly or a folder each. They take part this once.</param>
    /// <param name="allowsWrites">Whether those that are named may call operations that change something.</param>
    /// <param name="cancellationToken">Ends the linking.</param>
    /// <exception cref="PluginException">A plugin cannot be used. None is left out for that: a scan would go on without its checks.</exception>
    public async Task<LinkedCatalog> LinkAsync(IReadOnlyList<string> paths, bool allowsWrites, CancellationToken cancellationToken)
    {
        var unpacked = new List<TemporaryFolder>();
        try
        {
            var installed = await home.ReadCompleteAsync(cancellationToken);
            List<LoadedPlugin> plugins = [.. LoadInstalled(installed)];
            foreach (var path in paths)
            {
                var examination = PluginExamination.Examine(await OpenAsync(path, unpacked, cancellationToken), _assemblies);
                installed.RequireAbsent(examination);
                if (!allowsWrites) PluginDescription.Of(examination, builtIn).RequireReadOnly(examination.Plugin.Name);
                plugins.Add(LoadedPlugin.Load(examination, examination.Pack.CheckIds));
            }

            return new LinkedCatalog(LoadedPlugin.Link(builtIn, plugins), unpacked);
        }
        catch
        {
            foreach (var folder in unpacked) folder.Dispose();
            throw;
        }
    }

    /// <summary>Moves a candidate into place, runs it there for the first time, and lists it: it has to fit the others, and to be what was shown.</summary>
    internal Task AddAsync(InstalledPlugin plugin, string staging, PluginDescription description, CancellationToken cancellationToken) =>
        home.AddAsync(plugin, staging, added =>
        {
            var plugins = LoadInstalled(added);
            var catalog = LoadedPlugin.Link(builtIn, plugins);
            var ids = plugins.Single(one => one.Name == plugin.DisplayName).Pack.Checks.Select(check => check.Metadata.Id).ToHashSet();
            var withheld = description.Withheld(catalog.Plan(catalog.Checks.Where(check => ids.Contains(check.Id))));
            if (withheld.Count > 0)
                throw new PluginException(plugin.DisplayName, $"asks for more than its code shows: {string.Join(", ", withheld)}. It was not added.");
        }, cancellationToken);

    private PackageInstaller Installer => new(home, _assemblies);

    private async Task<PluginCandidate> PrepareAsync(Func<string, Task<PackagedPlugin>> install)
    {
        var staging = home.CreateStaging();
        try
        {
            var packaged = await install(staging.Path);
            home.Read().RequireAbsent(packaged.Id, packaged.Folder.Name);
            // Before anything is read: what changes while somebody thinks is not what was shown.
            var hashes = FileHashes.Of(packaged.Folder.Name, packaged.Folder.Path);
            var description = PluginDescription.Of(PluginExamination.Examine(packaged.Folder, _assemblies), builtIn);
            return new PluginCandidate(this, staging, packaged, hashes, description);
        }
        catch
        {
            staging.Dispose();
            throw;
        }
    }

    private PluginException? FindProblem(InstalledPlugin plugin)
    {
        try
        {
            var description = PluginDescription.Of(PluginExamination.Examine(home.Open(plugin), _assemblies), builtIn);
            if (!plugin.AllowsWrites) description.RequireReadOnly(plugin.DisplayName);
            return null;
        }
        catch (PluginException exception)
        {
            return exception;
        }
    }

    private IReadOnlyList<LoadedPlugin> LoadInstalled(PluginsFile installed) =>
        [.. installed.Plugins.Select(plugin => LoadedPlugin.Load(PluginExamination.Examine(home.Open(plugin), _assemblies), plugin.Checks))];

    private async Task<PluginFolder> OpenAsync(string path, List<TemporaryFolder> unpacked, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path)) return PluginFolder.Find(path, path, _assemblies);
        if (!File.Exists(path)) throw new PluginException($"--plugin {path}: there is no such file or folder. Give a .nupkg, a .dll or a folder; a package by its name is added with prowler plugin add.");
        if (path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)) return new PluginFolder(path, path);
        if (!path.EndsWith(".nupkg", StringComparison.OrdinalIgnoreCase)) throw new PluginException($"--plugin {path}: a plugin is a .nupkg, a .dll or a folder.");

        var folder = home.CreateStaging();
        unpacked.Add(folder);
        return (await Installer.InstallFileAsync(path, folder.Path, cancellationToken)).Folder;
    }
}
