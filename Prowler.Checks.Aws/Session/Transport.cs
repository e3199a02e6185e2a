using Prowler.Checks.Aws.Recording;
using Prowler.Checks.Aws.Session.Limits;

namespace Prowler.Checks.Aws.Session;

/// <summary>
/// What all clients of a session send through: to AWS under its limits and perhaps into a recording, or to a recording.
/// </summary>
internal sealed class Transport : IDisposable
{
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);

    private readonly HttpMessageHandler _handler;

    private Transport(TimeProvider clock, Func<CallCounter, HttpMessageHandler> handler)
    {
        Clock = clock;
        StartedAt = clock.GetUtcNow();
        _handler = handler(Counter);
        Clients = new SessionHttpClientFactory(new NotFoundHandler(new CallHandler(Calls, _handler)));
        ForeignClient = new HttpClient(new ForeignCallHandler(Calls, _handler), disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
    }

    public TimeProvider Clock { get; }

    public DateTimeOffset StartedAt { get; }

    public CallTracker Calls { get; } = new();

    public CallCounter Counter { get; } = new();

    public SessionHttpClientFactory Clients { get; }

    public HttpClient ForeignClient { get; }

    public Recorder? Recorder { get; private init; }

    /// <summary>What a replay answers from; null when AWS is called.</summary>
    public RecordingManifest? Replayed { get; private init; }

    public bool IsDisposed { get; private set; }

    public static Transport ForAws(AwsSessionOptions options)
    {
        var limits = new CallLimits(options.TimeProvider, options.MaxConcurrency);
        var recorder = options.RecordTo is { } path ? new Recorder(path) : null;
        return new Transport(options.TimeProvider, counter =>
        {
            // Redirects of signed requests are the SDK's to follow.
            var sockets = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = ConnectTimeout };
            var limited = new LimitedHandler(limits, counter, options.TimeProvider, AttemptTimeout, sockets);
            return recorder is null ? limited : new RecordingHandler(recorder, limited);
        })
        {
            Recorder = recorder,
        };
    }

    public static Transport ForReplay(string path)
    {
        var recording = RecordingFile.Open(path);
        return new Transport(new ReplayTimeProvider(recording.Manifest.StartedAt), counter => new ReplayHandler(recording, counter))
        {
            Replayed = recording.Manifest,
        };
    }

    public void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(IsDisposed, typeof(AwsSession));

    public void Dispose()
    {
        IsDisposed = true;
        ForeignClient.Dispose();
        _handler.Dispose();
        Recorder?.Dispose();
    }
}
