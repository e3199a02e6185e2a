using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;

namespace Prowler.Aws.Clients.Runtime;

internal static class UnreadableResponse
{
    /// <summary>A successful answer whose body cannot be read. Core retries this type: a cut-off body often is whole the next time.</summary>
    public static AmazonUnmarshallingException Exception(UnmarshallerContext context, Exception cause)
    {
        var response = context.ResponseData;
        var requestId = response.IsHeaderPresent("x-amzn-RequestId") ? response.GetHeaderValue("x-amzn-RequestId")
            : response.IsHeaderPresent("x-amz-request-id") ? response.GetHeaderValue("x-amz-request-id")
            : "";
        return new AmazonUnmarshallingException(requestId, lastKnownLocation: "", cause, response.StatusCode);
    }
}
