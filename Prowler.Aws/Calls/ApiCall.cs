namespace Prowler.Aws.Calls;

/// <summary>One call of an SDK client, or of an HTTP client; its retries are further attempts of the same call.</summary>
internal sealed class ApiCall(string? service, string operation, string? region)
{
    /// <summary>Travels with each HTTP request of the call.</summary>
    public static readonly HttpRequestOptionsKey<ApiCall> Key = new("Prowler.ApiCall");

    /// <summary>The service as IAM spells it, or null where the call is none of AWS's.</summary>
    public string? Service { get; } = service;

    public string Operation { get; } = operation;

    public string? Region { get; } = region;

    /// <summary>The host that is called, where it is none of AWS's.</summary>
    public string? Host { get; init; }

    /// <summary>As a description of the service has it.</summary>
    public string ServiceName => Service ?? Host ?? "";

    /// <summary>Where a recording keeps the answer to this call's latest attempt.</summary>
    public object? Recorded { get; set; }

    public static ApiCall Of(HttpRequestMessage request) =>
        request.Options.TryGetValue(Key, out var call) ? call : throw new InvalidOperationException("The request belongs to no call.");
}
