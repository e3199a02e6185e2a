using System.Text.Json;
using Prowler.Aws.Clients.Tests.Support;

namespace Prowler.Aws.Clients.Tests.Wire;

/// <summary>One operation of <c>Cases/*.json</c>; see <c>make_cases.py</c> for where they come from.</summary>
internal static class WireCase
{
    /// <summary>The operations that have a case, as <c>service operation</c>.</summary>
    public static IEnumerable<string> All => Resources.Services("cases")
        .SelectMany(service => Resources.Json("cases", service)!.Value.EnumerateObject().Select(operation => $"{service} {operation.Name}"));

    public static JsonElement Of(string service, string operation) =>
        Resources.Json("cases", service) is { } cases && cases.TryGetProperty(operation, out var wire)
            ? wire
            : throw new Xunit.Sdk.XunitException(
                $"The model {service}.json has {operation}, and Wire/Cases/{service}.json has no case of it: run python3 tests/Prowler.Aws.Clients.Tests/make_expected.py");
}
