using System.CommandLine;
using Prowler.Runner.CommandLine;
using Prowler.Runner.Plugins;
using Prowler.Runner.Plugins.Describing;
using Prowler.Runner.Plugins.Installed;
using Prowler.Runner.Plugins.Loading;
using Prowler.Runner.Terminal;
using Status = Prowler.Checks.Status;

namespace Prowler.Runner.Commands;

/// <summary>
/// <c>prowler plugin verify</c>: whether each plugin is what was added, fits this prowler, and only reads. Nothing is loaded.
/// </summary>
internal static class PluginVerifyCommand
{
    public static Command Create(RunnerHost host)
    {
        var command = new Command("verify", "Checks that the plugins are what was added, fit this prowler, and only read.");
        command.SetAction(async (_, cancellationToken) =>
        {
            var screen = new Screen(host);
            var (file, unlisted) = await host.Plugins.ReadWithUnlistedAsync(cancellationToken);
            foreach (var exception in unlisted) screen.Fail(exception.Message);
            var broken = unlisted.Count;
            foreach (var plugin in file.Plugins)
            {
                try
                {
                    Verify(host, plugin);
                    screen.Output.WriteHanging(1, "ok  ", Styles.Of(Status.Pass), SafeText.Line(plugin.DisplayName) + (plugin.AllowsWrites ? ", may write" : ""));
                }
                catch (PluginException exception)
                {
                    broken++;
                    screen.Fail(exception.Message);
                }
            }

            screen.Output.WriteIndented(1, $"{Plural.Of(file.Plugins.Count + unlisted.Count, "plugin")}, {broken} broken", Styles.Faint);
            return broken == 0 ? ExitCodes.Clean : ExitCodes.CouldNotRun;
        });
        HelpScreen.Attach(host, command, "prowler plugin verify");
        return command;
    }

    /// <exception cref="PluginException">Something is wrong with it.</exception>
    private static void Verify(RunnerHost host, InstalledPlugin plugin)
    {
        var description = PluginDescription.Of(PluginExamination.Examine(host.Plugins.Open(plugin)), host.BuiltInPacks());
        if (!plugin.AllowsWrites) description.RequireReadOnly(plugin.DisplayName);
    }
}
