using Prowler.Aws;
using Prowler.Checks.Packs;
using Prowler.Checks.Sessions;

namespace Prowler.Checks.Testing.HandMade;

/// <summary>An account that cannot be called.</summary>
internal sealed class HandMadeSession(AwsAccount account, string region, Given given) : IScanSession
{
    public Resource Root => account;

    public ScanContext Context { get; } =
        new(account.Id, account.Partition, region, account.Regions, given.ScansUnusedServices, AllRegions: true);

    public TimeProvider TimeProvider { get; } = new StoppedClock(given.Time);

    public long CallsMade => 0;

    public object GetClient(ClientDescriptor client, string region) => throw new NotGivenException(
        $"The check calls {client.Interface.Name} itself: run it on a recording, or let a collector make the call.");

    public HttpClient GetHttpClient() => throw new NotGivenException(
        "The check calls another network itself: let a collector make the call.");

    public Failure? Explain(Exception exception) => null;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed class StoppedClock(DateTimeOffset time) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => time;
    }
}
