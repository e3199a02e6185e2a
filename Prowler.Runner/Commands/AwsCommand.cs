using System.CommandLine;
using Prowler.Reports;
using Prowler.Runner.CommandLine;
using Prowler.Runner.Scanning;

namespace Prowler.Runner.Commands;

/// <summary><c>prowler aws</c>: scans an account, or a recording of one.</summary>
internal static class AwsCommand
{
    public static Command Create(RunnerHost host)
    {
        var selection = new SelectionOptions();
        var account = new AccountOptions();
        var reports = new ReportOptions();
        var plugins = new PluginOptions();
        var display = new DisplayOptions();
        var configuration = OptionFactory.Word("--config-file", "FILE", "Values for the checks' parameters, YAML.");
        var unused = OptionFactory.Switch("--scan-unused-services", "Judge the settings of services that the account does not use, too.");
        var ignore = OptionFactory.Switch("--ignore-exit-code-3", "Exit with 0 although findings failed.");

        var command = new Command("aws", "Scans an AWS account, or the recording of one, and writes reports.");
        command.SetAction((line, cancellationToken) =>
        {
            var session = account.Read(line, host.DemoRecording);
            var request = new ScanRequest
            {
                Selection = selection.Read(line),
                Plugins = plugins.Read(line),
                ConfigurationFile = line.GetValue(configuration),
                Session = session with { ScanUnusedServices = line.GetValue(unused) },
                Source = account.IsDemo(line) ? ScanSource.Demo : session.ReplayFrom is null ? ScanSource.Live : ScanSource.Replay,
                Reports = reports.Read(line),
                IgnoresFailedFindings = line.GetValue(ignore),
            };
            return new ScanWorkflow(host, display.Read(line, host)).RunAsync(request, cancellationToken);
        });
        HelpScreen.Attach(host, command, "prowler aws [options]",
            selection.Group,
            plugins.Group,
            new OptionGroup("How they judge", [configuration, unused]),
            account.AccountGroup,
            account.RecordingGroup,
            reports.Group,
            display.Group,
            new OptionGroup("Exit code: 0 nothing failed, 1 could not run or cut short, 2 bad input, 3 findings failed", [ignore]));
        return command;
    }
}
