using System.Globalization;
using System.Xml;

namespace Prowler.Aws.Clients.Runtime.Xml;

/// <summary>
/// Reads the element that the reader stands on as a simple value, and moves behind it.
/// An empty element is an empty string, and for every other type the value that is not there.
/// </summary>
internal static class XmlValue
{
    public static string String(XmlReader reader) => reader.ReadElementContentAsString();

    public static bool? Boolean(XmlReader reader) => Text(reader) is { } text ? bool.Parse(text) : null;

    public static int? Int32(XmlReader reader) => Number<int>(reader);

    public static long? Int64(XmlReader reader) => Number<long>(reader);

    public static float? Single(XmlReader reader) => Number<float>(reader);

    public static double? Double(XmlReader reader) => Number<double>(reader);

    public static DateTime? Timestamp(XmlReader reader) => Text(reader) is { } text ? Timestamps.ParseIso8601(text) : null;

    public static MemoryStream Blob(XmlReader reader) => new(Convert.FromBase64String(String(reader)));

    private static T? Number<T>(XmlReader reader)
        where T : struct, ISpanParsable<T> =>
        Text(reader) is { } text ? T.Parse(text, CultureInfo.InvariantCulture) : null;

    private static string? Text(XmlReader reader) => String(reader) is { Length: > 0 } text ? text : null;
}
