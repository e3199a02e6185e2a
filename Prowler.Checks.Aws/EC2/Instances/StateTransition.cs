using System.Globalization;
using System.Text.RegularExpressions;

namespace Prowler.Checks.Aws.EC2;

/// <summary>Why an instance is in its state, as EC2 puts it: <c>User initiated (2026-03-01 12:00:00 GMT)</c>.</summary>
internal static partial class StateTransition
{
    /// <summary>The time in a reason; null where there is none, as when AWS itself stopped the instance.</summary>
    internal static DateTimeOffset? TimeOf(string? reason) =>
        Parenthesis().Match(reason ?? "") is { Success: true } match
        && DateTimeOffset.TryParseExact(
            match.Groups["time"].ValueSpan, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : null;

    [GeneratedRegex(@"\((?<time>[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}) GMT\)")]
    private static partial Regex Parenthesis();
}
