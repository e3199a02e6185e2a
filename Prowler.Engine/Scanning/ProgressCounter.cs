namespace Prowler.Engine.Scanning;

/// <summary>Counts how far the checks of each service are.</summary>
internal sealed class ProgressCounter(IEnumerable<string> services)
{
    private readonly SortedDictionary<string, Counts> _services =
        new(services.Distinct().ToDictionary(service => service, _ => new Counts()), StringComparer.Ordinal);

    public void Start(string service) => Interlocked.Increment(ref _services[service].Started);

    public void Finish(string service) => Interlocked.Increment(ref _services[service].Finished);

    public IReadOnlyList<ServiceProgress> Snapshot() =>
        [.. _services.Select(pair => new ServiceProgress(pair.Key, pair.Value.Started, pair.Value.Finished))];

    private sealed class Counts
    {
        public int Started;
        public int Finished;
    }
}
