using System.Text.Json;
using Amazon.Runtime.Internal.Transform;

namespace Prowler.Aws.Clients.Runtime;

/// <summary>The rest of an error response, for exceptions that carry more than code and message.</summary>
internal sealed class ErrorBody(UnmarshallerContext context)
{
    public string? Header(string name) => context.ResponseData.IsHeaderPresent(name) ? context.ResponseData.GetHeaderValue(name) : null;

    /// <summary>The members of a JSON body; none when there is no body.</summary>
    public IEnumerable<JsonProperty> Members()
    {
        var bytes = context.GetResponseBodyBytes();
        if (bytes is null or { Length: 0 })
            return [];
        var root = JsonDocument.Parse(bytes).RootElement;
        return root.ValueKind == JsonValueKind.Object ? root.EnumerateObject() : [];
    }
}
