using System.Collections.Concurrent;
using Prowler.Checks;
using Prowler.Checks.Metadata;
using Prowler.Engine.Catalog;

namespace Prowler.Engine.Scanning;

/// <summary>
/// Keeps count of how far each check is in each region: a cell for a check and a region, whatever the account holds.
/// </summary>
/// <remarks>
/// A resource opens the cells of its region when it is listed, before that listing closes its own: so an open cell is all that
/// tells a check that was cut short from one that is through.
/// </remarks>
internal sealed class Coverage
{
    private static readonly Failure s_cutShort = new(FailureKind.CutShort, "The scan ended before it was read.");

    private readonly ScanPlan _plan;
    private readonly IReadOnlyList<string> _selected;
    private readonly Dictionary<CheckMetadata, int> _indexes = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<string, CoverageScope> _regions = new(StringComparer.Ordinal);
    private readonly CoverageScope _global;
    private volatile bool _hasBegun;

    public Coverage(ScanPlan plan, IReadOnlyList<string> selected)
    {
        (_plan, _selected) = (plan, selected);
        foreach (var check in plan.CheckMethods) _indexes.TryAdd(check.Metadata, _indexes.Count);
        _global = new CoverageScope(_indexes);
    }

    /// <summary>Says that a resource is known, with all that is to be judged of it and listed below it.</summary>
    public void Open(Node node)
    {
        _hasBegun = true;
        var scope = node.Scope = node.Region is { } region ? _regions.GetOrAdd(region, _ => new CoverageScope(_indexes)) : _global;
        if (!node.IsSelected)
        {
            foreach (var check in node.Type.ChecksAtOrBelow) scope[check].LeaveOut();
            return;
        }

        foreach (var check in node.Type.Checks) scope[check.Metadata].OpenSubject();
        foreach (var child in node.Type.Children)
            foreach (var check in child.Type.ChecksAtOrBelow) scope[check].OpenListing();
    }

    /// <summary>Says that a listing is over, and why it is not whole.</summary>
    public void Close(Node parent, ChildListing listing, IReadOnlyList<Failure> failures)
    {
        foreach (var check in listing.Plan.Type.ChecksAtOrBelow) parent.Scope[check].CloseListing(failures);
    }

    /// <summary>The coverage so far, by check and region.</summary>
    public IReadOnlyList<CheckCoverage> Snapshot() =>
    [
        .. _plan.Checks.SelectMany(Rows)
            .Concat(_plan.LeftOut.Select(check => new CheckCoverage
            {
                Check = check,
                State = CoverageState.NotInScope,
                Reason = OutOfScope.OffByDefault,
            }))
            .OrderBy(row => row.Check.Id, StringComparer.Ordinal)
            .ThenBy(row => row.Region, StringComparer.Ordinal),
    ];

    private IEnumerable<CheckCoverage> Rows(CheckMetadata check)
    {
        var global = _global[check].Read();
        var cells = _regions.Select(region => (region.Key, Cell: region.Value[check].Read()))
            .Where(region => region.Cell.IsTouched)
            .ToDictionary(region => region.Key, region => region.Cell);
        // Where the check has something in any region, a selected one without a cell has nothing, as far as was listed.
        foreach (var region in cells.Count == 0 ? [] : cells.Keys.Union(_selected))
            yield return Row(check, region, cells.GetValueOrDefault(region, CoverageCounts.Nothing), global);
        if (cells.Count == 0 || global.IsOfItsOwn) yield return Row(check, null, global, CoverageCounts.Nothing);
    }

    private CheckCoverage Row(CheckMetadata check, string? region, CoverageCounts own, CoverageCounts above)
    {
        if (own.IsLeftOut)
            return new CheckCoverage { Check = check, Region = region, State = CoverageState.NotInScope, Reason = OutOfScope.RegionNotSelected };

        // A listing for the whole account that broke may have held something of any region.
        var causes = own.Causes.Concat(own.Gaps).Concat(above.Gaps).ToHashSet();
        if (own.IsOpen || above.IsListing || !_hasBegun) causes.Add(s_cutShort);
        return new CheckCoverage
        {
            Check = check,
            Region = region,
            State = causes.Count > 0 ? CoverageState.NotAssessed : CoverageState.Evaluated,
            Findings = own.Findings,
            Causes = [.. causes.Order(FailureOrder.Instance)],
        };
    }
}

/// <summary>The cells of one region, one for each check.</summary>
internal sealed class CoverageScope(IReadOnlyDictionary<CheckMetadata, int> indexes)
{
    private readonly CoverageCell[] _cells = [.. indexes.Select(_ => new CoverageCell())];

    public CoverageCell this[CheckMetadata check] => _cells[indexes[check]];
}
