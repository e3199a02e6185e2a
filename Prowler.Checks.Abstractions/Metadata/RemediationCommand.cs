using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Prowler.Checks.Metadata;

/// <summary>
/// Fills a remediation's commands from a finding, for a POSIX shell. What names a resource comes from an account and may be
/// anything, and the commands are there to be pasted: a value that could be taken for more than a value stays a
/// <c>&lt;resource_name&gt;</c>, which a person has to decide.
/// </summary>
internal static class RemediationCommand
{
    // Means nothing to a shell, to JSON, or to the AWS CLI's shorthand, wherever it stands.
    private static readonly Regex s_plain = new(@"^[A-Za-z0-9_.:/@%+=-]+\z", RegexOptions.CultureInvariant);

    public static string Fill(string commands, Finding finding)
    {
        var filled = new StringBuilder(commands.Length);
        var state = ShellState.Word;
        var position = 0;
        foreach (Match match in Placeholders.Pattern.Matches(commands))
        {
            state = Read(commands, position, match.Index, state);
            filled.Append(commands, position, match.Index - position);
            var isWord = state is (ShellState.Word or ShellState.Comment) && IsWord(commands, match);
            filled.Append(Write(match.Groups["name"].Value, finding, isWord));
            position = match.Index + match.Length;
        }

        return filled.Append(commands, position, commands.Length - position).ToString();
    }

    private static string Write(string name, Finding finding, bool isWord)
    {
        // What passed needs no mending, and what could not be assessed may be about the resource's parent.
        var isAboutResource = finding.Status != Status.Pass && finding.NotAssessed is null;
        var value = name switch
        {
            Placeholders.Region => finding.Region,
            Placeholders.AccountId => finding.AccountId,
            Placeholders.Partition => finding.Partition,
            Placeholders.ResourceId when isAboutResource => finding.ResourceId,
            Placeholders.ResourceArn when isAboutResource => finding.ResourceArn,
            Placeholders.ResourceName when isAboutResource => finding.ResourceName,
            _ => "",
        };
        return (value.Length == 0 || IsOptionOrFile(value) ? null : Quote(value, isWord)) ?? $"<{name}>";
    }

    /// <summary>The value as it can stand there, or null if it cannot.</summary>
    private static string? Quote(string value, bool isWord)
    {
        if (s_plain.IsMatch(value)) return value;
        // Inside of quotes or of a longer word it would have to be escaped for JSON, JMESPath or shorthand as well.
        return isWord && !value.Any(IsUnseen) ? $"'{value.Replace("'", @"'\''")}'" : null;
    }

    // What the AWS CLI does not take for the value itself.
    private static bool IsOptionOrFile(string value) =>
        value.StartsWith('-') || value.StartsWith('[') || value.StartsWith('{')
        || value.StartsWith("file://", StringComparison.Ordinal) || value.StartsWith("fileb://", StringComparison.Ordinal);

    // A terminal acts on control characters; format characters turn a line around, or hide.
    private static bool IsUnseen(char character) =>
        char.IsControl(character) || char.IsSurrogate(character) || char.GetUnicodeCategory(character) is
            UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static bool IsWord(string commands, Match match)
    {
        var end = match.Index + match.Length;
        return StartsWord(commands, match.Index) && (end == commands.Length || char.IsWhiteSpace(commands[end]));
    }

    private static bool StartsWord(string commands, int index) => index == 0 || char.IsWhiteSpace(commands[index - 1]);

    /// <summary>Where a shell is after a part of the commands.</summary>
    private static ShellState Read(string commands, int start, int end, ShellState state)
    {
        for (var index = start; index < end; index++)
        {
            var character = commands[index];
            if (character == '\\' && state is (ShellState.Word or ShellState.DoubleQuotes))
            {
                index++;
                continue;
            }

            state = (state, character) switch
            {
                (ShellState.Word, '\'') => ShellState.SingleQuotes,
                (ShellState.Word, '"') => ShellState.DoubleQuotes,
                (ShellState.Word, '#') when StartsWord(commands, index) => ShellState.Comment,
                (ShellState.SingleQuotes, '\'') or (ShellState.DoubleQuotes, '"') or (ShellState.Comment, '\n') => ShellState.Word,
                _ => state,
            };
        }

        return state;
    }

    private enum ShellState
    {
        Word,
        SingleQuotes,
        DoubleQuotes,
        Comment,
    }
}
