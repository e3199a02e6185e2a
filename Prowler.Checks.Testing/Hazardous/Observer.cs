using System.Collections.Concurrent;
using Prowler.Aws.Recording;
using Prowler.Checks.Packs;

namespace Prowler.Checks.Testing.Hazardous;

/// <summary>Watches a scan from within: which method makes a call, and whether it keeps quiet about one that failed.</summary>
internal sealed class Observer
{
    // Set around a method and read by its HTTP requests: the SDK's pipeline is on the same flow.
    private readonly AsyncLocal<Scope?> _scope = new();
    private readonly ConcurrentDictionary<RecordedRequest, byte> _sent = [];
    private readonly ConcurrentDictionary<string, byte> _silent = [];
    private int _altered;

    /// <summary>The requests of the scan.</summary>
    public ICollection<RecordedRequest> Sent => _sent.Keys;

    /// <summary>How many answers were altered.</summary>
    public int Altered => _altered;

    /// <summary>The methods that had a call fail and returned as if it had not.</summary>
    public IReadOnlyList<string> Silent => [.. _silent.Keys.Order(StringComparer.Ordinal)];

    public void Note(RecordedRequest request) => _sent.TryAdd(request, 0);

    /// <summary>An answer was altered.</summary>
    /// <param name="fails">Whether it is a failure now.</param>
    public void NoteAltered(bool fails)
    {
        Interlocked.Increment(ref _altered);
        if (fails && _scope.Value is { } scope) scope.HasFailed = true;
    }

    /// <summary>A pack whose methods are watched.</summary>
    public ICheckPack Watch(ICheckPack pack) => new ReplacedPack(pack,
        [.. pack.Checks.Select(Watch)],
        [.. pack.Collectors.Select(CollectorDescriptor (collector) => collector switch
        {
            ResourceCollector listing => listing with { Collect = arguments => WatchAsync(listing, arguments) },
            FacetCollector facet => facet with { Collect = arguments => WatchAsync(facet.Method, () => facet.Collect(arguments)) },
            BatchFacetCollector batch => batch with { Collect = arguments => WatchAsync(batch.Method, () => batch.Collect(arguments)) },
            _ => throw new InvalidOperationException($"{collector.GetType().Name} is no kind of collector that is known here."),
        })]);

    private CheckDescriptor Watch(CheckDescriptor check) => check with
    {
        Body = async (arguments, verdicts) => await WatchAsync(check.Method, async () =>
        {
            await check.Body(arguments, verdicts).ConfigureAwait(false);
            return true;
        }).ConfigureAwait(false),
    };

    private async ValueTask<T> WatchAsync<T>(string method, Func<ValueTask<T>> work)
    {
        var scope = new Scope();
        _scope.Value = scope;
        var result = await work().ConfigureAwait(false);
        if (scope.HasFailed) _silent.TryAdd(method, 0);
        return result;
    }

    private async IAsyncEnumerable<Resource> WatchAsync(ResourceCollector collector, Arguments arguments)
    {
        var scope = new Scope();
        _scope.Value = scope;
        await using var resources = collector.Collect(arguments).GetAsyncEnumerator();
        while (true)
        {
            // What is set in an iterator lasts until it yields.
            _scope.Value = scope;
            if (!await resources.MoveNextAsync().ConfigureAwait(false)) break;
            yield return resources.Current;
        }

        if (scope.HasFailed) _silent.TryAdd(collector.Method, 0);
    }

    private sealed class Scope
    {
        public volatile bool HasFailed;
    }
}
