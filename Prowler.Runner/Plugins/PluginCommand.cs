using System.CommandLine;
using Prowler.Plugins.Installed;
using Prowler.Runner.CommandLine;

namespace Prowler.Runner.Plugins;

/// <summary><c>prowler plugin</c>: packs of checks that take part in every scan.</summary>
internal static class PluginCommand
{
    public static Command Create(RunnerHost host, PluginHome home)
    {
        var command = new Command("plugin", "Adds, lists, removes or verifies plugins: packs of checks that take part in every scan.");
        command.Add(PluginAddCommand.Create(host, home));
        command.Add(PluginListCommand.Create(host, home));
        command.Add(PluginRemoveCommand.Create(host, home));
        command.Add(PluginVerifyCommand.Create(host, home));
        HelpScreen.Attach(host, command, "prowler plugin add|list|remove|verify [options]");
        return command;
    }
}
