using Prowler.Checks;
using Prowler.Engine;
using Prowler.Engine.Configuration;

namespace Prowler.Runner.Scanning;

/// <summary>
/// What to say of keys in a configuration file that nothing reads: a line for each that may be a slip, one line for all others,
/// since a file written for the Python scanner has many.
/// </summary>
internal static class UnknownKeys
{
    public static IEnumerable<string> Describe(ScanConfiguration configuration, CheckCatalog catalog)
    {
        var known = catalog.Parameters.Select(parameter => parameter.Name).Distinct().ToList();
        List<string> others = [];
        foreach (var key in configuration.UnknownKeys)
        {
            var suggestion = Suggestion.For(key.Name, known);
            if (!key.IsUnderProvider) yield return $"({key.Line}): {key.Name} is not read, since it does not stand under aws:.";
            else if (suggestion.Length > 0) yield return $"({key.Line}): no check reads {key.Name}.{suggestion}";
            else others.Add(key.Name);
        }

        if (others.Count > 0) yield return $": no check reads {string.Join(", ", others)}.";
    }
}
