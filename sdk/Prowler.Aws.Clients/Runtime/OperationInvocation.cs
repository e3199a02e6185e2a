using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Prowler.Aws.Clients.Runtime;

/// <summary>How an operation's request is written and its response read; one for each operation, shared by all calls.</summary>
internal sealed class OperationInvocation(IMarshaller<IRequest, AmazonWebServiceRequest> marshaller, ResponseUnmarshaller unmarshaller)
{
    public InvokeOptions CreateOptions() => new() { RequestMarshaller = marshaller, ResponseUnmarshaller = unmarshaller };
}
