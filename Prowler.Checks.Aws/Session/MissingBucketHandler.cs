using System.Net;

namespace Prowler.Checks.Aws.Session;

/// <summary>Keeps a bucket that is gone apart from a bucket on which nothing is configured.</summary>
/// <remarks>
/// The S3 client takes every 404 of GetBucketPolicy, GetBucketEncryption and some others for "not configured", also that
/// of a bucket which was deleted after it was listed. With another status it throws, and the error code stays what it is.
/// </remarks>
internal sealed class MissingBucketHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.NotFound && request.Method != HttpMethod.Head)
        {
            await response.Content.LoadIntoBufferAsync(cancellationToken).ConfigureAwait(false);
            var error = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
            if (error.Contains("<Code>NoSuchBucket</Code>", StringComparison.Ordinal)) response.StatusCode = HttpStatusCode.Gone;
        }

        return response;
    }
}
