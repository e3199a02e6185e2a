using Prowler.Checks.Packs;

namespace Prowler.Checks.Testing.Hazardous;

/// <summary>How an operation pages, as the SDK's request and response say.</summary>
/// <param name="Token">The property of the response that names the next page: <c>NextToken</c>.</param>
/// <param name="HasIsTruncated">Whether a flag beside it says that there are more.</param>
internal sealed record Paging(string Token, bool HasIsTruncated)
{
    // The response's name, and under which a request gives it back; the more telling first.
    private static readonly (string Response, string Request)[] Names =
    [
        ("NextContinuationToken", "ContinuationToken"), ("NextToken", "NextToken"), ("NextMarker", "Marker"), ("Marker", "Marker"),
        ("ContinuationToken", "ContinuationToken"), ("NextPageToken", "PageToken"), ("PaginationToken", "PaginationToken"),
    ];

    /// <summary>Whether a text is the token, at the end of a path.</summary>
    public bool IsToken(string path) => path.EndsWith("/" + Token, StringComparison.OrdinalIgnoreCase);

    /// <summary>How an operation pages; null where it does not.</summary>
    public static Paging? Of(ApiOperation operation, IEnumerable<ClientDescriptor> clients) => clients
        .Where(client => client.Service == operation.Service)
        .Select(client => Of(client.Interface, operation.Name))
        .FirstOrDefault(paging => paging is not null);

    private static Paging? Of(Type client, string operation)
    {
        var model = $"{client.Namespace}.Model.{operation}";
        if (client.Assembly.GetType(model + "Request") is not { } request || client.Assembly.GetType(model + "Response") is not { } response) return null;
        var name = Names.FirstOrDefault(name => response.GetProperty(name.Response) is not null && request.GetProperty(name.Request) is not null);
        return name.Response is null ? null : new Paging(name.Response, response.GetProperty("IsTruncated") is not null);
    }
}
