namespace Prowler.Aws.Recording;

/// <summary>
/// The clock of a replay: it starts when the recording did, stands still while code runs, and jumps over every delay.
/// A timeout on this clock is over at once: use none where a replay passes.
/// </summary>
internal sealed class ReplayTimeProvider(DateTimeOffset start) : TimeProvider
{
    private long _passed;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => start + TimeSpan.FromTicks(GetTimestamp());

    public override long GetTimestamp() => Interlocked.Read(ref _passed);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        // What repeats is a display or a watchdog: it would spin. It goes by the real clock.
        if (period > TimeSpan.Zero) return System.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero) Interlocked.Add(ref _passed, dueTime.Ticks);
        return System.CreateTimer(callback, state, dueTime > TimeSpan.Zero ? TimeSpan.Zero : dueTime, period);
    }
}
