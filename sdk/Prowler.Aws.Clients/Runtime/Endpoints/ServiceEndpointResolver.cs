using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Util;

namespace Prowler.Aws.Clients.Runtime.Endpoints;

/// <summary>Collects what a service's endpoint rules ask for, from the client's configuration and the request.</summary>
/// <param name="bind">Sets the parameters that depend on the operation.</param>
internal sealed class ServiceEndpointResolver(Action<AmazonWebServiceRequest, EndpointParameters> bind) : BaseEndpointResolver
{
    /// <summary>The endpoint that a request would go to, without sending it.</summary>
    public Endpoint Determine(IClientConfig config, string serviceId, ServiceOperationEndpointParameters parameters)
    {
        var request = new DefaultRequest(parameters.Request, serviceId) { AlternateEndpoint = parameters.AlternateEndpoint };
        var context = new RequestContext(false) { ClientConfig = config, OriginalRequest = parameters.Request, Request = request };
        return GetEndpoint(new Amazon.Runtime.Internal.ExecutionContext(context, null));
    }

    protected override EndpointParameters MapEndpointsParameters(IRequestContext requestContext)
    {
        var config = requestContext.ClientConfig;
        var result = new EndpointParameters
        {
            ["Region"] = Region(requestContext),
            ["UseFIPS"] = config.UseFIPSEndpoint,
            ["UseDualStack"] = config.UseDualstackEndpoint,
            ["Endpoint"] = config.ServiceURL,
        };
        // An emulator on localhost has no host name for each account. Core's switch against host prefixes counts here as well.
        if (!config.DisableHostPrefixInjection)
            bind(requestContext.OriginalRequest, result);
        return result;
    }

    private static string? Region(IRequestContext context)
    {
        if (context.Request.AlternateEndpoint is { } alternate)
            return alternate.SystemName;
        var config = context.ClientConfig;
        if (config.RegionEndpoint is { } region)
            return region.SystemName == "us-east-1-regional" ? "us-east-1" : region.SystemName;
        return string.IsNullOrEmpty(config.ServiceURL)
            ? null
            : RegionEndpoint.GetBySystemName(AWSSDKUtils.DetermineRegion(config.ServiceURL)).SystemName;
    }
}
