using System.Net;
using System.Text.RegularExpressions;

namespace Prowler.Checks.Aws.Session;

/// <summary>Keeps "there is none" apart from every other 404 of S3.</summary>
/// <remarks>
/// The S3 client takes every 404 of GetBucketPolicy, GetBucketEncryption and some others for "not configured", also that
/// of a bucket which was deleted after it was listed, or of a proxy. With another status it throws, and the error code
/// stays what it is.
/// </remarks>
internal sealed partial class NotFoundHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        // The answer to a HEAD has no code; whoever asks that way takes the status for what it is.
        if (response.StatusCode == HttpStatusCode.NotFound && request.Method != HttpMethod.Head && ApiCall.Of(request).Service == "s3")
        {
            await response.Content.LoadIntoBufferAsync(cancellationToken).ConfigureAwait(false);
            var error = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
            if (!NotConfigured().IsMatch(error)) response.StatusCode = HttpStatusCode.Gone;
        }

        return response;
    }

    [GeneratedRegex(
        "<Code>(NoSuchBucketPolicy|NoSuchLifecycleConfiguration|NoSuchPublicAccessBlockConfiguration|NoSuchCORSConfiguration|NoSuchTagSet"
        + "|NoSuchWebsiteConfiguration|NoSuchConfiguration|NoSuchKey|NoSuchVersion|\\w+NotFoundError)</Code>")]
    private static partial Regex NotConfigured();
}
