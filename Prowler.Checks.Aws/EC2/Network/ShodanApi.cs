using System.Net;
using System.Text.Json;

namespace Prowler.Checks.Aws.EC2;

/// <summary>What Shodan, which scans the whole internet, has seen of an address.</summary>
/// <param name="Ports">The ports that it found open.</param>
internal sealed record ShodanHost(IReadOnlyList<int> Ports);

/// <summary>Shodan's <see href="https://developer.shodan.io/api">REST API</see>.</summary>
/// <remarks>The session's HTTP client bounds the time that an answer takes, and keeps to the rate that Shodan allows.</remarks>
internal static class ShodanApi
{
    private const string NothingKnown = "No information available";

    /// <summary>Looks up an address.</summary>
    /// <returns>What is known of it; null where Shodan says that it knows nothing.</returns>
    /// <exception cref="NotAssessedException">Shodan answered something else; neither it nor anything logged holds the key.</exception>
    public static async Task<ShodanHost?> FindAsync(
        HttpClient http, string api, string address, string key, CancellationToken cancellationToken)
    {
        // The API takes the key nowhere else than in the query. minify leaves out what the services at the ports said.
        var url = new Uri($"{api}/shodan/host/{Uri.EscapeDataString(address)}?key={Uri.EscapeDataString(key)}&minify=true");
        using var response = await http.GetAsync(url, cancellationToken);
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        return response.StatusCode switch
        {
            HttpStatusCode.OK when TryRead(body) is { } host => host,
            // Not just any 404, such as a proxy's.
            HttpStatusCode.NotFound when body.Contains(NothingKnown, StringComparison.OrdinalIgnoreCase) => null,
            HttpStatusCode.OK => throw NotAssessed(FailureKind.CallFailed, "Shodan's answer could not be understood."),
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden =>
                throw NotAssessed(FailureKind.CallFailed, $"Shodan refused the key in shodan_api_key (HTTP {(int)response.StatusCode})."),
            HttpStatusCode.TooManyRequests => throw NotAssessed(FailureKind.Throttled, "Shodan asked to slow down (HTTP 429)."),
            var status => throw NotAssessed(FailureKind.CallFailed, $"Shodan answered HTTP {(int)status}."),
        };

        NotAssessedException NotAssessed(FailureKind kind, string cause) => new([new Failure(kind, cause) { Operation = $"GET {url.Host}" }]);
    }

    private static ShodanHost? TryRead(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("ports", out var ports)
                && ports.ValueKind == JsonValueKind.Array
                ? new ShodanHost([.. ports.EnumerateArray().Select(port => port.GetInt32()).Order()])
                : null;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }
}
