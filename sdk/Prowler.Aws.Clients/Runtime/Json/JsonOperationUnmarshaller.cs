using System.Net;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Prowler.Aws.Clients.Runtime.Json;

/// <summary>Reads a response of a protocol that answers in JSON.</summary>
internal sealed class JsonOperationUnmarshaller<TResponse>(
    Func<JsonElement, TResponse> readBody, Func<ErrorResponse, ErrorBody, AmazonServiceException> createException)
    : JsonResponseUnmarshaller
    where TResponse : AmazonWebServiceResponse, new()
{
    public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext input)
    {
        try
        {
            using var document = JsonDocument.Parse(input.Stream);
            return readBody(document.RootElement);
        }
        // A value of another kind than the model says is an InvalidOperationException in System.Text.Json.
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or ArgumentOutOfRangeException)
        {
            throw UnreadableResponse.Exception(input, e);
        }
    }

    public override AmazonServiceException UnmarshallException(JsonUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode)
    {
        var reader = new StreamingUtf8JsonReader(input.Stream);
        var error = JsonErrorResponseUnmarshaller.GetInstance().Unmarshall(input, ref reader);
        error.InnerException = innerException;
        error.StatusCode = statusCode;
        return createException(error, new ErrorBody(input));
    }
}
