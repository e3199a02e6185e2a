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
        var sender = options.HttpHandler is { } make ? Checked(make()) : Sockets();
        var limits = new CallLimits(options.TimeProvider, options.MaxConcurrency);
        var recorder = RecorderOf(options, sender);
        return new Transport(options.TimeProvider, counter =>
        {
            var limited = new LimitedHandler(limits, counter, options.TimeProvider, AttemptTimeout, sender);
            return recorder is null ? limited : new RecordingHandler(recorder, limited);
        })
        {
            Recorder = recorder,
        };
    }

    /// <param name="path">The recording.</param>
    /// <param name="alter">Stands between the clients and the recorded answers, to test what a scan makes of worse ones; or null.</param>
    public static Transport ForReplay(string path, Func<HttpMessageHandler, HttpMessageHandler>? alter = null)
    {
        var recording = RecordingFile.Open(path);
        return new Transport(new ReplayTimeProvider(recording.Manifest.StartedAt), counter =>
        {
            var replay = new ReplayHandler(recording, counter);
            return alter is null ? replay : alter(replay);
        })
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

    // Redirects of signed requests are the SDK's to follow.
    private static SocketsHttpHandler Sockets() => new() { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = ConnectTimeout };

    private static Recorder? RecorderOf(AwsSessionOptions options, HttpMessageHandler sender)
    {
        try
        {
            return options.RecordTo is { } path ? new Recorder(path) : null;
        }
        catch
        {
            sender.Dispose();
            throw;
        }
    }

    private static HttpMessageHandler Checked(HttpMessageHandler handler)
    {
        var innermost = handler;
        while (innermost is DelegatingHandler { InnerHandler: { } inner }) innermost = inner;
        var problem = innermost switch
        {
            SocketsHttpHandler { AllowAutoRedirect: true } or HttpClientHandler { AllowAutoRedirect: true } =>
                "follows redirects, and a redirected request has lost its signature: set its AllowAutoRedirect to false",
            SocketsHttpHandler { UseCookies: true } or HttpClientHandler { UseCookies: true } =>
                "keeps cookies, so an answer could change the requests after it: set its UseCookies to false",
            _ => null,
        };
        if (problem is null) return handler;
        handler.Dispose();
        throw new AwsSessionException(AwsSessionError.InvalidOptions, $"The HTTP handler of the session's options {problem}.");
    }
}
