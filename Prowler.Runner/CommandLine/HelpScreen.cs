using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Prowler.Runner.Terminal;
using Spectre.Console;
using Status = Prowler.Checks.Status;

namespace Prowler.Runner.CommandLine;

/// <summary>The help of a command, its options under the headings of their groups.</summary>
internal sealed class HelpScreen(RunnerHost host, string usage, Command command, IReadOnlyList<OptionGroup> groups) : SynchronousCommandLineAction
{
    private const int LongestLine = 110;

    public override bool ClearsParseErrors => true;

    /// <summary>Gives a command its options and its help.</summary>
    public static HelpScreen Attach(RunnerHost host, Command command, string usage, params IReadOnlyList<OptionGroup> groups)
    {
        foreach (var option in groups.SelectMany(group => group.Options)) command.Add(option);
        var help = new HelpScreen(host, usage, command, groups);
        command.Add(new HelpOption { Action = help });
        return help;
    }

    public override int Invoke(ParseResult line)
    {
        var console = host.Output.CreateConsole(host.WantsColor);
        console.Profile.Width = Math.Min(console.Profile.Width, LongestLine);
        console.WriteIndented(0, command.Description!);
        Heading(console, "Usage");
        console.WriteIndented(2, usage);
        Section(console, "Commands", command.Subcommands.Select(subcommand => (subcommand.Name, subcommand.Description!)));
        foreach (var group in groups)
            Section(console, group.Title, group.Options.Select(option => (Label(option), option.Description!)));
        return ExitCodes.Clean;
    }

    private static void Section(IAnsiConsole console, string title, IEnumerable<(string Label, string Text)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0) return;
        Heading(console, title);
        var width = all.Max(row => row.Label.Length) + 2;
        foreach (var (label, text) in all) console.WriteHanging(2, label.PadRight(width), Styles.Of(Status.Pass), text);
    }

    private static void Heading(IAnsiConsole console, string title) => console.Write(new Text($"\n{title}\n", Styles.Heading));

    private static string Label(Option option) => option.HelpName is null ? option.Name : $"{option.Name} {option.HelpName}";
}
