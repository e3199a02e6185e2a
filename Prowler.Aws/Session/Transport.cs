using Prowler.Aws.Calls;
using Prowler.Aws.Limits;
using Prowler.Aws.Recording;
using Prowler.Aws.Services;

namespace Prowler.Aws.Session;

/// <summary>
/// What all clients of a session send through: to AWS under its limits and perhaps into a recording, or to a recording.
/// </summary>
internal sealed class Transport : IDisposable
{
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);

    private readonly HttpMessageHandler _handler;

    private Transport(TimeProvider clock, ApiServices services, Func<CallCounter, HttpMessageHandler> handler)
    {
        (Clock, Services) = (clock, services);
        StartedAt = clock.GetUtcNow();
        _handler = handler(Counter);
        Clients = new SessionHttpClientFactory(new MendingHandler(services, new CallHandler(Calls, _handler)));
        ForeignClient = new HttpClient(new ForeignCallHandler(Calls, _handler), disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
    }

    public TimeProvider Clock { get; }

    /// <summary>What is known of the services that are called.</summary>
    public ApiServices Services { get; }

    public DateTimeOffset StartedAt { get; }

    public CallTracker Calls { get; } = new();

    public CallCounter Counter { get; } = new();

    public SessionHttpClientFactory Clients { get; }

    public HttpClient ForeignClient { get; }

    public Recorder? Recorder { get; private init; }

    /// <summary>What a replay answers from; null when AWS is called.</summary>
    public RecordingManifest? Replayed { get; private init; }

    public bool IsDisposed { get; private set; }

    public static Transport ForAws(AwsSessionOptions options, ApiServices services)
    {
        var sender = options.HttpHandler is { } make ? Checked(make()) : Sockets();
        var limits = new CallLimits(options.TimeProvider, options.MaxConcurrency, services);
        var recorder = RecorderOf(options, services, sender);
        return new Transport(options.TimeProvider, services, counter =>
        {
            var limited = new LimitedHandler(limits, counter, options.TimeProvider, AttemptTimeout, sender);
            return recorder is null ? limited : new RecordingHandler(recorder, services, limited);
        })
        {
            Recorder = recorder,
        };
    }

    /// <param name="path">The recording.</param>
    /// <param name="services">What is known of the services that are called.</param>
    /// <param name="alter">Stands between the clients and the recorded answers, to test what a scan makes of worse ones; or null.</param>
    public static Transport ForReplay(string path, ApiServices services, Func<HttpMessageHandler, HttpMessageHandler>? alter = null)
    {
        var recording = RecordingFile.Open(path);
        return new Transport(new ReplayTimeProvider(recording.Manifest.StartedAt), services, counter =>
        {
            var replay = new ReplayHandler(recording, services, counter);
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

    private static Recorder? RecorderOf(AwsSessionOptions options, ApiServices services, HttpMessageHandler sender)
    {
        try
        {
            return options.RecordTo is { } path ? new Recorder(path, services) : null;
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
