using Spectre.Console;
using Status = Prowler.Checks.Status;

namespace Prowler.Runner.Terminal;

/// <summary>The two consoles of a command, and how much is shown on them.</summary>
internal sealed class Screen(RunnerHost host, bool color = true)
{
    /// <summary>For results.</summary>
    public IAnsiConsole Output { get; } = host.Output.CreateConsole(color && host.WantsColor);

    /// <summary>For progress, warnings and errors.</summary>
    public IAnsiConsole Error { get; } = host.Error.CreateConsole(color && host.WantsColor);

    public bool ShowsProgress { get; init; }

    public bool ShowsSummary { get; init; } = true;

    /// <summary>Whether stack traces are shown.</summary>
    public bool Verbose { get; init; }

    /// <summary>Says what went well enough to go on, but should be known.</summary>
    public void Warn(string message) => Say("Warning: ", Styles.Of(Status.Manual), message);

    /// <summary>Says why the command ends here.</summary>
    public void Fail(string message) => Say("Error: ", Styles.Alarm, message);

    private void Say(string label, Style style, string message)
    {
        // In one piece: the message may come while progress is being drawn.
        var paragraph = new Paragraph(label, style);
        paragraph.Append(SafeText.Lines(message) + "\n");
        Error.Write(paragraph);
    }
}
