using Prowler.Checks;
using Spectre.Console;
using Status = Prowler.Checks.Status;

namespace Prowler.Runner.Terminal;

/// <summary>
/// One meaning, one colour: out of the darker half of the sixteen, which can be read on light and on dark. Spectre names
/// them as HTML 3.2 did: maroon is a terminal's red, olive its yellow, grey its bright black.
/// </summary>
internal static class Styles
{
    public static Style Heading { get; } = new(decoration: Decoration.Bold);

    public static Style Alarm { get; } = new(Color.Maroon, decoration: Decoration.Bold);

    public static Style Faint { get; } = new(Color.Grey);

    public static Style Of(Severity severity) => severity switch
    {
        Severity.Critical => new Style(Color.Purple, decoration: Decoration.Bold),
        Severity.High => new Style(Color.Maroon, decoration: Decoration.Bold),
        Severity.Medium => new Style(Color.Olive),
        Severity.Low => new Style(Color.Teal),
        _ => Faint,
    };

    public static Style Of(Status status) => status switch
    {
        Status.Pass => new Style(Color.Green),
        Status.Fail => new Style(Color.Maroon),
        _ => new Style(Color.Olive),
    };
}
