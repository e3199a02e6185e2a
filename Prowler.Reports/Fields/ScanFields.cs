using Prowler.Checks;
using Prowler.Engine;

namespace Prowler.Reports.Fields;

/// <summary>The fields of a scan.</summary>
internal static class ScanFields
{
    /// <summary>What <see cref="Words.Of(DateTimeOffset)"/> makes of a time.</summary>
    public const string Time = @"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$";

    /// <summary>How far a check got in a region.</summary>
    private static readonly IReadOnlyList<Field<CheckCoverage>> s_coverage =
    [
        new TextField<CheckCoverage>("check_id", row => row.Check.Id) { Known = catalog => catalog.Checks.Select(check => check.Id) },
        new TextField<CheckCoverage>("region", row => row.Region) { IsOptional = true },
        new TextField<CheckCoverage>("state", row => Words.Of(row.State)) { Known = _ => Enum.GetValues<CoverageState>().Select(Words.Of) },
        new CountField<CheckCoverage>("findings", row => row.Findings),
        new ObjectsField<CheckCoverage, Failure>("causes", row => row.Causes, FailureFields.All),
        new TextField<CheckCoverage>("reason", row => row.Reason is { } reason ? Words.Of(reason) : null)
        {
            IsOptional = true,
            Known = _ => Enum.GetValues<OutOfScope>().Select(Words.Of),
        },
    ];

    /// <summary>What is said of a scan in a few words: all but its coverage.</summary>
    public static IReadOnlyList<Field<ScanRecord>> Facts { get; } =
    [
        new TextField<ScanRecord>("id", scan => scan.Id),
        new TextField<ScanRecord>("account_id", scan => scan.AccountId),
        new TextField<ScanRecord>("partition", scan => scan.Partition),
        new TextsField<ScanRecord>("regions", scan => scan.Regions),
        new TextField<ScanRecord>("started_at", scan => Words.Of(scan.StartedAt)) { Pattern = Time },
        new TextField<ScanRecord>("finished_at", scan => Words.Of(scan.FinishedAt)) { Pattern = Time },
        new FlagField<ScanRecord>("complete", scan => scan.Complete),
        new TextField<ScanRecord>("source", scan => Words.Of(scan.Source)) { Known = _ => Enum.GetValues<ScanSource>().Select(Words.Of) },
        new TextField<ScanRecord>("tool_version", scan => scan.ToolVersion),
        new CountField<ScanRecord>("checks", scan => scan.Checks),
        new CountField<ScanRecord>("calls_made", scan => scan.CallsMade),
        new TextsField<ScanRecord>("statuses", scan => scan.Statuses.Select(Words.Of)) { Known = _ => Enum.GetValues<Status>().Select(Words.Of) },
    ];

    /// <summary>All fields of a scan.</summary>
    public static IReadOnlyList<Field<ScanRecord>> All { get; } =
        [.. Facts, new ObjectsField<ScanRecord, CheckCoverage>("coverage", scan => scan.Coverage, s_coverage)];
}
