using Spectre.Console;

namespace Prowler.Runner.Terminal;

/// <summary>One of the process's two streams.</summary>
/// <param name="Writer">Where the text goes.</param>
/// <param name="IsTerminal">Whether a person is looking at it, rather than a file or another program.</param>
/// <param name="Size">Columns and rows of the terminal; asked each time, for terminals are resized.</param>
internal sealed record OutputStream(TextWriter Writer, bool IsTerminal, Func<(int Width, int Height)> Size)
{
    // A program that reads along should find one finding on one line.
    private static readonly (int Width, int Height) Unlimited = (4096, 4096);

    /// <summary>A stream that goes to a file or to another program.</summary>
    public static OutputStream Piped(TextWriter writer) => new(writer, false, () => Unlimited);

    /// <summary>A console that draws on the stream.</summary>
    /// <param name="color">Whether colours are wanted; there are none without a terminal.</param>
    public IAnsiConsole CreateConsole(bool color) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = IsTerminal ? AnsiSupport.Yes : AnsiSupport.No,
        // The sixteen colours that every user has made readable on their own background.
        ColorSystem = IsTerminal && color ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
        Interactive = IsTerminal ? InteractionSupport.Yes : InteractionSupport.No,
        Out = new Target(this),
    });

    private sealed class Target(OutputStream stream) : IAnsiConsoleOutput
    {
        public TextWriter Writer => stream.Writer;

        public bool IsTerminal => stream.IsTerminal;

        public int Width => stream.Size().Width;

        public int Height => stream.Size().Height;

        public void SetEncoding(System.Text.Encoding encoding)
        {
            // The writer's encoding is its maker's choice.
        }
    }
}
