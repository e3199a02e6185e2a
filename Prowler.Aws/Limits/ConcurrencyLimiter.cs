namespace Prowler.Aws.Limits;

/// <summary>
/// Bounds the attempts under way, overall and for each key. An attempt gets both permits at once or waits for both, so
/// that none is held while the other is waited for, and a key that is full does not hold up the others. First come,
/// first served among those that may go.
/// </summary>
internal sealed class ConcurrencyLimiter(int overall, int perKey)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _underWay = [];
    private readonly LinkedList<Waiter> _waiters = [];
    private int _free = overall;

    public async ValueTask<Permit> AcquireAsync(string key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        LinkedListNode<Waiter> node;
        lock (_lock)
        {
            if (TryTake(key)) return new Permit(this, key);
            node = _waiters.AddLast(new Waiter(key));
        }

        await using (cancellationToken.Register(() => Cancel(node, cancellationToken)).ConfigureAwait(false))
            return await node.Value.Granted.Task.ConfigureAwait(false);
    }

    private bool TryTake(string key)
    {
        var underWay = _underWay.GetValueOrDefault(key);
        if (_free == 0 || underWay == perKey) return false;
        _free--;
        _underWay[key] = underWay + 1;
        return true;
    }

    private void Release(string key)
    {
        lock (_lock)
        {
            _free++;
            if (--_underWay[key] == 0) _underWay.Remove(key);
            // One permit came back, so at most one waiter can go.
            var node = _waiters.First;
            while (node is not null && !TryTake(node.Value.Key)) node = node.Next;
            if (node is null) return;
            _waiters.Remove(node);
            node.Value.Granted.SetResult(new Permit(this, node.Value.Key));
        }
    }

    private void Cancel(LinkedListNode<Waiter> node, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (node.List is null) return;
            _waiters.Remove(node);
        }
        node.Value.Granted.SetCanceled(cancellationToken);
    }

    public readonly struct Permit(ConcurrencyLimiter limiter, string key) : IDisposable
    {
        public void Dispose() => limiter.Release(key);
    }

    private sealed class Waiter(string key)
    {
        public string Key { get; } = key;

        public TaskCompletionSource<Permit> Granted { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
