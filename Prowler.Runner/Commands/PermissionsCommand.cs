using System.CommandLine;
using Prowler.Aws.Session;
using Prowler.Runner.CommandLine;

namespace Prowler.Runner.Commands;

/// <summary><c>prowler permissions</c>: the least IAM policy that lets a scan make all its calls.</summary>
internal static class PermissionsCommand
{
    public static Command Create(RunnerHost host)
    {
        var selection = new SelectionOptions();
        var plugins = new PluginOptions();
        var command = new Command("permissions", "Prints the least IAM policy that the checks, or a selection of them, need.");
        command.SetAction(async (line, cancellationToken) =>
        {
            using var linked = await host.Plugins.LinkAsync(host.BuiltInPacks(), plugins.Read(line), cancellationToken);
            var actions = linked.Catalog.Plan(selection.Read(line)).IamActions;
            WritePolicy(host.Output.Writer, actions.Union(AwsSession.IamActions(linked.Catalog.Packs)).Order(StringComparer.Ordinal));
            return ExitCodes.Clean;
        });
        HelpScreen.Attach(host, command, "prowler permissions [options]", selection.Group, plugins.Group);
        return command;
    }

    private static void WritePolicy(TextWriter output, IEnumerable<string> actions) => Json.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("Version", "2012-10-17");
        json.WriteStartArray("Statement");
        json.WriteStartObject();
        json.WriteString("Sid", "ProwlerScan");
        json.WriteString("Effect", "Allow");
        json.WriteStartArray("Action");
        foreach (var action in actions) json.WriteStringValue(action);
        json.WriteEndArray();
        // A scan reads whatever there is; which resources that will be is known only afterwards.
        json.WriteString("Resource", "*");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });
}
