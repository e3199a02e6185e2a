using System.CommandLine;
using Prowler.Plugins;
using Prowler.Plugins.Installed;
using Prowler.Runner.CommandLine;
using Prowler.Runner.Terminal;
using Status = Prowler.Checks.Status;

namespace Prowler.Runner.Plugins;

/// <summary>
/// <c>prowler plugin verify</c>: whether each plugin is what was added, fits this prowler, and only reads. Nothing is loaded.
/// </summary>
internal static class PluginVerifyCommand
{
    public static Command Create(RunnerHost host, PluginHome home)
    {
        var command = new Command("verify", "Checks that the plugins are what was added, fit this prowler, and only read.");
        command.SetAction(async (_, cancellationToken) =>
        {
            var screen = new Screen(host);
            var (all, broken) = (0, 0);
            await foreach (var (plugin, problem) in new PluginHost(home, host.BuiltInPacks()).VerifyAsync(cancellationToken))
            {
                all++;
                if (problem is not null)
                {
                    broken++;
                    screen.Fail(problem.Message);
                }
                else if (plugin is not null)
                    screen.Output.WriteHanging(1, "ok  ", Styles.Of(Status.Pass), SafeText.Line(plugin.DisplayName) + (plugin.AllowsWrites ? ", may write" : ""));
            }

            screen.Output.WriteIndented(1, $"{Plural.Of(all, "plugin")}, {broken} broken", Styles.Faint);
            return broken == 0 ? ExitCodes.Clean : ExitCodes.CouldNotRun;
        });
        HelpScreen.Attach(host, command, "prowler plugin verify");
        return command;
    }
}
