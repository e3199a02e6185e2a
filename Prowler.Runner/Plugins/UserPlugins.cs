using System.CommandLine;
using Prowler.Checks.Packs;
using Prowler.Plugins;
using Prowler.Plugins.Installed;
using Prowler.Runner.CommandLine;

namespace Prowler.Runner.Plugins;

/// <summary>The plugins that the user has added.</summary>
internal sealed class UserPlugins(PluginHome home) : IPluginSupport
{
    public Command CreateCommand(RunnerHost host) => PluginCommand.Create(host, home);

    public Task<LinkedCatalog> LinkAsync(IReadOnlyList<ICheckPack> builtIn, PluginArguments arguments, CancellationToken cancellationToken) =>
        new PluginHost(home, builtIn).LinkAsync(arguments.Paths, arguments.AllowsWrites, cancellationToken);
}
