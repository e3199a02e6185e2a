using Prowler.Checks;
using Prowler.Checks.Packs;

namespace Prowler.Engine.Execution;

/// <summary>Collects each facet of each resource at most once, and remembers it or its failure in the resource's slot.</summary>
internal sealed class Facets(ScanRun run)
{
    /// <summary>The facet, or <see cref="Failed"/>.</summary>
    public ValueTask<object> GetAsync(Node node, int slot)
    {
        var content = Volatile.Read(ref node.Slots[slot]);
        if (content is null)
        {
            var pending = new TaskCompletionSource<object>(TaskCreationOptions.RunContinuationsAsynchronously);
            content = Interlocked.CompareExchange(ref node.Slots[slot], pending, null);
            if (content is null) return CollectAsync(node, slot, pending);
        }

        return content switch
        {
            TaskCompletionSource<object> pending => new ValueTask<object>(pending.Task),
            Batch batch => batch.GetAsync(node, RunBatchAsync),
            _ => ValueTask.FromResult(content),
        };
    }

    private async ValueTask<object> CollectAsync(Node node, int slot, TaskCompletionSource<object> pending)
    {
        try
        {
            var collector = (FacetCollector)node.Type.Facets[slot];
            var value = await CollectAsync(node, collector).ConfigureAwait(false);
            Volatile.Write(ref node.Slots[slot], value);
            pending.SetResult(value);
            return value;
        }
        catch (Exception exception)
        {
            // Only cancellation gets here, or a defect of the engine: either ends the scan, for all who wait.
            pending.SetException(exception);
            throw;
        }
    }

    private async ValueTask<object> CollectAsync(Node node, FacetCollector collector)
    {
        var bound = await run.Binder.BindAsync(collector.Needs, node.Resource, node, node).ConfigureAwait(false);
        if (bound.Failed is { } failed) return failed;
        try
        {
            return await collector.Collect(bound.Arguments).ConfigureAwait(false)
                ?? new Failed([new Failure(FailureKind.Defect, "It returned null.") { Operation = collector.Method }]);
        }
        catch (Exception exception) when (!run.IsCancellation(exception))
        {
            return new Failed(run.Failures.Of(exception, collector.Method));
        }
    }

    private async Task<Func<Resource, object>> RunBatchAsync(BatchFacetCollector collector, IReadOnlyList<Node> nodes)
    {
        var first = nodes[0];
        var siblings = nodes.Select(node => node.Resource).ToArray();
        var bound = await run.Binder.BindAsync(collector.Needs, siblings, first.Parent!, first).ConfigureAwait(false);
        if (bound.Failed is { } failed) return _ => failed;
        try
        {
            var lookup = await collector.Collect(bound.Arguments).ConfigureAwait(false);
            var missing = new Failed(
                [new Failure(FailureKind.CallFailed, "The answer did not cover this resource.") { Operation = collector.Method }]);
            return resource => lookup(resource) ?? missing;
        }
        catch (Exception exception) when (!run.IsCancellation(exception))
        {
            failed = new Failed(run.Failures.Of(exception, collector.Method));
            return _ => failed;
        }
    }
}
