using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Prowler.Aws.Clients.Runtime.Rest;

/// <summary>Makes the HTTP request of an operation of a rest protocol, whose path and query string say it all.</summary>
internal sealed class RestMarshaller<TRequest>(
    string service, string method, string path, string version, Action<RestWriter, TRequest> write, Func<string, Exception> createException)
    : IMarshaller<IRequest, AmazonWebServiceRequest>
    where TRequest : AmazonWebServiceRequest
{
    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var request = new DefaultRequest(input, service)
        {
            HttpMethod = method,
            ResourcePath = path,
            UseQueryString = true,
        };
        request.Headers["X-Amz-Api-Version"] = version;
        write(new RestWriter(request, createException), (TRequest)input);
        return request;
    }
}
