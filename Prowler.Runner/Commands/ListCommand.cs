using System.CommandLine;
using System.Text.Json;
using Prowler.Checks.Metadata;
using Prowler.Reports;
using Prowler.Runner.CommandLine;
using Prowler.Runner.Terminal;
using Spectre.Console;

namespace Prowler.Runner.Commands;

/// <summary><c>prowler list</c>: what there is to select, or what a selection selects.</summary>
internal static class ListCommand
{
    private delegate void Listing(IReadOnlyList<CheckMetadata> checks, IAnsiConsole console);

    public static Command Create(RunnerHost host)
    {
        var command = new Command("list", "Lists the checks, services or categories that there are, or that a selection picks.");
        command.Add(Create(host, "checks", "Lists the checks.", WriteChecks, CheckJson));
        command.Add(Create(host, "services", "Lists the services and how many checks each has.",
            (checks, console) => WriteCounts(console, "Service", Services(checks)),
            (checks, json) => CountJson(json, "service", Services(checks))));
        command.Add(Create(host, "categories", "Lists the categories and how many checks each has.",
            (checks, console) => WriteCounts(console, "Category", Categories(checks)),
            (checks, json) => CountJson(json, "category", Categories(checks))));
        HelpScreen.Attach(host, command, "prowler list checks|services|categories [options]");
        return command;
    }

    private static Command Create(
        RunnerHost host, string name, string description, Listing write, Action<IReadOnlyList<CheckMetadata>, Utf8JsonWriter> writeJson)
    {
        var selection = new SelectionOptions();
        var plugins = new PluginOptions();
        var asJson = OptionFactory.Switch("--json", "JSON in place of a table.");
        var command = new Command(name, description);
        command.SetAction(async (line, cancellationToken) =>
        {
            using var linked = await host.Plugins.LinkAsync(host.BuiltInPacks(), plugins.Read(line), cancellationToken);
            var checks = linked.Catalog.Match(selection.Read(line));
            if (line.GetValue(asJson)) Json.Write(host.Output.Writer, json => writeJson(checks, json));
            else write(checks, new Screen(host).Output);
            return ExitCodes.Clean;
        });
        HelpScreen.Attach(host, command, $"prowler list {name} [options]", selection.Group, plugins.Group, new OptionGroup("Output", [asJson]));
        return command;
    }

    private static void WriteChecks(IReadOnlyList<CheckMetadata> checks, IAnsiConsole console)
    {
        var table = Tables.Create("Check", "Severity", "Title");
        // An id is there to be copied: on a narrow terminal the title is what breaks.
        table.Columns[0].NoWrap();
        foreach (var check in checks)
        {
            table.AddRow(
                new Text(SafeText.Line(check.Id)),
                new Text(Words.Of(check.Severity), Styles.Of(check.Severity)),
                new Text(SafeText.Line(check.OffByDefault is null ? check.Title : $"{check.Title} (off by default)")));
        }

        console.WriteTable(table);
        console.WriteIndented(1, Plural.Of(checks.Count, "check"), Styles.Faint);
    }

    private static void CheckJson(IReadOnlyList<CheckMetadata> checks, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var check in checks)
        {
            json.WriteStartObject();
            json.WriteString("id", check.Id);
            json.WriteString("title", check.Title);
            json.WriteString("service", check.Service);
            json.WriteString("severity", Words.Of(check.Severity));
            json.WriteString("resource_type", check.ResourceType);
            json.WriteStartArray("categories");
            foreach (var category in check.Categories) json.WriteStringValue(category);
            json.WriteEndArray();
            json.WriteString("off_by_default", check.OffByDefault);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static IEnumerable<(string Word, int Checks)> Services(IReadOnlyList<CheckMetadata> checks) =>
        Count(checks.Select(check => check.Service));

    private static IEnumerable<(string Word, int Checks)> Categories(IReadOnlyList<CheckMetadata> checks) =>
        Count(checks.SelectMany(check => check.Categories));

    private static IEnumerable<(string Word, int Checks)> Count(IEnumerable<string> words) =>
        words.CountBy(word => word).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value));

    private static void WriteCounts(IAnsiConsole console, string heading, IEnumerable<(string Word, int Checks)> counts)
    {
        var table = Tables.Create(heading, "Checks");
        table.Columns[1].RightAligned();
        foreach (var (word, checks) in counts) table.AddRow(new Text(SafeText.Line(word)), new Text($"{checks:N0}"));
        console.WriteTable(table);
    }

    private static void CountJson(Utf8JsonWriter json, string name, IEnumerable<(string Word, int Checks)> counts)
    {
        json.WriteStartArray();
        foreach (var (word, checks) in counts)
        {
            json.WriteStartObject();
            json.WriteString(name, word);
            json.WriteNumber("checks", checks);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
