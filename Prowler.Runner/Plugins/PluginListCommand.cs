using System.CommandLine;
using System.Text.Json;
using Prowler.Plugins.Installed;
using Prowler.Runner.CommandLine;
using Prowler.Runner.Commands;
using Prowler.Runner.Terminal;
using Spectre.Console;

namespace Prowler.Runner.Plugins;

/// <summary><c>prowler plugin list</c>: what is installed, as the lock file says. Nothing is loaded.</summary>
internal static class PluginListCommand
{
    public static Command Create(RunnerHost host, PluginHome home)
    {
        var asJson = OptionFactory.Switch("--json", "JSON in place of a table.");
        var command = new Command("list", "Lists the plugins that take part in every scan.");
        command.SetAction(async (line, cancellationToken) =>
        {
            var plugins = await home.ListAsync(cancellationToken);
            if (line.GetValue(asJson)) Json.Write(host.Output.Writer, json => WriteJson(json, home.Path, plugins));
            else Write(new Screen(host).Output, plugins);
            return ExitCodes.Clean;
        });
        HelpScreen.Attach(host, command, "prowler plugin list [options]", new OptionGroup("Output", [asJson]));
        return command;
    }

    private static void Write(IAnsiConsole console, IReadOnlyList<InstalledPlugin> plugins)
    {
        if (plugins.Count > 0)
        {
            var table = Tables.Create("Plugin", "Version", "Checks", "May write");
            table.Columns[2].RightAligned();
            foreach (var plugin in plugins)
            {
                table.AddRow(
                    new Text(SafeText.Line(plugin.Id)),
                    new Text(SafeText.Line(plugin.Version)),
                    new Text($"{plugin.Checks.Count:N0}"),
                    plugin.AllowsWrites ? new Text("yes", Styles.Alarm) : new Text("no"));
            }

            console.WriteTable(table);
        }

        console.WriteIndented(1, Plural.Of(plugins.Count, "plugin"), Styles.Faint);
    }

    private static void WriteJson(Utf8JsonWriter json, string home, IReadOnlyList<InstalledPlugin> plugins)
    {
        json.WriteStartArray();
        foreach (var plugin in plugins)
        {
            json.WriteStartObject();
            json.WriteString("id", plugin.Id);
            json.WriteString("version", plugin.Version);
            json.WriteString("sha512", plugin.Sha512);
            json.WriteBoolean("allows_writes", plugin.AllowsWrites);
            json.WriteString("folder", plugin.Folder(home));
            json.WriteStartArray("checks");
            foreach (var check in plugin.Checks) json.WriteStringValue(check);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
