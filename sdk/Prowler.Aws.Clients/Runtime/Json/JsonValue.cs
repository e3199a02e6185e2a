using System.Text.Json;

namespace Prowler.Aws.Clients.Runtime.Json;

/// <summary>Reads a JSON value; JSON's null is null. A list without items is an empty list, as in the official clients.</summary>
internal static class JsonValue
{
    public static string? String(JsonElement json) => IsNull(json) ? null : json.GetString();

    public static bool? Boolean(JsonElement json) => IsNull(json) ? null : json.GetBoolean();

    public static int? Int32(JsonElement json) => IsNull(json) ? null : json.GetInt32();

    public static long? Int64(JsonElement json) => IsNull(json) ? null : json.GetInt64();

    public static float? Single(JsonElement json) => IsNull(json) ? null : json.GetSingle();

    public static double? Double(JsonElement json) => IsNull(json) ? null : json.GetDouble();

    /// <summary>Seconds since 1970, or the ISO 8601 text that some services send instead.</summary>
    public static DateTime? Timestamp(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => Timestamps.ParseIso8601(json.GetString()!),
        _ => Timestamps.FromUnixSeconds(json.GetDouble()),
    };

    public static MemoryStream? Blob(JsonElement json) => IsNull(json) ? null : new MemoryStream(json.GetBytesFromBase64());

    public static T? Structure<T>(JsonElement json, Func<JsonElement, T> read)
        where T : class => IsNull(json) ? null : read(json);

    public static List<T>? List<T>(JsonElement json, Func<JsonElement, T?> readItem) =>
        IsNull(json) ? null : [.. json.EnumerateArray().Select(item => readItem(item)!)];

    public static Dictionary<string, T>? Map<T>(JsonElement json, Func<JsonElement, T?> readValue)
    {
        if (IsNull(json))
            return null;
        var map = new Dictionary<string, T>();
        foreach (var member in json.EnumerateObject())
            map[member.Name] = readValue(member.Value)!;
        return map;
    }

    private static bool IsNull(JsonElement json) => json.ValueKind == JsonValueKind.Null;
}
