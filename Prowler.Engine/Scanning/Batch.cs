using Prowler.Checks.Packs;

namespace Prowler.Engine.Scanning;

/// <summary>Siblings of one region whose facet is asked for in one call.</summary>
/// <remarks>
/// The lister fills and closes it; whoever asks first makes the call. An asker may have to wait for the lister, never the
/// lister for an asker.
/// </remarks>
internal sealed class Batch(BatchFacetCollector collector)
{
    private readonly List<Node> _nodes = [];
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task? _run;

    public BatchFacetCollector Collector { get; } = collector;

    public bool IsFull => _nodes.Count >= Collector.BatchSize;

    public void Add(Node node) => _nodes.Add(node);

    public void Close() => _closed.TrySetResult();

    public void Cancel() => _closed.TrySetCanceled();

    /// <summary>Makes the call once the batch is closed, or waits for whoever is making it.</summary>
    /// <param name="run">Fills the slots of the siblings.</param>
    public async Task RunAsync(Func<IReadOnlyList<Node>, Task> run)
    {
        await _closed.Task.ConfigureAwait(false);
        Task running;
        lock (_nodes) running = _run ??= Task.Run(() => run(_nodes));
        await running.ConfigureAwait(false);
    }
}
