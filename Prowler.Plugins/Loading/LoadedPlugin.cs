using System.Reflection;
using Prowler.Checks.Packs;
using Prowler.Engine;
using Prowler.Engine.Catalog;

namespace Prowler.Plugins.Loading;

/// <summary>A plugin whose code runs in this process.</summary>
/// <param name="Name">What messages call it.</param>
/// <param name="Pack">Its registry.</param>
internal sealed record LoadedPlugin(string Name, ICheckPack Pack)
{
    /// <summary>Loads a plugin that was found to fit, and makes its registry.</summary>
    /// <param name="examination">What was found.</param>
    /// <param name="shown">The ids of its checks, as they were shown before it was added, or as its files name them.</param>
    /// <exception cref="PluginException">The registry cannot be made, or its checks are none, or others.</exception>
    public static LoadedPlugin Load(PluginExamination examination, IReadOnlyList<string> shown)
    {
        var name = examination.Plugin.Name;
        ICheckPack pack;
        List<string> ids;
        try
        {
            var assembly = new PluginLoadContext(examination).LoadPack();
            var registry = assembly.GetCustomAttribute<CheckPackAttribute>() ?? throw new TypeLoadException("Its attribute is not Prowler's.");
            pack = registry.Create();
            // Whatever is made when it is first asked for is made now, here, where a failure is the plugin's.
            _ = (pack.Name, pack.Checks.Count, pack.Collectors.Count, pack.Clients.Count, pack.Settings.Count);
            ids = [.. pack.Checks.Select(check => check.Metadata.Id)];
        }
        // The plugin's code: it may throw anything.
        catch (Exception exception)
        {
            // The runtime wraps what a static constructor or the load context threw, and says less.
            var cause = exception.GetBaseException();
            throw new PluginException(name, $"has a registry of checks that cannot be made: {cause.GetType().Name}: {cause.Message}", exception);
        }

        if (ids.Count == 0) throw new PluginException(name, "has an empty registry: it brings no checks.");
        List<string> differences = [.. ids.Except(shown).Select(id => $"{id} is not named"), .. shown.Except(ids).Select(id => $"{id} is missing")];
        return differences.Count == 0
            ? new LoadedPlugin(name, pack)
            : throw new PluginException(name, $"has other checks than it says: {string.Join(", ", differences)}.");
    }

    /// <summary>Links plugins one after the other, so that what does not fit is known by its name.</summary>
    /// <exception cref="PluginException">One does not fit the built-in packs, or the plugins before it.</exception>
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
}
