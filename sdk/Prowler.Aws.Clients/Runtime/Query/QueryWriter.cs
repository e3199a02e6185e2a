using System.Globalization;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Util;

namespace Prowler.Aws.Clients.Runtime.Query;

/// <summary>
/// Writes one value of a request, at one key of the form (<c>Filter.1.Value</c>). What is null is not written.
/// </summary>
/// <param name="parameters">The form.</param>
/// <param name="key">The key of this value; empty for the request itself.</param>
/// <param name="writesEmptyLists">The query protocol says "an empty list" with an empty value; EC2's has no way to say it.</param>
internal readonly struct QueryWriter(IDictionary<string, string> parameters, string key, bool writesEmptyLists)
{
    public QueryWriter Member(string name) => new(parameters, key.Length == 0 ? name : $"{key}.{name}", writesEmptyLists);

    public void Write(string? value)
    {
        if (value is not null)
            parameters[key] = value;
    }

    public void Write(ConstantClass? value) => Write(value?.Value);

    public void Write(bool? value) => Write(value is null ? null : value.Value ? "true" : "false");

    public void Write(int? value) => Write(value?.ToString(CultureInfo.InvariantCulture));

    public void Write(long? value) => Write(value?.ToString(CultureInfo.InvariantCulture));

    public void Write(double? value) => Write(value is { } number ? StringUtils.FromDouble(number) : null);

    public void Write(DateTime? value) => Write(value is { } time ? StringUtils.FromDateTimeToISO8601WithOptionalMs(time) : null);

    public void Write(MemoryStream? value) => Write(value is null ? null : Convert.ToBase64String(value.ToArray()));

    /// <param name="element">The part of the key between list and number; null for a flattened list.</param>
    public void WriteList<T>(List<T>? items, string? element, Action<QueryWriter, T> writeItem)
    {
        if (items is null)
            return;
        if (items.Count == 0 && writesEmptyLists)
            Write("");
        var list = element is null ? this : Member(element);
        for (var i = 0; i < items.Count; i++)
            writeItem(list.Member((i + 1).ToString(CultureInfo.InvariantCulture)), items[i]);
    }

    /// <param name="element">The part of the key between map and number; null for a flattened map.</param>
    public void WriteMap<T>(Dictionary<string, T>? entries, string? element, string keyName, string valueName, Action<QueryWriter, T> writeValue)
    {
        if (entries is null)
            return;
        var map = element is null ? this : Member(element);
        var number = 0;
        foreach (var (entryKey, value) in entries)
        {
            var entry = map.Member((++number).ToString(CultureInfo.InvariantCulture));
            entry.Member(keyName).Write(entryKey);
            writeValue(entry.Member(valueName), value);
        }
    }
}
