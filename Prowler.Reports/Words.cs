using System.Globalization;
using Prowler.Checks;

namespace Prowler.Reports;

/// <summary>How the reports spell values. Others script against these words.</summary>
internal static class Words
{
    public static string Of(Status status) => status switch
    {
        Status.Pass => "PASS",
        Status.Fail => "FAIL",
        Status.Manual => "MANUAL",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static string Of(Severity severity) => severity switch
    {
        Severity.Informational => "informational",
        Severity.Low => "low",
        Severity.Medium => "medium",
        Severity.High => "high",
        Severity.Critical => "critical",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, null),
    };

    public static string Of(FailureKind kind) => kind switch
    {
        FailureKind.Denied => "denied",
        FailureKind.Throttled => "throttled",
        FailureKind.TimedOut => "timed_out",
        FailureKind.NotRecorded => "not_recorded",
        FailureKind.CallFailed => "call_failed",
        FailureKind.Defect => "defect",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Of(ScanSource source) => source switch
    {
        ScanSource.Live => "live",
        ScanSource.Replay => "replay",
        ScanSource.Demo => "demo",
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, null),
    };

    /// <summary>ISO 8601, UTC, milliseconds.</summary>
    public static string Of(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
