using System.Text.RegularExpressions;

namespace Prowler.Aws.Secrets;

/// <summary>Looks for secrets as the configuration says: without those on lines that match a pattern to ignore.</summary>
public sealed class SecretScanner : IFacetOf<AwsAccount>
{
    private readonly List<Regex> _ignored = [];

    /// <param name="ignorePatterns">.NET regular expressions without lookarounds and back references; a secret is dropped if its line matches one.</param>
    public SecretScanner(IReadOnlyList<string> ignorePatterns)
    {
        foreach (var pattern in ignorePatterns)
        {
            try
            {
                // Not backtracking: the lines are somebody else's, and must not be able to stop the scan.
                _ignored.Add(new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));
            }
            catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
            {
                Problem = $"secrets_ignore_patterns has a regular expression that cannot be used, '{pattern}': {exception.Message}";
                return;
            }
        }
    }

    /// <summary>Why no text can be judged, or null: a pattern to ignore that is wrong.</summary>
    public string? Problem { get; }

    /// <summary>The secrets of a text.</summary>
    /// <param name="text">A script, a configuration file, the value of a variable with its name: what is around a value tells what it is.</param>
    /// <param name="part">The part of multi-part data that it is, from 1; null if it is not.</param>
    /// <exception cref="InvalidOperationException">There is a <see cref="Problem"/>.</exception>
    public IReadOnlyList<SecretFinding> Scan(string text, int? part = null)
    {
        if (Problem is not null) throw new InvalidOperationException(Problem);

        List<SecretFinding> findings = [];
        var (line, start, end) = (0, 0, -1);
        var isIgnored = false;
        foreach (var secret in SecretDetector.Detect(text))
        {
            // A line may be long and hold many secrets, so it is looked at once.
            if (secret.Start > end)
            {
                for (; secret.Start > end; line++) (start, end) = (end + 1, EndOfLine(text, end + 1));
                var whole = text[start..end].TrimEnd('\r');
                isIgnored = _ignored.Any(pattern => pattern.IsMatch(whole));
            }

            if (!isIgnored) findings.Add(new SecretFinding(secret.Rule.Name, line, part));
        }

        return findings;
    }

    private static int EndOfLine(string text, int start) => text.IndexOf('\n', start) is var end and >= 0 ? end : text.Length;
}

internal static class SecretScannerCollector
{
    [Collector]
    internal static SecretScanner Scanner(AwsAccount account, IReadOnlyList<string> secretsIgnorePatterns) => new(secretsIgnorePatterns);
}
