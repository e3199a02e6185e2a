using Prowler.Aws.Calls;

namespace Prowler.Aws.Limits;

/// <summary>
/// Sends attempts under the account's limits. The answer is read to its end before the permit is given back, so that a
/// permit stands for one HTTP attempt and nothing else.
/// </summary>
internal sealed class LimitedHandler(CallLimits limits, CallCounter counter, TimeProvider clock, TimeSpan timeout, HttpMessageHandler inner)
    : DelegatingHandler(inner)
{
    // Larger than any answer of an API that pages; what is longer is not an answer to us.
    private const long LongestAnswer = 256L * 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = ApiCall.Of(request);
        var bucket = await limits.BucketAsync(call, request, cancellationToken).ConfigureAwait(false);
        await bucket.TakeAsync(cancellationToken).ConfigureAwait(false);
        using var permit = await limits.AcquireAsync(call, cancellationToken).ConfigureAwait(false);

        counter.Increment();
        var sent = clock.GetTimestamp();
        var response = await SendInTimeAsync(request, cancellationToken).ConfigureAwait(false);
        if (await ErrorCodes.IsThrottlingAsync(response, cancellationToken).ConfigureAwait(false)) bucket.Throttled(sent);
        return response;
    }

    private async Task<HttpResponseMessage> SendInTimeAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        HttpResponseMessage? response = null;
        try
        {
            response = await base.SendAsync(request, either.Token).ConfigureAwait(false);
            await response.Content.LoadIntoBufferAsync(LongestAnswer, either.Token).ConfigureAwait(false);
            return response;
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            response?.Dispose();
            var message = $"No answer from {request.RequestUri?.Authority} within {timeout.TotalSeconds:0} seconds.";
            // The SDK tries again after this type.
            throw new HttpRequestException(message, new TimeoutException(message));
        }
        catch
        {
            response?.Dispose();
            throw;
        }
    }
}
