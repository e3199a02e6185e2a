using Prowler.Checks;

namespace ScheduledScan;

/// <summary>The failures of the scans so far that are not known to be mended.</summary>
internal sealed class KnownFailures
{
    private Dictionary<string, Finding> _known = [];

    /// <summary>Takes in the findings of a whole scan.</summary>
    /// <returns>The failures that are new, and those that are no more.</returns>
    public (IReadOnlyList<Finding> New, IReadOnlyList<Finding> Gone) Update(IReadOnlyCollection<Finding> scan)
    {
        var failed = scan.Where(finding => finding.Status == Status.Fail).ToDictionary(finding => finding.Uid);
        // What a check could not read this time may fail as it did: it is neither new next time nor gone now.
        var unsure = scan.Where(finding => finding.NotAssessed is not null).Select(finding => finding.Check.Id).ToHashSet();
        bool IsUnsure(Finding known) => !failed.ContainsKey(known.Uid) && unsure.Contains(known.Check.Id);

        List<Finding> added = [.. failed.Values.Where(finding => !_known.ContainsKey(finding.Uid))];
        List<Finding> gone = [.. _known.Values.Where(known => !failed.ContainsKey(known.Uid) && !IsUnsure(known))];
        _known = failed.Values.Concat(_known.Values.Where(IsUnsure)).ToDictionary(finding => finding.Uid);
        return (added, gone);
    }
}
