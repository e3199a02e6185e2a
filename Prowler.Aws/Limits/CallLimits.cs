using System.Collections.Concurrent;
using Prowler.Aws.Calls;
using Prowler.Aws.Services;

namespace Prowler.Aws.Limits;

/// <summary>The limits of one account: how many attempts at once, and how fast.</summary>
internal sealed class CallLimits(TimeProvider clock, int maxConcurrency, ApiServices services)
{
    private const int MaxPerServiceAndRegion = 24;
    // The account's own tools use the same buckets.
    private const double ShareOfPublishedRate = 0.5;

    private readonly ConcurrentDictionary<(string Service, string? Region, string Operation, CallRate? Rate), TokenBucket> _buckets = [];
    private readonly ConcurrencyLimiter _concurrency = new(maxConcurrency, Math.Min(maxConcurrency, MaxPerServiceAndRegion));

    public ValueTask<ConcurrencyLimiter.Permit> AcquireAsync(ApiCall call, CancellationToken cancellationToken) =>
        _concurrency.AcquireAsync($"{call.Service ?? call.Operation} {call.Region}", cancellationToken);

    /// <summary>The bucket of an attempt: one for each service, region and operation, and for each rate that those have.</summary>
    public async ValueTask<TokenBucket> BucketAsync(ApiCall call, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var rate = services.Find(call.ServiceName) is { } service
            ? await service.RateAsync(call.Operation, request, cancellationToken).ConfigureAwait(false)
            : null;
        return _buckets.GetOrAdd((call.ServiceName, call.Region, call.Operation, rate),
            static (key, clock) => new TokenBucket(clock, Share(key.Region, key.Rate)), clock);
    }

    // What is called in no region is none of AWS's, and nobody but the scan calls it with the scan's key.
    private static CallRate? Share(string? region, CallRate? published) => published is { } rate && region is not null
        ? new CallRate(Math.Max(1, rate.Capacity * ShareOfPublishedRate), rate.PerSecond * ShareOfPublishedRate)
        : published;
}
