using System.CommandLine;
using Prowler.Runner.CommandLine;

namespace Prowler.Runner.Commands;

/// <summary><c>prowler plugin</c>: packs of checks that take part in every scan.</summary>
internal static class PluginCommand
{
    public static Command Create(RunnerHost host)
    {
        var command = new Command("plugin", "Adds, lists, removes or verifies plugins: packs of checks that take part in every scan.");
        command.Add(PluginAddCommand.Create(host));
        command.Add(PluginListCommand.Create(host));
        command.Add(PluginRemoveCommand.Create(host));
        command.Add(PluginVerifyCommand.Create(host));
        HelpScreen.Attach(host, command, "prowler plugin add|list|remove|verify [options]");
        return command;
    }
}
