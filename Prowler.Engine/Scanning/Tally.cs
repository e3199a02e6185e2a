using Prowler.Checks;

namespace Prowler.Engine.Scanning;

/// <summary>Counts findings as they leave.</summary>
internal sealed class Tally
{
    private readonly Lock _lock = new();
    private readonly int[] _byStatus = new int[3];
    private readonly Dictionary<Failure, (SortedSet<string> Regions, int Findings)> _failures = [];
    private int _notAssessed;

    public void Count(Finding finding)
    {
        lock (_lock)
        {
            if (finding.NotAssessed is not { } failures)
            {
                _byStatus[(int)finding.Status]++;
                return;
            }

            _notAssessed++;
            foreach (var alike in failures.GroupBy(failure => failure with { Region = null }))
            {
                var (regions, findings) = _failures.GetValueOrDefault(alike.Key, (new SortedSet<string>(StringComparer.Ordinal), 0));
                regions.UnionWith(alike.Select(failure => failure.Region).OfType<string>());
                _failures[alike.Key] = (regions, findings + 1);
            }
        }
    }

    public ScanSummary Summarize(bool complete)
    {
        lock (_lock)
        {
            return new ScanSummary
            {
                Complete = complete,
                Passed = _byStatus[(int)Status.Pass],
                Failed = _byStatus[(int)Status.Fail],
                Manual = _byStatus[(int)Status.Manual],
                NotAssessed = _notAssessed,
                Failures = [.. _failures
                    .Select(pair => new FailureGroup(pair.Key, [.. pair.Value.Regions], pair.Value.Findings))
                    .OrderByDescending(group => group.Findings)
                    .ThenBy(group => group.Failure.ToString(), StringComparer.Ordinal)],
            };
        }
    }
}
