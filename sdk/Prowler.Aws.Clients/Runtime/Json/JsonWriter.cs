using System.Text.Json;
using Amazon.Runtime;

namespace Prowler.Aws.Clients.Runtime.Json;

/// <summary>Writes values in the form that the JSON protocols give them.</summary>
internal static class JsonWriter
{
    public static void Value(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);

    public static void Value(Utf8JsonWriter writer, ConstantClass value) => writer.WriteStringValue(value.Value);

    public static void Value(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);

    public static void Value(Utf8JsonWriter writer, long value) => writer.WriteNumberValue(value);

    public static void Value(Utf8JsonWriter writer, double value) => writer.WriteNumberValue(value);

    /// <summary>Seconds since 1970.</summary>
    public static void Value(Utf8JsonWriter writer, DateTime value) => writer.WriteNumberValue((value.ToUniversalTime() - DateTime.UnixEpoch).TotalSeconds);

    public static void Value(Utf8JsonWriter writer, MemoryStream value) => writer.WriteBase64StringValue(value.ToArray());

    public static void Structure<T>(Utf8JsonWriter writer, T value, Action<Utf8JsonWriter, T> writeMembers)
    {
        writer.WriteStartObject();
        writeMembers(writer, value);
        writer.WriteEndObject();
    }

    public static void List<T>(Utf8JsonWriter writer, List<T> items, Action<Utf8JsonWriter, T> writeItem)
    {
        writer.WriteStartArray();
        foreach (var item in items)
            writeItem(writer, item);
        writer.WriteEndArray();
    }

    public static void Map<T>(Utf8JsonWriter writer, Dictionary<string, T> entries, Action<Utf8JsonWriter, T> writeValue)
    {
        writer.WriteStartObject();
        foreach (var (key, value) in entries)
        {
            writer.WritePropertyName(key);
            writeValue(writer, value);
        }

        writer.WriteEndObject();
    }
}
