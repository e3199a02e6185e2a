using System.Collections.Frozen;
using Prowler.Aws.Calls;
using Prowler.Aws.Services;

namespace Prowler.Aws.Recording;

/// <summary>Hands every answer to the recorder. The handler within has read it to its end.</summary>
internal sealed class RecordingHandler(Recorder recorder, ApiServices services, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private static readonly FrozenSet<string> Kept = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "content-type", "content-range", "etag", "last-modified", "location");

    // Different each time, or a checksum of the bytes on the wire.
    private static readonly FrozenSet<string> LeftOut = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "x-amz-request-id", "x-amz-id-2", "x-amz-requestid", "x-amzn-requestid", "x-amzn-trace-id", "x-amz-cf-id", "x-amz-cf-pop", "x-amz-crc32");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var canonical = await CanonicalRequest.FromAsync(request, services, cancellationToken).ConfigureAwait(false);
        var call = ApiCall.Of(request);
        var secrets = call.Service is null ? await ForeignSecrets.OfAsync(request, cancellationToken).ConfigureAwait(false) : null;
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var headers = HeadersOf(response);
        if (secrets is not null)
        {
            body = secrets.RemoveFrom(body);
            // It goes to an address of the answering service's, which may be a key by itself.
            headers.Remove("location");
            foreach (var (name, value) in headers.ToList()) headers[name] = secrets.RemoveFrom(value);
        }

        recorder.Keep(call, canonical, new RecordedAnswer { Status = (int)response.StatusCode, Headers = headers }, body);
        return response;
    }

    private static SortedDictionary<string, string> HeadersOf(HttpResponseMessage response)
    {
        var headers = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers))
            if (Kept.Contains(name) || name.StartsWith("x-amz", StringComparison.OrdinalIgnoreCase) && !LeftOut.Contains(name))
                headers[name.ToLowerInvariant()] = string.Join(',', values);
        return headers;
    }
}
