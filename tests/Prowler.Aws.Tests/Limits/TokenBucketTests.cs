using Prowler.Aws.Limits;
using Prowler.Aws.Services;
using Prowler.Testing;

namespace Prowler.Aws.Tests.Limits;

public sealed class TokenBucketTests
{
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public async Task A_published_capacity_passes_at_once_and_the_rest_at_the_published_rate()
    {
        var bucket = new TokenBucket(_clock, new CallRate(Capacity: 3, PerSecond: 10));
        for (var i = 0; i < 3; i++) await bucket.TakeAsync(default);

        var waiting = Enumerable.Range(0, 20).Select(_ => bucket.TakeAsync(default).AsTask()).ToArray();
        Assert.DoesNotContain(waiting, call => call.IsCompleted);

        Assert.Equal(10, await PassedInAsync(waiting, TimeSpan.FromSeconds(1)));
        Assert.Equal(20, await PassedInAsync(waiting, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task Waiters_pass_in_their_order()
    {
        var bucket = new TokenBucket(_clock, new CallRate(1, 1));
        await bucket.TakeAsync(default);
        var waiting = Enumerable.Range(0, 5).Select(_ => bucket.TakeAsync(default).AsTask()).ToArray();

        for (var passed = 1; passed <= 5; passed++)
        {
            Assert.Equal(passed, await PassedInAsync(waiting, TimeSpan.FromSeconds(1.1)));
            Assert.All(waiting[..passed], call => Assert.True(call.IsCompletedSuccessfully));
        }
    }

    [Fact]
    public async Task A_waiter_that_gives_up_takes_no_token()
    {
        using var cancellation = new CancellationTokenSource();
        var bucket = new TokenBucket(_clock, new CallRate(1, 1));
        await bucket.TakeAsync(default);
        var first = bucket.TakeAsync(cancellation.Token).AsTask();
        var second = bucket.TakeAsync(default).AsTask();

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal(1, await PassedInAsync([second], TimeSpan.FromSeconds(1.1)));
    }

    [Fact]
    public async Task Without_a_published_rate_nothing_waits_until_the_service_complains()
    {
        var bucket = new TokenBucket(_clock, null);
        for (var i = 0; i < 100; i++) await bucket.TakeAsync(default);
        Assert.Equal(double.PositiveInfinity, bucket.PerSecond);

        bucket.Throttled(_clock.GetTimestamp());

        Assert.Equal(60, bucket.PerSecond, precision: 6);
        Assert.False(bucket.TakeAsync(default).IsCompleted);
    }

    [Fact]
    public async Task Answers_to_attempts_of_before_the_slow_down_do_not_slow_down_again()
    {
        var bucket = new TokenBucket(_clock, null);
        for (var i = 0; i < 100; i++) await bucket.TakeAsync(default);
        var sent = _clock.GetTimestamp();
        _clock.Advance(TimeSpan.FromMilliseconds(10));

        for (var i = 0; i < 20; i++) bucket.Throttled(sent);

        Assert.Equal(60, bucket.PerSecond, precision: 6);
    }

    [Fact]
    public async Task Each_further_complaint_slows_down_by_the_same_factor_but_never_to_a_halt()
    {
        var bucket = new TokenBucket(_clock, new CallRate(10, 10));
        for (var i = 0; i < 10; i++) await bucket.TakeAsync(default);
        bucket.Throttled(_clock.GetTimestamp());
        Assert.Equal(6, bucket.PerSecond, precision: 6);

        for (var i = 0; i < 50; i++)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(1));
            bucket.Throttled(_clock.GetTimestamp());
        }
        Assert.Equal(0.5, bucket.PerSecond, precision: 1);
    }

    [Fact]
    public async Task A_published_rate_is_recovered_by_steps_and_not_exceeded()
    {
        var bucket = new TokenBucket(_clock, new CallRate(10, 10));
        for (var i = 0; i < 10; i++) await bucket.TakeAsync(default);
        bucket.Throttled(_clock.GetTimestamp());

        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(7, bucket.PerSecond, precision: 6);
        _clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(10, bucket.PerSecond, precision: 6);
    }

    [Fact]
    public async Task A_bucket_without_a_published_rate_goes_back_to_sleep()
    {
        var bucket = new TokenBucket(_clock, null);
        for (var i = 0; i < 100; i++) await bucket.TakeAsync(default);
        bucket.Throttled(_clock.GetTimestamp());

        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(110, bucket.PerSecond, precision: 6);
        _clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(double.PositiveInfinity, bucket.PerSecond);
    }

    [Fact]
    public async Task Under_complaints_calls_settle_near_what_the_service_allows()
    {
        // A service of 20 calls a second that keeps no burst; a caller as fast as the bucket lets it.
        var bucket = new TokenBucket(_clock, null);
        var (allowed, throttled, served) = (0.0, 0, 0);
        var step = TimeSpan.FromMilliseconds(50);
        var call = Task.CompletedTask;
        for (var time = TimeSpan.Zero; time < TimeSpan.FromSeconds(60); time += step)
        {
            allowed = Math.Min(20, allowed + 20 * step.TotalSeconds);
            for (var i = 0; i < 5 && call.IsCompleted; i++)
            {
                var answered = allowed >= 1;
                if (answered) (allowed, served) = (allowed - 1, served + 1);
                else throttled++;
                if (!answered) bucket.Throttled(_clock.GetTimestamp());
                call = bucket.TakeAsync(default).AsTask();
            }
            _clock.Advance(step);
            await SettleAsync(call);
        }
        Assert.InRange(served, 600, 1200);
        Assert.InRange(throttled, 1, served / 3);
    }

    private async Task<int> PassedInAsync(Task[] calls, TimeSpan time)
    {
        var step = TimeSpan.FromMilliseconds(10);
        for (var passed = TimeSpan.Zero; passed < time; passed += step)
        {
            _clock.Advance(step);
            await SettleAsync(Task.WhenAll(calls));
        }
        return calls.Count(call => call.IsCompletedSuccessfully);
    }

    // Continuations run elsewhere: until the first in the queue waits on the clock again, or nobody is left.
    private async Task SettleAsync(Task all)
    {
        for (var i = 0; i < 200 && !all.IsCompleted && _clock.Pending == 0; i++) await Task.Delay(1);
        await Task.Yield();
    }
}
