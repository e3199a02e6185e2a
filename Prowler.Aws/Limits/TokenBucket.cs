using Prowler.Aws.Services;

namespace Prowler.Aws.Limits;

/// <summary>
/// A token bucket that slows down by a factor when the service says that it is too fast, and recovers by steps. Without a
/// published rate it sleeps, letting every call pass, until the service complains; it goes back to sleep when it has
/// recovered far beyond the rate at which that happened.
/// </summary>
internal sealed class TokenBucket(TimeProvider clock, CallRate? published)
{
    private const double SlowDown = 0.6;
    private const double SlowestPerSecond = 0.5;
    private const double RecoveryShare = 0.05;
    private const double AwakeUntil = 3;

    private readonly Lock _lock = new();
    // Only the first in the queue waits for time to pass, so that a change of rate reaches all behind it.
    private readonly SemaphoreSlim _queue = new(1, 1);
    private double _tokens = published?.Capacity ?? 0;
    private double _perSecond = published?.PerSecond ?? double.PositiveInfinity;
    private double _perSecondWhenThrottled;
    private long _refilled = clock.GetTimestamp();
    private long? _slowedDown;
    private long _windowStart = clock.GetTimestamp();
    private int _window;
    private int _windowBefore;

    /// <summary>Calls a second at the moment; infinite while asleep.</summary>
    public double PerSecond
    {
        get
        {
            lock (_lock)
            {
                Refill();
                return _perSecond;
            }
        }
    }

    /// <summary>Waits for a token.</summary>
    public async ValueTask TakeAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            Refill();
            if (double.IsPositiveInfinity(_perSecond))
            {
                _window++;
                return;
            }
        }

        await _queue.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            for (TimeSpan wait; (wait = TryTake()) > TimeSpan.Zero;)
                await Task.Delay(wait, clock, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _queue.Release();
        }
    }

    /// <summary>The service answered that calls come too fast.</summary>
    /// <param name="sent">When the attempt was sent, as a timestamp of the clock.</param>
    public void Throttled(long sent)
    {
        lock (_lock)
        {
            Refill();
            // Attempts that were under way when the bucket slowed down say nothing about the new rate.
            if (sent < _slowedDown) return;
            var rate = Math.Min(_perSecond, Math.Max(_window, _windowBefore));
            _perSecondWhenThrottled = Math.Max(rate, SlowestPerSecond);
            _perSecond = Math.Max(SlowestPerSecond, rate * SlowDown);
            _tokens = Math.Min(_tokens, 0);
            _slowedDown = clock.GetTimestamp();
        }
    }

    private TimeSpan TryTake()
    {
        lock (_lock)
        {
            Refill();
            if (double.IsPositiveInfinity(_perSecond) || _tokens >= 1)
            {
                _tokens = Math.Max(0, _tokens - 1);
                _window++;
                return TimeSpan.Zero;
            }
            // Timers count whole milliseconds and drop the rest: rounded down, the last one would be waited for in a busy loop.
            return TimeSpan.FromMilliseconds(Math.Ceiling((1 - _tokens) / _perSecond * 1000));
        }
    }

    private void Refill()
    {
        var now = clock.GetTimestamp();
        var elapsed = clock.GetElapsedTime(_refilled, now).TotalSeconds;
        _refilled = now;
        if (clock.GetElapsedTime(_windowStart, now) is var window && window >= TimeSpan.FromSeconds(1))
        {
            _windowBefore = window < TimeSpan.FromSeconds(2) ? _window : 0;
            _window = 0;
            _windowStart = now;
        }
        if (double.IsPositiveInfinity(_perSecond)) return;

        _tokens = Math.Min(published?.Capacity ?? 1, _tokens + elapsed * _perSecond);
        if (_slowedDown is null) return;
        var step = Math.Max(SlowestPerSecond, RecoveryShare * _perSecondWhenThrottled);
        var recovered = _perSecond + elapsed * step;
        if (published is { } limit)
            _perSecond = Math.Min(limit.PerSecond, recovered);
        else
            _perSecond = recovered < AwakeUntil * Math.Max(1, _perSecondWhenThrottled) ? recovered : double.PositiveInfinity;
    }
}
