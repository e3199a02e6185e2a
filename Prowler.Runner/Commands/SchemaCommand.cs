using System.CommandLine;
using Prowler.Reports;
using Prowler.Runner.CommandLine;

namespace Prowler.Runner.Commands;

/// <summary><c>prowler schema</c>: what the JSON report looks like, for programs that read it.</summary>
internal static class SchemaCommand
{
    public static Command Create(RunnerHost host)
    {
        var plugins = new PluginOptions();
        var command = new Command("schema", "Prints the JSON Schema of the JSON report, with the checks that there are.");
        command.SetAction(async (line, cancellationToken) =>
        {
            using var linked = await host.Plugins.LinkAsync(host.BuiltInPacks(), plugins.Read(line), cancellationToken);
            Json.Write(host.Output.Writer, json => ReportSchema.Write(json, linked.Catalog));
            return ExitCodes.Clean;
        });
        HelpScreen.Attach(host, command, "prowler schema [options]", plugins.Group);
        return command;
    }
}
