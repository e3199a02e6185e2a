using System.CommandLine;
using Prowler.Plugins.Installed;
using Prowler.Runner.CommandLine;
using Prowler.Runner.Terminal;

namespace Prowler.Runner.Plugins;

/// <summary><c>prowler plugin remove</c>: takes a plugin out of every scan.</summary>
internal static class PluginRemoveCommand
{
    public static Command Create(RunnerHost host, PluginHome home)
    {
        var id = new Argument<string>("ID") { Description = "The plugin's package id." };
        var command = new Command("remove", "Removes a plugin and its files.");
        command.Add(id);
        command.SetAction(async (line, cancellationToken) =>
        {
            var plugin = await home.RemoveAsync(line.GetRequiredValue(id), cancellationToken);
            new Screen(host).Output.WriteIndented(0, SafeText.Line($"Removed {plugin.DisplayName}."));
            return ExitCodes.Clean;
        });
        HelpScreen.Attach(host, command, "prowler plugin remove ID");
        return command;
    }
}
