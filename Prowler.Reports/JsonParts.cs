using System.Text.Json;

namespace Prowler.Reports;

/// <summary>Values that the JSON report and the page's data have in common. Dictionaries are written in ordinal order.</summary>
internal static class JsonParts
{
    public static void WriteTagsValue(this Utf8JsonWriter json, IReadOnlyDictionary<string, string>? tags)
    {
        if (tags is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        foreach (var (key, value) in tags.OrderBy(tag => tag.Key, StringComparer.Ordinal))
            json.WriteString(key, value);
        json.WriteEndObject();
    }

    public static void WriteListsValue(this Utf8JsonWriter json, IReadOnlyDictionary<string, IReadOnlyList<string>> lists)
    {
        json.WriteStartObject();
        foreach (var (key, items) in lists.OrderBy(list => list.Key, StringComparer.Ordinal))
            json.WriteList(key, items);
        json.WriteEndObject();
    }

    public static void WriteList(this Utf8JsonWriter json, string name, IEnumerable<string> items)
    {
        json.WritePropertyName(name);
        json.WriteListValue(items);
    }

    public static void WriteListValue(this Utf8JsonWriter json, IEnumerable<string> items)
    {
        json.WriteStartArray();
        foreach (var item in items)
            json.WriteStringValue(item);
        json.WriteEndArray();
    }
}
