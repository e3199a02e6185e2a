using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Prowler.Aws.Clients.Runtime.Query;

/// <summary>Makes the HTTP request of an operation of the query or ec2 protocol: a form with an <c>Action</c>.</summary>
internal sealed class QueryMarshaller<TRequest>(
    string service, string action, string version, bool writesEmptyLists, Action<QueryWriter, TRequest> write)
    : IMarshaller<IRequest, AmazonWebServiceRequest>
    where TRequest : AmazonWebServiceRequest
{
    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var request = new DefaultRequest(input, service);
        request.Parameters["Action"] = action;
        request.Parameters["Version"] = version;
        write(new QueryWriter(request.Parameters, "", writesEmptyLists), (TRequest)input);
        return request;
    }
}
