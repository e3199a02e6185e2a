using System.CommandLine;
using Prowler.Checks.Packs;
using Prowler.Plugins;
using Prowler.Runner.CommandLine;

namespace Prowler.Runner.Plugins;

/// <summary>
/// What plugins add to the command. All that loads code is behind it: the native program has <see cref="NoPlugins"/> there, and
/// its compiler leaves the rest out.
/// </summary>
internal interface IPluginSupport
{
    /// <summary>Makes <c>prowler plugin</c>.</summary>
    Command CreateCommand(RunnerHost host);

    /// <summary>Links the built-in packs, what is installed, and what the command line names.</summary>
    /// <exception cref="PluginException">A plugin cannot be used.</exception>
    Task<LinkedCatalog> LinkAsync(IReadOnlyList<ICheckPack> builtIn, PluginArguments arguments, CancellationToken cancellationToken);
}
