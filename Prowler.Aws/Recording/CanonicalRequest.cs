using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Prowler.Aws.Calls;
using Prowler.Aws.Services;

namespace Prowler.Aws.Recording;

/// <summary>
/// Turns an HTTP request into the form under which a recording knows it: the same for AWS and for an emulator, for every
/// set of credentials and at any time.
/// </summary>
internal static partial class CanonicalRequest
{
    public static async Task<RecordedRequest> FromAsync(HttpRequestMessage request, ApiServices services, CancellationToken cancellationToken)
    {
        var call = ApiCall.Of(request);
        var uri = request.RequestUri!;
        var isForeign = call.Service is null;
        var body = await BodyAsync(request.Content, isForeign, cancellationToken).ConfigureAwait(false);
        return new RecordedRequest
        {
            Service = call.Service,
            Region = call.Region,
            Operation = call.Operation,
            Method = request.Method.Method,
            // Elsewhere keys may be anywhere in the path and the body: a hash tells requests apart as well.
            Path = isForeign ? $"{uri.Scheme}://{uri.Authority}/{Hash(uri.AbsolutePath)}" : services.Find(call.ServiceName)?.PathInHost(uri.Host) + uri.AbsolutePath,
            Query = Parameters(uri.Query.TrimStart('?'), isForeign),
            Body = isForeign ? Hash(body) : body,
        };
    }

    private static string Hash(string text) => text.Length == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Parameters(string form, bool isForeign)
    {
        var pairs = form.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .Select(pair => (Name: Decode(pair[0]), Value: pair.Length == 2 ? Decode(pair[1]) : ""))
            .Where(pair => !Signing().IsMatch(pair.Name))
            .Select(pair => Uri.EscapeDataString(pair.Name) + "=" + Uri.EscapeDataString(IsSecret(pair.Name, isForeign) ? "secret" : pair.Value));
        return string.Join('&', pairs.Order(StringComparer.Ordinal));
    }

    private static bool IsSecret(string name, bool isForeign) => isForeign ? ForeignSecrets.IsName(name) : Secret().IsMatch(name);

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private static async Task<string> BodyAsync(HttpContent? content, bool isForeign, CancellationToken cancellationToken)
    {
        if (content is null) return "";
        // The body is read here first, and sent afterwards.
        await content.LoadIntoBufferAsync(cancellationToken).ConfigureAwait(false);
        var body = await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        if (body.Length == 0) return "";
        var type = content.Headers.ContentType?.MediaType ?? "";
        if (type == "application/x-www-form-urlencoded") return Parameters(Encoding.UTF8.GetString(body), isForeign);
        return type.Contains("json", StringComparison.Ordinal) ? Json(body, isForeign) : Encoding.UTF8.GetString(body);
    }

    private static string Json(byte[] body, bool isForeign)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            using var buffer = new MemoryStream();
            using (var writer = new Utf8JsonWriter(buffer)) Write(writer, document.RootElement, isForeign);
            return Encoding.UTF8.GetString(buffer.ToArray());
        }
        catch (JsonException)
        {
            // A media type that promises too much; the text as it is identifies the request as well.
            return Encoding.UTF8.GetString(body);
        }
    }

    private static void Write(Utf8JsonWriter writer, JsonElement element, bool isForeign)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            writer.WriteStartObject();
            foreach (var property in element.EnumerateObject().OrderBy(property => property.Name, StringComparer.Ordinal))
            {
                writer.WritePropertyName(property.Name);
                if (isForeign && ForeignSecrets.IsName(property.Name)) writer.WriteStringValue("secret");
                else Write(writer, property.Value, isForeign);
            }
            writer.WriteEndObject();
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            writer.WriteStartArray();
            foreach (var item in element.EnumerateArray()) Write(writer, item, isForeign);
            writer.WriteEndArray();
        }
        else
        {
            element.WriteTo(writer);
        }
    }

    [GeneratedRegex(@"\AX-Amz-(?:Algorithm|Credential|Date|Expires|Security-Token|Signature|SignedHeaders)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Signing();

    // Names under which services take keys: the value is none of the recording's business.
    [GeneratedRegex(@"\A(?:api|access|auth|secret)?[_-]?(?:key|token|secret|password|signature|sig)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
