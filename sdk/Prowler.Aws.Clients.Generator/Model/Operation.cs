namespace Prowler.Aws.Clients.Generator.Model;

/// <param name="ResultWrapper">The element around the result of the query protocol.</param>
/// <param name="HasNoArgumentOverload">Whether the official package also has the method without a request.</param>
internal sealed record Operation(
    string Name,
    string HttpMethod,
    string RequestUri,
    Structure Request,
    Structure Response,
    string? ResultWrapper,
    bool HasNoArgumentOverload,
    EquatableArray<EndpointParameterBinding> EndpointParameters,
    Pagination? Pagination);

/// <summary>How an endpoint rule's parameter gets its value: from a property of the request, or a fixed one.</summary>
internal sealed record EndpointParameterBinding(string Parameter, string? RequestProperty, bool FixedValue);

/// <param name="MoreResults">The response's property that says whether there is another page; else a token says so by being there.</param>
internal sealed record Pagination(
    EquatableArray<TokenPair> Tokens,
    string? MoreResults,
    EquatableArray<Member> ResultKeys);

internal sealed record TokenPair(string RequestProperty, string ResponseProperty);
