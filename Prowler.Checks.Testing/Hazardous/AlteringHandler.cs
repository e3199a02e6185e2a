using System.Net;
using Prowler.Aws.Calls;
using Prowler.Aws.Recording;
using Prowler.Aws.Services;
using Prowler.Checks.Packs;

namespace Prowler.Checks.Testing.Hazardous;

/// <summary>Stands between the clients and the recorded answers, and alters those to one operation.</summary>
internal sealed class AlteringHandler(ApiOperation? operation, Alteration? alteration, Observer observer, ApiServices services, HttpMessageHandler inner)
    : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = ApiCall.Of(request);
        var canonical = await CanonicalRequest.FromAsync(request, services, cancellationToken).ConfigureAwait(false);
        observer.Note(canonical);
        if (alteration is null || call.Service != operation!.Service || call.Operation != operation.Name)
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);

        var altered = alteration.Continue(canonical);
        if (altered is null)
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            altered = alteration.Alter(new Exchange(request, canonical, response, body));
            if (altered is null) return response;
        }

        observer.NoteAltered(altered.Fails);
        return altered.Breaks
            ? throw new HttpRequestException(HttpRequestError.ResponseEnded, "The response ended prematurely.", new IOException("Connection reset by peer."))
            : ToResponse(altered, request);
    }

    private static HttpResponseMessage ToResponse(Altered altered, HttpRequestMessage request)
    {
        var response = new HttpResponseMessage((HttpStatusCode)altered.Status) { RequestMessage = request, Content = new ByteArrayContent(altered.Body) };
        foreach (var (name, value) in altered.Headers)
            if (!response.Headers.TryAddWithoutValidation(name, value))
                response.Content.Headers.TryAddWithoutValidation(name, value);
        return response;
    }
}

/// <summary>A request and its recorded answer.</summary>
internal sealed record Exchange(HttpRequestMessage Request, RecordedRequest Canonical, HttpResponseMessage Response, byte[] Body)
{
    public int Status => (int)Response.StatusCode;

    /// <summary>The answer's headers, without checksums of a body that is about to change.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers =>
    [
        .. from header in Response.Headers.Concat(Response.Content.Headers)
           where header.Key is not "Content-Length" && !header.Key.Contains("checksum", StringComparison.OrdinalIgnoreCase)
           select (header.Key, string.Join(',', header.Value)),
    ];
}

/// <summary>An answer in the place of the recorded one.</summary>
internal sealed record Altered(int Status, byte[] Body)
{
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>Whether the call fails by it.</summary>
    public bool Fails { get; init; }

    /// <summary>Whether there is no answer at all.</summary>
    public bool Breaks { get; init; }
}
