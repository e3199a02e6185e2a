using Prowler.Aws.Limits;

namespace Prowler.Aws.Tests.Limits;

public sealed class ConcurrencyLimiterTests
{
    [Fact]
    public async Task A_full_key_does_not_hold_up_another()
    {
        var limiter = new ConcurrencyLimiter(overall: 3, perKey: 1);
        using var ec2 = await limiter.AcquireAsync("ec2", default);
        var waiting = limiter.AcquireAsync("ec2", default);
        Assert.False(waiting.IsCompleted);

        using var s3 = await limiter.AcquireAsync("s3", default);
        ec2.Dispose();
        await waiting;
    }

    [Fact]
    public async Task Overall_the_limit_holds_for_all_keys()
    {
        var limiter = new ConcurrencyLimiter(overall: 2, perKey: 2);
        var first = await limiter.AcquireAsync("a", default);
        await limiter.AcquireAsync("b", default);
        var third = limiter.AcquireAsync("c", default);
        Assert.False(third.IsCompleted);

        first.Dispose();
        await third;
    }

    [Fact]
    public async Task A_waiter_that_gives_up_frees_its_place_in_the_queue()
    {
        using var cancellation = new CancellationTokenSource();
        var limiter = new ConcurrencyLimiter(1, 1);
        var first = await limiter.AcquireAsync("a", default);
        var gaveUp = limiter.AcquireAsync("a", cancellation.Token).AsTask();
        var next = limiter.AcquireAsync("a", default);

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gaveUp);
        first.Dispose();
        await next;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Many_callers_that_come_and_give_up_neither_hang_nor_pass_the_limits(int overall)
    {
        var random = new Random(overall);
        var limiter = new ConcurrencyLimiter(overall, perKey: 2);
        var (underWay, most) = (0, 0);
        var keys = Enumerable.Range(0, 3).ToDictionary(key => $"{key}", _ => 0);
        var exceeded = 0;

        await Task.WhenAll(Enumerable.Range(0, 500).Select(async i =>
        {
            var (key, giveUp, pause) = ($"{i % 3}", random.Next(4) == 0, random.Next(3));
            using var cancellation = new CancellationTokenSource();
            if (giveUp) cancellation.CancelAfter(TimeSpan.FromMilliseconds(pause));
            try
            {
                using var permit = await limiter.AcquireAsync(key, cancellation.Token);
                lock (keys)
                {
                    most = Math.Max(most, ++underWay);
                    if (++keys[key] > 2) exceeded++;
                }
                await Task.Delay(pause, CancellationToken.None);
                lock (keys)
                {
                    underWay--;
                    keys[key]--;
                }
            }
            catch (OperationCanceledException) when (giveUp)
            {
                // It was to give up; the others must get through all the same.
            }
        }));

        Assert.Equal((0, 0), (underWay, exceeded));
        Assert.InRange(most, 1, overall);
        for (var i = 0; i < overall && i < 2; i++) Assert.True(limiter.AcquireAsync("0", default).IsCompleted);
    }
}
