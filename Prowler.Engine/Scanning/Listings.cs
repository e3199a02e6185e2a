using System.Threading.Channels;
using Prowler.Checks;
using Prowler.Checks.Packs;

namespace Prowler.Engine.Scanning;

/// <summary>Lists resources and hands them to judging; gathers what was listed.</summary>
/// <remarks>
/// Two rules keep the tree from deadlock. Listing never waits for judging where anything may wait for the listing: a kept
/// listing hands over through an unbounded channel, and kept listings under its resources start at once. And each listing
/// judges with a bound of its own: one bound for the whole tree would be used up by resources that wait for others.
/// What is streamed starts when its parent is judged, so that no more of it is alive than is being judged.
/// </remarks>
internal sealed class Listings(ScanRun run)
{
    /// <summary>Starts those listings under a resource that others may wait for.</summary>
    /// <returns>Ends when all that they list has been judged.</returns>
    public Task StartKept(Node node)
    {
        if (node.IsSelected) node.Listings = [.. node.Type.Children.Select(child => new ChildListing(child))];
        return Start(node, kept: true);
    }

    /// <summary>Starts the other listings under a resource.</summary>
    /// <returns>Ends when all that they list has been judged.</returns>
    public Task StartStreamed(Node node) => Start(node, kept: false);

    private Task Start(Node node, bool kept) => Task.WhenAll(node.Listings
        .Where(listing => listing.Plan.Type.Kept == kept)
        .Select(listing => Task.Run(() => ListAsync(node, listing))));

    /// <summary>Every item of a type, resource or facet, below a resource, in the order they were listed.</summary>
    public async Task<Gathered> GatherAsync(Node node, Type item)
    {
        var gaps = new List<Failure>();
        var pending = new List<Task<object>>();
        try
        {
            await DescendAsync(node).ConfigureAwait(false);
        }
        finally
        {
            // In a finally, so that a cancellation on the way leaves no facet being collected behind.
            await Task.WhenAll(pending).ConfigureAwait(false);
        }

        var values = pending.ConvertAll(value => value.Result);
        gaps.AddRange(values.OfType<Failed>().SelectMany(failed => failed.Failures));
        return new Gathered(values.FindAll(value => value is not Failed), Failures.Union(gaps));

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
                foreach (var child in listing.Nodes)
                {
                    if (isItem) pending.Add(Task.FromResult<object>(child.Resource));
                    if (hasItem && child.IsSelected) pending.Add(run.Facets.GetAsync(child, slot).AsTask());
                    if (child.Listings.Count > 0) await DescendAsync(child).ConfigureAwait(false);
                }
            }
        }
    }

    private async Task ListAsync(Node parent, ChildListing listing)
    {
        var kept = listing.Plan.Type.Kept;
        var channel = kept
            ? Channel.CreateUnbounded<Node>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true })
            : Channel.CreateBounded<Node>(new BoundedChannelOptions(run.ResourcesInFlight) { SingleReader = true, SingleWriter = true });
        var working = new List<Task> { run.Judge.PumpAsync(channel.Reader) };
        try
        {
            var failures = await FillAsync(parent, listing, channel.Writer, kept ? working : null).ConfigureAwait(false);
            // After a cancellation nobody knows whether the listing would have gone on.
            if (!run.IsCancelled) run.Coverage.Close(parent, listing, failures ?? []);
            listing.Complete(failures);
        }
        finally
        {
            // After a cancellation nobody may be left waiting; after completion this changes nothing.
            listing.Cancel();
            channel.Writer.Complete();
            await Task.WhenAll(working).ConfigureAwait(false);
        }
    }

    /// <summary>Runs the collector; returns why it did not get to its end, or null.</summary>
    /// <param name="parent">What it lists under.</param>
    /// <param name="listing">What to fill, if it is kept.</param>
    /// <param name="writer">Where judging takes the resources from.</param>
    /// <param name="below">Takes the listings below the resources, if they are kept.</param>
    private async Task<IReadOnlyList<Failure>?> FillAsync(
        Node parent, ChildListing listing, ChannelWriter<Node> writer, List<Task>? below)
    {
        var collector = listing.Plan.Collector;
        var bound = await run.Binder.BindAsync(collector, parent.Resource, parent, parent).ConfigureAwait(false);
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
                    if (Unnamed(resource, collector) is { } unnamed)
                    {
                        failures = Failures.Union([.. failures ?? [], .. unnamed]);
                        continue;
                    }

                    var node = new Node(resource, listing.Plan.Type, parent, run.IsRegionSelected);
                    run.Coverage.Open(node);
                    var ready = batches.Add(node);
                    if (below is not null)
                    {
                        listing.Nodes.Add(node);
                        below.Add(StartKept(node));
                    }

                    await WriteAsync(writer, ready).ConfigureAwait(false);
                }
            }
            catch (Exception exception) when (!run.IsCancelled)
            {
                failures = Failures.Union([.. failures ?? [], .. run.Failures.Of(exception, collector)]);
            }

            await WriteAsync(writer, batches.Finish()).ConfigureAwait(false);
        }
        finally
        {
            batches.Cancel();
        }

        return failures;
    }

    /// <summary>
    /// Why a resource cannot be named in a finding, or null. Its properties are code of the pack's, made of what the account
    /// holds: asked here, a fault in them costs that resource and not the scan.
    /// </summary>
    private IReadOnlyList<Failure>? Unnamed(Resource resource, ResourceCollector collector)
    {
        try
        {
            return resource is { Id: not null, Arn: not null, DisplayName: not null }
                ? null
                : [new Failure(FailureKind.Defect, "A resource without an id, an ARN or a name was listed.") { Operation = collector.Method }];
        }
        catch (Exception exception) when (!run.IsCancelled)
        {
            return run.Failures.Of(exception, collector);
        }
    }

    private async ValueTask WriteAsync(ChannelWriter<Node> writer, IReadOnlyList<Node> nodes)
    {
        foreach (var node in nodes)
            await writer.WriteAsync(node, run.Cancellation).ConfigureAwait(false);
    }
}
