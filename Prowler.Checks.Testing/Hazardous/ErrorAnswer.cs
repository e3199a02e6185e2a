using System.Security;
using System.Text;
using System.Text.Json;
using Prowler.Checks.Packs;

namespace Prowler.Checks.Testing.Hazardous;

/// <summary>Errors in the words of each of AWS's protocols.</summary>
/// <remarks>
/// <see href="https://smithy.io/2.0/aws/protocols/index.html">AWS protocols</see>; S3 differs from rest-xml in having no
/// <c>ErrorResponse</c> around the error.
/// </remarks>
internal static class ErrorAnswer
{
    private enum Protocol
    {
        S3,
        RestXml,
        Ec2,
        Query,
        Json,
    }

    public static Altered Denied(Exchange exchange, ApiOperation operation)
    {
        var sentence = $"User: arn:aws:sts::123456789012:assumed-role/audit/scan is not authorized to perform: {operation.Actions[0]} on resource: *";
        return ProtocolOf(exchange) switch
        {
            Protocol.S3 or Protocol.RestXml => Make(exchange, 403, "AccessDenied", "Access Denied"),
            Protocol.Ec2 => Make(exchange, 403, "UnauthorizedOperation",
                "You are not authorized to perform this operation. Encoded authorization failure message: dGVzdA"),
            Protocol.Query => Make(exchange, 403, "AccessDenied", sentence),
            _ => Make(exchange, 403, "AccessDeniedException", sentence),
        };
    }

    public static Altered Throttled(Exchange exchange) => ProtocolOf(exchange) switch
    {
        Protocol.S3 or Protocol.RestXml => Make(exchange, 503, "SlowDown", "Please reduce your request rate."),
        Protocol.Ec2 => Make(exchange, 503, "RequestLimitExceeded", "Request limit exceeded."),
        Protocol.Query => Make(exchange, 400, "Throttling", "Rate exceeded"),
        _ => Make(exchange, 429, "TooManyRequestsException", "Rate exceeded"),
    };

    private static Altered Make(Exchange exchange, int status, string code, string message)
    {
        if (exchange.Request.Method == HttpMethod.Head) return new Altered(status, []);
        var protocol = ProtocolOf(exchange);
        if (protocol == Protocol.Json)
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["__type"] = code, ["message"] = message });
            return new Altered(status, json) { Headers = [("Content-Type", "application/json"), ("x-amzn-ErrorType", code)] };
        }

        var error = $"<Code>{code}</Code><Message>{SecurityElement.Escape(message)}</Message>";
        var body = protocol switch
        {
            Protocol.S3 => $"<Error>{error}<RequestId>1</RequestId></Error>",
            Protocol.Ec2 => $"<Response><Errors><Error>{error}</Error></Errors><RequestID>1</RequestID></Response>",
            _ => $"<ErrorResponse><Error><Type>Sender</Type>{error}</Error><RequestId>1</RequestId></ErrorResponse>",
        };
        return new Altered(status, Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + body)) { Headers = [("Content-Type", "text/xml")] };
    }

    private static Protocol ProtocolOf(Exchange exchange)
    {
        var (request, canonical) = (exchange.Request, exchange.Canonical);
        if (canonical.Service == "ec2") return Protocol.Ec2;
        if (request.Content?.Headers.ContentType?.MediaType == "application/x-www-form-urlencoded") return Protocol.Query;
        // The account that S3 Control is asked about travels in a header.
        if (canonical.Service == "s3") return request.Headers.Contains("x-amz-account-id") ? Protocol.RestXml : Protocol.S3;
        var isXml = Encoding.UTF8.GetString(exchange.Body).TrimStart('\uFEFF', ' ', '\r', '\n').StartsWith('<');
        return isXml ? Protocol.RestXml : Protocol.Json;
    }
}
