using Amazon.Runtime;
using Amazon.Runtime.Credentials.Internal;
using Amazon.Runtime.Identity;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;
using Prowler.Aws.Clients.Runtime.Endpoints;

namespace Prowler.Aws.Clients.Runtime;

/// <summary>Fits Core's default pipeline to a service.</summary>
internal static class ServicePipeline
{
    public static void Customize(RuntimePipeline pipeline, ServiceEndpointResolver endpoints, bool signsLikeS3, params ReadOnlySpan<string> throttlingErrors)
    {
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(endpoints);
        pipeline.AddHandlerAfter<ServiceEndpointResolver>(new SignatureHandler(signsLikeS3));

        var retries = pipeline.Handlers.OfType<RetryHandler>().Single().RetryPolicy;
        foreach (var code in throttlingErrors)
            retries.ThrottlingErrorCodes.Add(code);
    }

    private sealed class SignatureHandler(bool signsLikeS3) : BaseAuthResolverHandler
    {
        protected override List<IAuthSchemeOption> ResolveAuthOptions(IExecutionContext executionContext) => AuthSchemeOption.DEFAULT_SIGV4;

        protected override ISigner GetSigner(IAuthScheme<BaseIdentity> scheme) => signsLikeS3 ? new S3Signer() : base.GetSigner(scheme);
    }
}
