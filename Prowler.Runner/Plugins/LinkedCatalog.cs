using Prowler.Checks.Packs;
using Prowler.Engine;
using Prowler.Engine.Catalog;
using Prowler.Runner.Plugins.Describing;
using Prowler.Runner.Plugins.Installed;
using Prowler.Runner.Plugins.Loading;
using Prowler.Runner.Plugins.Packages;

namespace Prowler.Runner.Plugins;

/// <summary>The built-in checks and those of all plugins. Every plugin takes part, or there is none of this.</summary>
/// <param name="catalog">The linked packs.</param>
/// <param name="unpacked">Where packages were unpacked to for this command alone.</param>
internal sealed class LinkedCatalog(CheckCatalog catalog, IReadOnlyList<TemporaryFolder> unpacked) : IDisposable
{
    public CheckCatalog Catalog { get; } = catalog;

    /// <summary>Links the built-in pack, what is installed, and what the command line names.</summary>
    /// <exception cref="PluginException">A plugin cannot be used.</exception>
    public static async Task<LinkedCatalog> LinkAsync(RunnerHost host, PluginArguments arguments, CancellationToken cancellationToken)
    {
        var unpacked = new List<TemporaryFolder>();
        try
        {
            var builtIn = host.BuiltInPacks();
            var installed = await host.Plugins.ReadCompleteAsync(cancellationToken);
            List<LoadedPlugin> plugins = [.. LoadInstalled(host.Plugins, installed)];
            foreach (var path in arguments.Paths)
            {
                var examination = PluginExamination.Examine(await OpenAsync(path, host.Plugins, unpacked, cancellationToken));
                RequireNotInstalled(examination, installed);
                if (!arguments.AllowsWrites) PluginDescription.Of(examination, builtIn).RequireReadOnly(examination.Plugin.Name);
                plugins.Add(LoadedPlugin.Load(examination, examination.Pack.CheckIds));
            }

            return new LinkedCatalog(Link(builtIn, plugins), unpacked);
        }
        catch
        {
            Delete(unpacked);
            throw;
        }
    }

    /// <summary>Loads what is installed, if it is what was added.</summary>
    public static IReadOnlyList<LoadedPlugin> LoadInstalled(PluginHome home, PluginsFile installed) =>
        [.. installed.Plugins.Select(plugin => LoadedPlugin.Load(PluginExamination.Examine(home.Open(plugin)), plugin.Checks))];

    /// <summary>Links plugins one after the other, so that what does not fit is known by its name.</summary>
    public static CheckCatalog Link(IReadOnlyList<ICheckPack> builtIn, IReadOnlyList<LoadedPlugin> plugins)
    {
        var catalog = CheckCatalog.Link(builtIn);
        foreach (var plugin in plugins)
        {
            try
            {
                catalog = CheckCatalog.Link([.. catalog.Packs, plugin.Pack]);
            }
            catch (PackLinkException exception)
            {
                throw new PluginException(plugin.Name, exception.Problems, exception);
            }
        }

        return catalog;
    }

    /// <summary>Refuses to have a pack twice, which its author is about to do who tries the next build of it.</summary>
    private static void RequireNotInstalled(PluginExamination examination, PluginsFile installed)
    {
        if (installed.Plugins.FirstOrDefault(plugin => Path.GetFileNameWithoutExtension(plugin.Pack) == examination.Pack.Name) is not { } same) return;
        throw new PluginException(examination.Plugin.Name,
            $"is {examination.Pack.Name}, and so is the installed {same.DisplayName}: only one can take part. To use this one, run prowler plugin remove {same.Id} first.");
    }

    public void Dispose() => Delete(unpacked);

    private static void Delete(IReadOnlyList<TemporaryFolder> folders)
    {
        foreach (var folder in folders) folder.Dispose();
    }

    private static async Task<PluginFolder> OpenAsync(string path, PluginHome home, List<TemporaryFolder> unpacked, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path)) return PluginFolder.Find(path, path);
        if (!File.Exists(path)) throw new UsageException($"--plugin {path}: there is no such file or folder. Give a .nupkg, a .dll or a folder; a package by its name is added with prowler plugin add.");
        if (path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)) return new PluginFolder(path, path);
        if (!path.EndsWith(".nupkg", StringComparison.OrdinalIgnoreCase)) throw new UsageException($"--plugin {path}: a plugin is a .nupkg, a .dll or a folder.");

        var folder = home.CreateStaging();
        unpacked.Add(folder);
        return (await new PackageInstaller(home).InstallFileAsync(path, folder.Path, cancellationToken)).Folder;
    }
}
