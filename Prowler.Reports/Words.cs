using System.Globalization;
using Prowler.Checks;
using Prowler.Engine;

namespace Prowler.Reports;

/// <summary>How the reports spell values. Others script against these words.</summary>
public static class Words
{
    /// <summary>The word for a status: <c>PASS</c>.</summary>
    public static string Of(Status status) => status switch
    {
        Status.Pass => "PASS",
        Status.Fail => "FAIL",
        Status.Manual => "MANUAL",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>The word for a severity: <c>high</c>.</summary>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Informational => "informational",
        Severity.Low => "low",
        Severity.Medium => "medium",
        Severity.High => "high",
        Severity.Critical => "critical",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, null),
    };

    /// <summary>The word for why something could not be read: <c>denied</c>.</summary>
    public static string Of(FailureKind kind) => kind switch
    {
        FailureKind.Denied => "denied",
        FailureKind.Throttled => "throttled",
        FailureKind.TimedOut => "timed_out",
        FailureKind.NotRecorded => "not_recorded",
        FailureKind.CallFailed => "call_failed",
        FailureKind.Defect => "defect",
        FailureKind.CutShort => "cut_short",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The word for how far a check got: <c>evaluated</c>.</summary>
    public static string Of(CoverageState state) => state switch
    {
        CoverageState.Evaluated => "evaluated",
        CoverageState.NotAssessed => "not_assessed",
        CoverageState.NotInScope => "not_in_scope",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The word for why a scan did not mean to look: <c>off_by_default</c>.</summary>
    public static string Of(OutOfScope reason) => reason switch
    {
        OutOfScope.OffByDefault => "off_by_default",
        OutOfScope.RegionNotSelected => "region_not_selected",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };

    /// <summary>The word for what a scan read: <c>live</c>.</summary>
    public static string Of(ScanSource source) => source switch
    {
        ScanSource.Live => "live",
        ScanSource.Replay => "replay",
        ScanSource.Demo => "demo",
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, null),
    };

    /// <summary>A time: ISO 8601, UTC, milliseconds.</summary>
    public static string Of(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
