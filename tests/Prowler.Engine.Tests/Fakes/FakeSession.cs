using Prowler.Checks;
using Prowler.Checks.Packs;
using Prowler.Checks.Sessions;

namespace Prowler.Engine.Tests.Fakes;

/// <summary>An account without a provider.</summary>
internal sealed class FakeSession(FakeApi? api = null, Resource? root = null) : IScanSession, IDisposable
{
    private readonly HttpClient _http = new();

    public Resource Root { get; } = root ?? new Account();

    public ScanContext Context { get; init; } =
        new("111122223333", "fake", Region: "eu-1", Regions: ["eu-1", "us-1"], ScanUnusedServices: false);

    public TimeProvider TimeProvider { get; } = new StoppedClock();

    public long CallsMade => api?.CallsMade ?? 0;

    /// <summary>Replaces the clients: given what is asked for and the region.</summary>
    public Func<ClientDescriptor, string, object> Clients { get; init; } = (_, region) => new FakeClient(region);

    public object GetClient(ClientDescriptor client, string region) => Clients(client, region);

    public HttpClient GetHttpClient() => _http;

    public Failure? Explain(Exception exception) => (exception as FakeApiException)?.Failure;

    public void Dispose() => _http.Dispose();

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2025, 1, 2, 3, 4, 5, TimeSpan.Zero);
    }
}

/// <summary>An SDK client.</summary>
internal interface IFakeClient
{
    string Region { get; }
}

internal sealed record FakeClient(string Region) : IFakeClient;
