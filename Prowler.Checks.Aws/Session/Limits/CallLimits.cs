using System.Collections.Concurrent;

namespace Prowler.Checks.Aws.Session.Limits;

/// <summary>The limits of one account: how many attempts at once, and how fast.</summary>
internal sealed class CallLimits(TimeProvider clock, int maxConcurrency)
{
    private const int MaxPerServiceAndRegion = 24;
    // The account's own tools use the same buckets.
    private const double ShareOfPublishedRate = 0.5;

    private readonly ConcurrentDictionary<(string Service, string? Region, string Operation, bool Unfiltered), TokenBucket> _buckets = [];
    private readonly ConcurrencyLimiter _concurrency = new(maxConcurrency, Math.Min(maxConcurrency, MaxPerServiceAndRegion));

    public ValueTask<ConcurrencyLimiter.Permit> AcquireAsync(ApiCall call, CancellationToken cancellationToken) =>
        _concurrency.AcquireAsync($"{call.Service ?? call.Operation} {call.Region}", cancellationToken);

    /// <summary>The bucket of an attempt: one for each service, region and operation.</summary>
    public async ValueTask<TokenBucket> BucketAsync(ApiCall call, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var service = call.Service ?? "";
        var unfiltered = service == "ec2" && Ec2CallRates.DependsOnRequest(call.Operation)
            && Ec2CallRates.IsUnfilteredAndUnpaginated(await BodyAsync(request, cancellationToken).ConfigureAwait(false));
        return _buckets.GetOrAdd((service, call.Region, call.Operation, unfiltered),
            static (key, clock) => new TokenBucket(clock, PublishedRate(key.Service, key.Operation, key.Unfiltered)), clock);
    }

    private static CallRate? PublishedRate(string service, string operation, bool unfiltered)
    {
        if (service.Length == 0) return ForeignCallRates.Of(operation);
        if (service != "ec2") return null;
        var rate = Ec2CallRates.Of(operation, unfiltered);
        return new CallRate(Math.Max(1, rate.Capacity * ShareOfPublishedRate), rate.PerSecond * ShareOfPublishedRate);
    }

    private static async Task<string> BodyAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is null) return "";
        await request.Content.LoadIntoBufferAsync(cancellationToken).ConfigureAwait(false);
        return await request.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
    }
}
