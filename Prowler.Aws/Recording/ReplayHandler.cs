using System.Net;
using Prowler.Aws.Calls;
using Prowler.Aws.Services;

namespace Prowler.Aws.Recording;

/// <summary>Answers from a recording. Never from the network.</summary>
internal sealed class ReplayHandler(RecordingFile recording, ApiServices services, CallCounter counter) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        counter.Increment();
        var canonical = await CanonicalRequest.FromAsync(request, services, cancellationToken).ConfigureAwait(false);
        var (answer, body) = recording.Ask(canonical) ?? throw new NotRecordedException(canonical.ToString());
        var response = new HttpResponseMessage((HttpStatusCode)answer.Status)
        {
            RequestMessage = request,
            Content = new ByteArrayContent(body),
        };
        foreach (var (name, value) in answer.Headers)
            if (!response.Headers.TryAddWithoutValidation(name, value))
                response.Content.Headers.TryAddWithoutValidation(name, value);
        return response;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) recording.Dispose();
        base.Dispose(disposing);
    }
}
