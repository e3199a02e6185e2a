using System.Xml;

namespace Prowler.Aws.Clients.Runtime.Xml;

/// <summary>Lists and maps. One without entries stays as the property was: null, unless collections are initialised.</summary>
internal static class XmlCollections
{
    /// <summary>The items inside the element that the reader stands on.</summary>
    public static List<T>? List<T>(XmlReader reader, List<T>? list, string element, Func<XmlReader, T> readItem)
    {
        var children = new XmlChildren(reader);
        while (children.MoveNext())
        {
            if (reader.LocalName == element)
                list = Append(reader, list, readItem);
            else
                reader.Skip();
        }

        return list;
    }

    /// <summary>The same for simple values. An empty element is no value, so it adds none.</summary>
    public static List<T>? Values<T>(XmlReader reader, List<T>? list, string element, Func<XmlReader, T?> readItem)
        where T : struct
    {
        var children = new XmlChildren(reader);
        while (children.MoveNext())
        {
            if (reader.LocalName != element)
                reader.Skip();
            else if (readItem(reader) is { } value)
                (list ??= []).Add(value);
        }

        return list;
    }

    /// <summary>One item of a flattened list: the element that the reader stands on.</summary>
    public static List<T> Append<T>(XmlReader reader, List<T>? list, Func<XmlReader, T> readItem)
    {
        list ??= [];
        list.Add(readItem(reader));
        return list;
    }

    /// <summary>The entries inside the element that the reader stands on.</summary>
    public static Dictionary<string, T>? Map<T>(
        XmlReader reader, Dictionary<string, T>? map, string keyElement, string valueElement, Func<XmlReader, T> readValue)
    {
        var entries = new XmlChildren(reader);
        while (entries.MoveNext())
        {
            if (reader.LocalName == "entry")
                map = Entry(reader, map, keyElement, valueElement, readValue);
            else
                reader.Skip();
        }

        return map;
    }

    /// <summary>One entry of a flattened map: the element that the reader stands on.</summary>
    public static Dictionary<string, T>? Entry<T>(
        XmlReader reader, Dictionary<string, T>? map, string keyElement, string valueElement, Func<XmlReader, T> readValue)
    {
        string? key = null;
        T? value = default;
        var children = new XmlChildren(reader);
        while (children.MoveNext())
        {
            if (reader.LocalName == keyElement)
                key = XmlValue.String(reader);
            else if (reader.LocalName == valueElement)
                value = readValue(reader);
            else
                reader.Skip();
        }

        if (key is not null)
            (map ??= [])[key] = value!;
        return map;
    }

    /// <summary>The value of the only child of interest of the element that the reader stands on.</summary>
    public static T? Unwrap<T>(XmlReader reader, string element, Func<XmlReader, T?> readValue)
    {
        T? value = default;
        var children = new XmlChildren(reader);
        while (children.MoveNext())
        {
            if (reader.LocalName == element)
                value = readValue(reader);
            else
                reader.Skip();
        }

        return value;
    }
}
