using Prowler.Checks;
using Spectre.Console;
using Status = Prowler.Checks.Status;

namespace Prowler.Runner.Terminal;

/// <summary>One meaning, one colour: out of the sixteen that users have made readable on their own background.</summary>
internal static class Styles
{
    public static Style Heading { get; } = new(decoration: Decoration.Bold);

    public static Style Faint { get; } = new(Color.Grey);

    public static Style Of(Severity severity) => severity switch
    {
        Severity.Critical => new Style(Color.Fuchsia, decoration: Decoration.Bold),
        Severity.High => new Style(Color.Red, decoration: Decoration.Bold),
        Severity.Medium => new Style(Color.Yellow),
        Severity.Low => new Style(Color.Aqua),
        _ => Faint,
    };

    public static Style Of(Status status) => status switch
    {
        Status.Pass => new Style(Color.Green),
        Status.Fail => new Style(Color.Red),
        _ => new Style(Color.Yellow),
    };
}
