using System.CommandLine;
using Prowler.Checks.Metadata;
using Prowler.Engine.Catalog;
using Prowler.Reports;
using Prowler.Runner.CommandLine;
using Prowler.Runner.Terminal;
using Spectre.Console;
using Status = Prowler.Checks.Status;

namespace Prowler.Runner.Commands;

/// <summary><c>prowler show</c>: all that is known of one check.</summary>
internal static class ShowCommand
{
    public static Command Create(RunnerHost host)
    {
        var id = new Argument<string>("CHECK") { Description = "The check's id." };
        var plugins = new PluginOptions();
        var command = new Command("show", "Shows what a check judges, why, how to mend what fails, and what it calls.");
        command.Add(id);
        command.SetAction(async (line, cancellationToken) =>
        {
            using var linked = await host.Plugins.LinkAsync(host.BuiltInPacks(), plugins.Read(line), cancellationToken);
            var catalog = linked.Catalog;
            var check = catalog.Select(new CheckSelection { Checks = [line.GetRequiredValue(id)] }).Single();
            Write(new Screen(host).Output, check, catalog.Plan([check]));
            return ExitCodes.Clean;
        });
        HelpScreen.Attach(host, command, "prowler show CHECK [options]", plugins.Group);
        return command;
    }

    private static void Write(IAnsiConsole console, CheckMetadata check, ScanPlan plan)
    {
        console.WriteIndented(0, SafeText.Line(check.Title), Styles.Heading);
        if (check.Deprecated is { } deprecated)
            console.WriteHanging(0, "Deprecated: ", Styles.Of(Status.Manual), SafeText.Line(deprecated));
        if (check.OffByDefault is { } reason)
            console.WriteHanging(0, "Off by default: ", Styles.Of(Status.Manual), SafeText.Line(reason));
        console.WriteLine();
        Fact(console, "Check", check.Id);
        Fact(console, "Severity", Words.Of(check.Severity), Styles.Of(check.Severity));
        Fact(console, "Service", check.Service);
        Fact(console, "Resource", check.ResourceType);
        if (check.Categories.Count > 0) Fact(console, "Categories", string.Join(", ", check.Categories));

        Section(console, "What is judged", check.Description);
        Section(console, "Risk", check.Risk);
        Section(console, "Remediation", check.Remediation.Text);
        Code(console, "Command line", check.Remediation.Cli);
        Code(console, "Terraform", check.Remediation.Terraform);
        Code(console, "CloudFormation", check.Remediation.CloudFormation);
        Code(console, "Console", check.Remediation.Console);
        if (check.Remediation.Url is { } url) console.WriteIndented(2, SafeText.Line(url), Styles.Faint);

        List<ParameterMetadata> parameters = [.. check.Parameters, .. plan.Settings];
        if (parameters.Count > 0) Heading(console, "Parameters, under aws: in a --config-file");
        foreach (var parameter in parameters) Parameter(console, parameter);
        Lines(console, "API calls", [.. plan.Operations.Select(operation => $"{operation.Service}:{operation.Name}")]);
        Lines(console, "IAM actions", plan.IamActions);
        if (plan.UsesOtherNetworks) console.WriteIndented(2, "It also calls a network that is not AWS's.");
        Lines(console, "References", check.References);
    }

    private static void Parameter(IAnsiConsole console, ParameterMetadata parameter)
    {
        console.WriteIndented(2, SafeText.Line($"{parameter.Name}: {Describe(parameter.Default)}"), Styles.Of(Status.Pass));
        console.WriteIndented(4, SafeText.Line(parameter.Meaning));
        console.WriteIndented(4, SafeText.Line($"{Kind(parameter)}; the value above is the default."), Styles.Faint);
    }

    private static string Kind(ParameterMetadata parameter)
    {
        var kind = parameter.Type switch
        {
            ParameterType.Integer => "A whole number",
            ParameterType.Boolean => "true or false",
            ParameterType.String => "Text",
            ParameterType.Integers => "A list of whole numbers",
            ParameterType.Strings => "A list of texts",
            _ => throw new ArgumentOutOfRangeException(nameof(parameter), parameter.Type, null),
        };
        var range = (parameter.Minimum, parameter.Maximum) switch
        {
            ({ } minimum, { } maximum) => $" from {minimum} to {maximum}",
            ({ } minimum, null) => $" of at least {minimum}",
            (null, { } maximum) => $" of at most {maximum}",
            _ => "",
        };
        return kind + range + (parameter.Pattern is { } pattern ? $" matching {pattern}" : "");
    }

    // As YAML writes it, so that it can be pasted.
    private static string Describe(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        IEnumerable<int> numbers => $"[{string.Join(", ", numbers)}]",
        IEnumerable<string> texts => $"[{string.Join(", ", texts.Select(text => $"\"{text}\""))}]",
        string text => $"\"{text}\"",
        _ => $"{value}",
    };

    private static void Fact(IAnsiConsole console, string name, string value, Style? style = null) =>
        console.WriteHanging(0, name.PadRight(12), Styles.Faint, SafeText.Line(value), style);

    private static void Heading(IAnsiConsole console, string title) => console.Write(new Text($"\n{title}\n", Styles.Heading));

    private static void Section(IAnsiConsole console, string title, string text)
    {
        Heading(console, title);
        console.WriteIndented(2, SafeText.Lines(text.TrimEnd()));
    }

    private static void Code(IAnsiConsole console, string title, string? code)
    {
        if (code is null) return;
        console.Write(new Text($"\n  {title}\n", Styles.Faint));
        // Unbroken, however long: it is there to be copied.
        foreach (var line in SafeText.Lines(code.TrimEnd()).Split('\n')) console.Profile.Out.Writer.WriteLine("    " + line);
    }

    private static void Lines(IAnsiConsole console, string title, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0) return;
        Heading(console, title);
        foreach (var line in lines) console.WriteIndented(2, SafeText.Line(line));
    }
}
