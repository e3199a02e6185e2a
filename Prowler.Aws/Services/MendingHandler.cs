using Prowler.Aws.Calls;

namespace Prowler.Aws.Services;

/// <summary>Lets a service mend its answers before its client reads them.</summary>
internal sealed class MendingHandler(ApiServices services, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (services.Find(ApiCall.Of(request).ServiceName) is { } service)
            await service.MendAsync(request, response, cancellationToken).ConfigureAwait(false);
        return response;
    }
}
