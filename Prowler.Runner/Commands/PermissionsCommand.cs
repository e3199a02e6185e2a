using System.CommandLine;
using Prowler.Runner.CommandLine;
using Prowler.Runner.Terminal;

namespace Prowler.Runner.Commands;

/// <summary><c>prowler permissions</c>: the least IAM policy that lets a scan make all its calls.</summary>
internal static class PermissionsCommand
{
    public static Command Create(RunnerHost host)
    {
        var selection = new SelectionOptions();
        var command = new Command("permissions", "Prints the least IAM policy that the checks, or a selection of them, need.");
        command.SetAction(line =>
        {
            var catalog = host.LinkCatalog();
            var actions = catalog.Plan(catalog.Select(selection.Read(line))).IamActions;
            if (actions.Count == 0)
                new Screen(host).Warn("These checks call nothing that needs a permission. IAM accepts no policy without statements.");
            WritePolicy(host.Output.Writer, actions);
            return ExitCodes.Clean;
        });
        HelpScreen.Attach(host, command, "prowler permissions [options]", selection.Group);
        return command;
    }

    private static void WritePolicy(TextWriter output, IReadOnlyList<string> actions) => Json.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("Version", "2012-10-17");
        json.WriteStartArray("Statement");
        if (actions.Count > 0)
        {
            json.WriteStartObject();
            json.WriteString("Sid", "ProwlerScan");
            json.WriteString("Effect", "Allow");
            json.WriteStartArray("Action");
            foreach (var action in actions) json.WriteStringValue(action);
            json.WriteEndArray();
            // A scan reads whatever there is; which resources that will be is known only afterwards.
            json.WriteString("Resource", "*");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
