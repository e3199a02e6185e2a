using Prowler.Checks.Packs;

namespace Prowler.Engine.Scanning;

/// <summary>
/// Puts the resources of one listing into batches, by region, and holds each back until its batches are closed: a
/// resource that is judged never waits for siblings that are not listed yet.
/// </summary>
internal sealed class BatchFormer
{
    private readonly IReadOnlyList<(int Slot, BatchFacetCollector Collector)> _facets;
    private readonly int _largest;
    private readonly Dictionary<string, Group> _groups = [];

    public BatchFormer(TypePlan type)
    {
        _facets = [.. type.Facets
            .Select((collector, slot) => (slot, Collector: collector as BatchFacetCollector))
            .Where(facet => facet.Collector is not null)
            .Select(facet => (facet.slot, facet.Collector!))];
        _largest = _facets.Count == 0 ? 1 : _facets.Max(facet => facet.Collector.BatchSize);
    }

    /// <summary>Takes a resource in; returns those that may be judged now.</summary>
    public IReadOnlyList<Node> Add(Node node)
    {
        if (_facets.Count == 0 || !node.IsSelected) return [node];

        var region = node.Region ?? "";
        if (!_groups.TryGetValue(region, out var group)) _groups[region] = group = new Group(_facets.Count);
        group.Waiting.Add(node);
        for (var index = 0; index < _facets.Count; index++)
        {
            var batch = group.Open[index] ??= new Batch(_facets[index].Collector);
            batch.Add(node);
            node.Slots[_facets[index].Slot] = batch;
            if (batch.IsFull) group.Close(index);
        }

        return group.Waiting.Count < _largest ? [] : group.Release();
    }

    /// <summary>Ends the listing; returns what was still held back.</summary>
    public IReadOnlyList<Node> Finish() => [.. _groups.Values.SelectMany(group => group.Release())];

    /// <summary>Frees those who wait for a batch of a listing that was cancelled.</summary>
    public void Cancel()
    {
        foreach (var batch in _groups.Values.SelectMany(group => group.Open)) batch?.Cancel();
    }

    private sealed class Group(int facets)
    {
        public List<Node> Waiting { get; private set; } = [];

        public Batch?[] Open { get; } = new Batch?[facets];

        public void Close(int index)
        {
            Open[index]?.Close();
            Open[index] = null;
        }

        public IReadOnlyList<Node> Release()
        {
            for (var index = 0; index < Open.Length; index++) Close(index);
            var released = Waiting;
            Waiting = [];
            return released;
        }
    }
}
