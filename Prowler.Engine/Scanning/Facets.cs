using Prowler.Checks;
using Prowler.Checks.Packs;

namespace Prowler.Engine.Scanning;

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
            Batch batch => CollectAsync(node, slot, batch),
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
        var bound = await run.Binder.BindAsync(collector, node.Resource, node, node).ConfigureAwait(false);
        if (bound.Failed is { } failed) return failed;
        try
        {
            return await collector.Collect(bound.Arguments).ConfigureAwait(false)
                ?? new Failed([new Failure(FailureKind.Defect, "It returned null.") { Operation = collector.Method }]);
        }
        catch (Exception exception) when (!run.IsCancelled)
        {
            return new Failed(run.Failures.Of(exception, collector));
        }
    }

    private async ValueTask<object> CollectAsync(Node node, int slot, Batch batch)
    {
        await batch.RunAsync(siblings => CollectAsync(siblings, slot, batch.Collector)).ConfigureAwait(false);
        return Volatile.Read(ref node.Slots[slot])!;
    }

    private async Task CollectAsync(IReadOnlyList<Node> nodes, int slot, BatchFacetCollector collector)
    {
        var answers = await AskAsync(nodes, collector).ConfigureAwait(false);
        for (var index = 0; index < nodes.Count; index++)
            Volatile.Write(ref nodes[index].Slots[slot], answers[index]);
    }

    /// <summary>The facet of each of the nodes, in their order, or <see cref="Failed"/>.</summary>
    private async Task<object[]> AskAsync(IReadOnlyList<Node> nodes, BatchFacetCollector collector)
    {
        var first = nodes[0];
        var siblings = nodes.Select(node => node.Resource).ToArray();
        // A batch has one parent, and that is where what it needs is looked for: no sibling stands for the others.
        var bound = await run.Binder.BindAsync(collector, siblings, first.Parent!, first).ConfigureAwait(false);
        if (bound.Failed is { } failed) return All(failed);
        try
        {
            var lookup = await collector.Collect(bound.Arguments).ConfigureAwait(false);
            var missing = new Failed(
                [new Failure(FailureKind.CallFailed, "The answer did not cover this resource.") { Operation = collector.Method }]);
            return Array.ConvertAll(siblings, resource => lookup(resource) ?? missing);
        }
        catch (Exception exception) when (!run.IsCancelled)
        {
            return All(new Failed(run.Failures.Of(exception, collector)));
        }

        object[] All(Failed failed) => Array.ConvertAll(siblings, object (_) => failed);
    }
}
