using Prowler.Plugins.Describing;
using Prowler.Plugins.Trust;
using Spectre.Console;
using Status = Prowler.Checks.Status;

namespace Prowler.Runner.Terminal;

/// <summary>Shows what a plugin can do, before it may.</summary>
internal sealed class PluginView(IAnsiConsole console)
{
    private const int MostNames = 50;
    private const int MostOfLibraries = 5;

    public void Write(string name, PluginDescription plugin)
    {
        console.WriteIndented(0, SafeText.Line(name), Styles.Heading);
        Section(Plural.Of(plugin.Checks.Count, "check"), First(plugin.Checks, "prowler plugin list --json names all, once it is added"), "None that its code names.");
        Section("IAM actions that its checks need", plugin.IamActions, "None.");
        Section("Networks other than AWS's", Networks(plugin), "None.");
        Section("What else it reaches", Uses(plugin, use => use.Kind != OutsideKind.Network), "Nothing.");
        Section("Libraries that it brings", First(plugin.Brings, "the package has all"), "None.");
        WriteProof(plugin);
        console.WriteLine();
        console.WriteIndented(0, "A plugin is code that runs with your credentials. This was read from its code without running it; it is no sandbox.", Styles.Of(Status.Manual));
    }

    private static IEnumerable<string> Networks(PluginDescription plugin) =>
    [
        .. plugin.BuiltInUsesOtherNetworks ? ["Built-in collectors that it builds on."] : (string[])[],
        .. Uses(plugin, use => use.Kind == OutsideKind.Network),
    ];

    private static IEnumerable<string> Uses(PluginDescription plugin, Func<OutsideUse, bool> are) =>
        ByKind(plugin, plugin.Code.Uses.Where(are).Select(use => ($"{use.Kind}", use.What, use.Place)));

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
        if (plugin.MachineCode.Count > 0)
            Bullet(Styles.Of(Status.Manual), $"Not proved: machine code, which cannot be read: {Joined(plugin.MachineCode, MostOfLibraries)}");
        foreach (var line in ByKind(plugin, plugin.Code.Unproved.Select(code => (code.Why, code.What, code.Place))))
            Bullet(Styles.Of(Status.Manual), $"Not proved: {line}");
    }

    /// <summary>
    /// A line for each kind, so that none is lost behind others, whatever the plugin calls its methods. Of the pack's own
    /// assembly it has each member; of libraries, which may have hundreds, the first few.
    /// </summary>
    private static IEnumerable<string> ByKind(PluginDescription plugin, IEnumerable<(string Kind, string What, CodePlace Place)> items) => items
        .GroupBy(item => (item.Kind, IsOwn: item.Place.Assembly == plugin.Assembly))
        .OrderByDescending(same => same.Key.IsOwn)
        .Select(same =>
        {
            var members = same.DistinctBy(item => item.What).Select(item => $"{item.What} in {item.Place}").ToList();
            return same.Key.IsOwn
                ? $"{same.Key.Kind}: {Joined(members, members.Count)}"
                : $"{same.Key.Kind}, in libraries: {Joined(members, MostOfLibraries)}";
        });

    private static string Joined(IReadOnlyList<string> names, int most) =>
        string.Join(", ", names.Take(most)) + (names.Count > most ? $" and {names.Count - most} more" : "");

    /// <summary>A list that the plugin makes as long as it likes must not push the rest out of sight.</summary>
    private static IEnumerable<string> First(IReadOnlyList<string> names, string whereAll) =>
        names.Count <= MostNames ? names : names.Take(MostNames).Append($"and {names.Count - MostNames} more: {whereAll}");

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
