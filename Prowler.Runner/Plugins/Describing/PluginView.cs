using Prowler.Runner.Plugins.Trust;
using Prowler.Runner.Terminal;
using Spectre.Console;
using Status = Prowler.Checks.Status;

namespace Prowler.Runner.Plugins.Describing;

/// <summary>Shows what a plugin can do, before it may.</summary>
internal sealed class PluginView(IAnsiConsole console)
{
    private const int MostPlaces = 5;

    public void Write(string name, PluginDescription plugin)
    {
        console.WriteIndented(0, SafeText.Line(name), Styles.Heading);
        Section(Plural.Of(plugin.Checks.Count, "check"), plugin.Checks, "None that its code names.");
        Section("IAM actions that its checks need", plugin.IamActions, "None.");
        Section("Networks other than AWS's", Networks(plugin), "None.");
        Section("What else it reaches", Grouped(plugin.Code.Uses.Where(use => use.Kind != OutsideKind.Network), use => $"{use.Kind}", use => (use.What, use.Place)), "Nothing.");
        Section("Libraries that it brings", plugin.Brings, "None.");
        WriteProof(plugin);
        console.WriteLine();
        console.WriteIndented(0, "A plugin is code that runs with your credentials. This was read from its code without running it; it is no sandbox.", Styles.Of(Status.Manual));
    }

    private static IEnumerable<string> Networks(PluginDescription plugin) =>
    [
        .. plugin.BuiltInUsesOtherNetworks ? ["Built-in collectors that it builds on."] : (string[])[],
        .. Grouped(plugin.Code.Uses.Where(use => use.Kind == OutsideKind.Network), use => use.Place.Assembly, use => (use.What, use.Place)),
    ];

    private void WriteProof(PluginDescription plugin)
    {
        Heading("Does it only read?");
        if (plugin.IsProvedReadOnly)
        {
            console.WriteIndented(2, "Yes: every AWS operation that its code calls only reads.", Styles.Of(Status.Pass));
            return;
        }

        foreach (var call in plugin.Code.Writes)
            Bullet(Styles.Of(Status.Fail), $"No: {call.Operation}, in {call.Place}: {call.Why}.");
        foreach (var file in plugin.MachineCode)
            Bullet(Styles.Of(Status.Manual), $"Not proved: {file} holds machine code, which cannot be read.");
        foreach (var line in Grouped(plugin.Code.Unproved, code => $"Not proved: {code.Place.Assembly}", code => ($"{code.What} ({code.Why})", code.Place)))
            Bullet(Styles.Of(Status.Manual), line);
    }

    /// <summary>A line for each group, with the first few of its members: a large library has hundreds of places.</summary>
    private static IEnumerable<string> Grouped<T>(IEnumerable<T> items, Func<T, string> group, Func<T, (string What, CodePlace Place)> describe) => items
        .GroupBy(group)
        .Select(same =>
        {
            var what = same.Select(describe).DistinctBy(one => one.What).ToList();
            var more = what.Count > MostPlaces ? $" and {what.Count - MostPlaces} more" : "";
            return $"{same.Key}: {string.Join(", ", what.Take(MostPlaces).Select(one => $"{one.What} in {one.Place}"))}{more}";
        });

    private void Section(string title, IEnumerable<string> lines, string none)
    {
        Heading(title);
        var any = false;
        foreach (var line in lines)
        {
            any = true;
            console.WriteIndented(2, SafeText.Line(line));
        }

        if (!any) console.WriteIndented(2, none, Styles.Faint);
    }

    private void Bullet(Style style, string text) => console.WriteHanging(2, "- ", style, SafeText.Line(text), style);

    private void Heading(string title) => console.Write(new Text($"\n{title}\n", Styles.Heading));
}
