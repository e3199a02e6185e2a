using System.Net;
using System.Xml;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Prowler.Aws.Clients.Runtime.Xml;

/// <summary>
/// Reads a response of a protocol that answers in XML. It reads straight from the stream: Core's own XML context keeps
/// a path for every element and costs several times as much. Core still opens, logs and closes the stream.
/// </summary>
internal sealed class XmlOperationUnmarshaller<TResponse>(
    Func<XmlReader, TResponse> readBody, Func<ErrorResponse, ErrorBody, AmazonServiceException> createException)
    : XmlResponseUnmarshaller
    where TResponse : AmazonWebServiceResponse, new()
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    public override AmazonWebServiceResponse Unmarshall(XmlUnmarshallerContext input)
    {
        try
        {
            using var reader = XmlReader.Create(input.Stream, Settings);
            return reader.MoveToContent() == XmlNodeType.Element ? readBody(reader) : throw new XmlException("The response holds no element.");
        }
        catch (Exception e) when (e is XmlException or FormatException or OverflowException)
        {
            throw UnreadableResponse.Exception(input, e);
        }
    }

    public override AmazonServiceException UnmarshallException(XmlUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode)
    {
        var error = XmlErrorResponseUnmarshaller.GetInstance().Unmarshall(input);
        error.InnerException = innerException;
        error.StatusCode = statusCode;
        return createException(error, new ErrorBody(input));
    }
}
