using Prowler.Checks;
using Prowler.Checks.Packs;
using Prowler.Checks.Sessions;

namespace Prowler.Runner.Tests.Fakes;

internal sealed class FakeSession : IScanSession
{
    public Resource Root { get; } = new Warehouse("123456789012");

    public ScanContext Context { get; init; } = new("123456789012", "aws", "eu-west-1", ["eu-west-1", "us-east-1"], false);

    public TimeProvider TimeProvider { get; } = new StoppedClock();

    public long CallsMade => 1234;

    public object GetClient(ClientDescriptor client, string region) => throw new NotSupportedException();

    public HttpClient GetHttpClient() => throw new NotSupportedException();

    public Failure? Explain(Exception exception) => exception is DeniedException
        ? new Failure(FailureKind.Denied, "AccessDenied: not authorized.") { Service = "box", Operation = "GetContents", Region = "eu-west-1" }
        : null;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 14, 9, 27, 0, TimeSpan.Zero);
    }
}
