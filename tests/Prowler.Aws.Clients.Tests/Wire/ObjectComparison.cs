using System.Collections;
using System.Globalization;
using System.Text.Json;
using Amazon.Runtime;
using Prowler.Aws.Clients.Tests.Support;

namespace Prowler.Aws.Clients.Tests.Wire;

/// <summary>Compares a response, member by member and in both directions, with the JSON of a case.</summary>
internal static class ObjectComparison
{
    private static readonly string[] OfEveryResponse = ["ResponseMetadata", "ContentLength", "HttpStatusCode"];

    public static IEnumerable<string> Differences(JsonElement expected, object? actual, string path) => (expected.ValueKind, actual) switch
    {
        (_, null) => [$"{path}: expected {expected}, but it is null"],
        (JsonValueKind.Object, DateTime time) => Same(expected.GetProperty("$timestamp").GetString(), time.ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture), path),
        (JsonValueKind.Object, MemoryStream blob) => Same(expected.GetProperty("$blob").GetString(), Convert.ToBase64String(blob.ToArray()), path),
        (JsonValueKind.Object, IDictionary map) => Entries(expected, map, path),
        (JsonValueKind.Object, string or bool) => Differences(expected.EnumerateObject().Single().Value, actual, path),
        (JsonValueKind.Object, _) => Members(expected, actual, path),
        (JsonValueKind.Array, IList list) => Items(expected, list, path),
        (JsonValueKind.String, ConstantClass constant) => Same(expected.GetString(), constant.Value, path),
        (JsonValueKind.String, string text) => Same(expected.GetString(), text, path),
        (JsonValueKind.True or JsonValueKind.False, bool flag) => Same(expected.GetBoolean(), flag, path),
        (JsonValueKind.Number, int or long or float or double) => Same(expected.GetDouble(), Convert.ToDouble(actual, CultureInfo.InvariantCulture), path),
        _ => [$"{path}: expected {expected}, but it is a {actual.GetType().Name}"],
    };

    private static IEnumerable<string> Members(JsonElement expected, object actual, string path)
    {
        var type = actual.GetType();
        var client = ServiceClient.Of(type);
        var named = expected.EnumerateObject().ToDictionary(m => client.Property(type.Name, m.Name), m => m.Value);
        foreach (var property in type.GetProperties().Where(p => !OfEveryResponse.Contains(p.Name)))
        {
            if (named.Remove(property.Name, out var value))
            {
                foreach (var difference in Differences(value, property.GetValue(actual), $"{path}.{property.Name}"))
                    yield return difference;
            }
            else if (property.GetValue(actual) is { } extra)
            {
                yield return $"{path}.{property.Name}: expected nothing, but it is {extra}";
            }
        }

        foreach (var missing in named.Keys)
            yield return $"{path}.{missing}: {type.Name} has no such property";
    }

    private static IEnumerable<string> Items(JsonElement expected, IList actual, string path) =>
        expected.GetArrayLength() != actual.Count
            ? [$"{path}: expected {expected.GetArrayLength()} items, but there are {actual.Count}"]
            : expected.EnumerateArray().SelectMany((item, i) => Differences(item, actual[i], $"{path}[{i}]"));

    private static IEnumerable<string> Entries(JsonElement expected, IDictionary actual, string path) =>
        expected.EnumerateObject().Count() != actual.Count
            ? [$"{path}: expected {expected.EnumerateObject().Count()} entries, but there are {actual.Count}"]
            : expected.EnumerateObject().SelectMany(entry => Differences(entry.Value, actual[entry.Name], $"{path}[{entry.Name}]"));

    private static IEnumerable<string> Same<T>(T expected, T actual, string path) =>
        EqualityComparer<T>.Default.Equals(expected, actual) ? [] : [$"{path}: expected {expected}, but it is {actual}"];
}
