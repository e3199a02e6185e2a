using System.Text;
using System.Text.RegularExpressions;

namespace Prowler.Aws.Tests.Secrets;

/// <summary>
/// Files as they are found in user data, with their secrets marked: <c>{+secret+}</c>, and what only looks like one:
/// <c>{-placeholder-}</c>. All are made up. <c>{!}</c> breaks a token, so that hosts of repositories do not take it for one.
/// </summary>
internal sealed partial record CorpusFile(string Name, string Text, IReadOnlyList<Range> Secrets, IReadOnlyList<Range> Lookalikes)
{
    public static IEnumerable<CorpusFile> All() => Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Secrets", "corpus"))
        .Order(StringComparer.Ordinal)
        .Select(path => Parse(Path.GetFileName(path), File.ReadAllText(path)));

    public static CorpusFile Parse(string name, string marked)
    {
        var text = new StringBuilder();
        List<Range> secrets = [], lookalikes = [];
        var (copied, start) = (0, 0);
        foreach (Match mark in Mark().Matches(marked))
        {
            text.Append(marked, copied, mark.Index - copied);
            copied = mark.Index + mark.Length;
            switch (mark.Value)
            {
                case "{+" or "{-":
                    start = text.Length;
                    break;
                case "+}":
                    secrets.Add(start..text.Length);
                    break;
                case "-}":
                    lookalikes.Add(start..text.Length);
                    break;
            }
        }

        text.Append(marked, copied, marked.Length - copied);
        return new CorpusFile(name, text.ToString(), secrets, lookalikes);
    }

    [GeneratedRegex(@"\{\+|\+\}|\{-|-\}|\{!\}")]
    private static partial Regex Mark();
}
