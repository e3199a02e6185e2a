using Prowler.Checks;
using Prowler.Checks.Packs;

namespace Prowler.Engine.Execution;

/// <summary>Siblings of one region whose facet is asked for in one call.</summary>
/// <remarks>
/// The lister fills and closes it; whoever asks first makes the call. An asker may have to wait for the lister, never the
/// lister for an asker.
/// </remarks>
internal sealed class Batch(BatchFacetCollector collector)
{
    private readonly List<Node> _nodes = [];
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task<Func<Resource, object>>? _answer;

    public bool IsFull => _nodes.Count >= collector.BatchSize;

    public void Add(Node node) => _nodes.Add(node);

    public void Close() => _closed.TrySetResult();

    public void Cancel() => _closed.TrySetCanceled();

    public async ValueTask<object> GetAsync(
        Node node, Func<BatchFacetCollector, IReadOnlyList<Node>, Task<Func<Resource, object>>> run)
    {
        await _closed.Task.ConfigureAwait(false);
        Task<Func<Resource, object>> answer;
        lock (_nodes) answer = _answer ??= Task.Run(() => run(collector, _nodes));
        return (await answer.ConfigureAwait(false))(node.Resource);
    }
}
