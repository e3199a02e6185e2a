using System.Collections.Frozen;

namespace Prowler.Checks.Aws.Session.Limits;

/// <summary>The rates of services that are none of AWS's, by their host.</summary>
internal static class ForeignCallRates
{
    private static readonly FrozenDictionary<string, CallRate> Rates = new Dictionary<string, CallRate>
    {
        // One request a second, says Shodan; a little less, as requests do not arrive as evenly as they are sent.
        ["GET api.shodan.io"] = new(1, 0.9),
    }.ToFrozenDictionary();

    public static CallRate? Of(string operation) => Rates.TryGetValue(operation, out var rate) ? rate : null;
}
