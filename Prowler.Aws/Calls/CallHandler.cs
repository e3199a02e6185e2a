namespace Prowler.Aws.Calls;

/// <summary>Puts a name to each HTTP request.</summary>
internal sealed class CallHandler(CallTracker tracker, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Options.Set(ApiCall.Key, tracker.Current
            ?? throw new InvalidOperationException($"A client called {request.RequestUri?.Host} without saying for which operation."));
        return base.SendAsync(request, cancellationToken);
    }
}

/// <summary>The outermost handler of the client for other networks than AWS's.</summary>
internal sealed class ForeignCallHandler(CallTracker tracker, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Only the host: paths and queries of such services hold keys.
        var host = request.RequestUri?.Host;
        var call = new ApiCall(null, $"{request.Method} {host}", null) { Host = host };
        request.Options.Set(ApiCall.Key, call);
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            tracker.Failed(exception, call);
            throw;
        }
    }
}
