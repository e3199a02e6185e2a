using System.Threading.Channels;
using Prowler.Checks;

namespace Prowler.Engine.Execution;

/// <summary>Lists resources and hands them to judging; gathers what was listed.</summary>
/// <remarks>
/// Two rules keep the tree from deadlock. Listing never waits for judging where anything may wait for the listing: a kept
/// listing hands over through an unbounded channel, and what is under its resources is listed at once. And each listing
/// judges with a bound of its own: one bound for the whole tree would be used up by resources that wait for others.
/// </remarks>
internal sealed class Listings(ScanRun run)
{
    /// <summary>Starts listing what is under a resource.</summary>
    /// <returns>Ends when all that is below has been listed and judged.</returns>
    public Task StartChildren(Node node)
    {
        if (node.Type.Children.Count == 0 || !node.IsSelected) return Task.CompletedTask;
        var listings = node.Type.Children.Select(child => new ChildListing(child)).ToArray();
        node.Listings = listings;
        return Task.WhenAll(listings.Select(listing => Task.Run(() => ListAsync(node, listing))));
    }

    /// <summary>Every item of a type, resource or facet, below a resource.</summary>
    public async Task<Gathered> GatherAsync(Node node, Type item)
    {
        var (items, gaps) = (new List<object>(), new List<Failure>());
        await DescendAsync(node).ConfigureAwait(false);
        return new Gathered(items, Failures.Union(gaps));

        async Task DescendAsync(Node parent)
        {
            foreach (var listing in parent.Listings)
            {
                var type = listing.Plan.Type;
                var isItem = type.Resource == item;
                var hasItem = type.TryGetFacetSlot(item, out var slot);
                if (!isItem && !hasItem && !type.Below.Contains(item)) continue;

                await listing.Completion.ConfigureAwait(false);
                gaps.AddRange(listing.Failures ?? []);
                if (isItem) items.AddRange(listing.Nodes.Select(child => child.Resource));
                var selected = listing.Nodes.Where(child => child.IsSelected).ToList();
                if (hasItem) await CollectAsync(selected, slot).ConfigureAwait(false);
                foreach (var child in selected) await DescendAsync(child).ConfigureAwait(false);
            }
        }

        async Task CollectAsync(IReadOnlyList<Node> nodes, int slot)
        {
            var pending = nodes.Select(child => run.Facets.GetAsync(child, slot).AsTask()).ToList();
            foreach (var value in pending)
            {
                if (await value.ConfigureAwait(false) is Failed failed) gaps.AddRange(failed.Failures);
                else items.Add(await value.ConfigureAwait(false));
            }
        }
    }

    private async Task ListAsync(Node parent, ChildListing listing)
    {
        var kept = listing.Plan.Type.Kept;
        var channel = kept
            ? Channel.CreateUnbounded<Node>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true })
            : Channel.CreateBounded<Node>(new BoundedChannelOptions(run.Options.ResourcesInFlight) { SingleReader = true, SingleWriter = true });
        var below = kept ? new List<Task>() : null;
        var judging = run.Judge.PumpAsync(channel.Reader);
        try
        {
            var failures = await FillAsync(parent, listing, channel.Writer, below).ConfigureAwait(false);
            listing.Complete(failures);
            if (failures is not null) await run.Judge.ReportBrokenListingAsync(parent, listing.Plan, failures).ConfigureAwait(false);
        }
        finally
        {
            // After a cancellation nobody may be left waiting; after completion this changes nothing.
            listing.Cancel();
            channel.Writer.Complete();
            await judging.ConfigureAwait(false);
            await Task.WhenAll(below ?? []).ConfigureAwait(false);
        }
    }

    private async Task<IReadOnlyList<Failure>?> FillAsync(
        Node parent, ChildListing listing, ChannelWriter<Node> writer, List<Task>? below)
    {
        var collector = listing.Plan.Collector;
        var bound = await run.Binder.BindAsync(collector.Needs, parent.Resource, parent, parent).ConfigureAwait(false);
        if (bound.Failed is { } failed) return failed.Failures;

        IReadOnlyList<Failure>? failures = null;
        var batches = new BatchFormer(listing.Plan.Type);
        try
        {
            try
            {
                var resources = collector.Collect(bound.Arguments).WithCancellation(run.Cancellation);
                await foreach (var resource in resources.ConfigureAwait(false))
                {
                    var node = new Node(resource, listing.Plan.Type, parent, run.IsRegionSelected);
                    var ready = batches.Add(node);
                    if (below is not null)
                    {
                        listing.Nodes.Add(node);
                        below.Add(StartChildren(node));
                    }

                    await WriteAsync(writer, ready).ConfigureAwait(false);
                }
            }
            catch (Exception exception) when (!run.IsCancellation(exception))
            {
                failures = run.Failures.Of(exception, collector.Method);
            }

            await WriteAsync(writer, batches.Finish()).ConfigureAwait(false);
        }
        finally
        {
            batches.Cancel();
        }

        return failures;
    }

    private async ValueTask WriteAsync(ChannelWriter<Node> writer, IReadOnlyList<Node> nodes)
    {
        foreach (var node in nodes)
            await writer.WriteAsync(node, run.Cancellation).ConfigureAwait(false);
    }
}
