using System.Globalization;
using System.Text;

namespace Prowler.Checks.Generators.Emitting;

/// <summary>Builds JSON Schema text. Nested values are indented when they are put into another.</summary>
internal static class Json
{
    public static string Document(string title, string schema) =>
        "{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n  \"title\": " + String(title) + ",\n"
        + schema.Substring(2);

    public static string Object(params (string Name, string Value)[] members) => Object((IEnumerable<(string, string)>)members);

    public static string Object(IEnumerable<(string Name, string Value)> members)
    {
        var lines = members.Select(member => $"  {String(member.Name)}: {member.Value.Replace("\n", "\n  ")}").ToList();
        return lines.Count == 0 ? "{}" : "{\n" + string.Join(",\n", lines) + "\n}";
    }

    /// <summary>An object that has these members and no others.</summary>
    public static string Closed(IEnumerable<(string Name, string Schema)> properties, IEnumerable<string> required) => Object(
        ("type", "\"object\""),
        ("properties", Object(properties)),
        ("required", Array(required)),
        ("additionalProperties", "false"));

    public static string Type(params string[] types) =>
        Object(("type", types.Length == 1 ? String(types[0]) : $"[{string.Join(", ", types.Select(String))}]"));

    public static string Enum(IEnumerable<string> values) => Object(("enum", Array(values)));

    public static string Array(IEnumerable<string> values) => List(values.Select(String));

    /// <summary>A list of values that are JSON already.</summary>
    public static string List(IEnumerable<string> values)
    {
        var lines = values.Select(value => "  " + value.Replace("\n", "\n  ")).ToList();
        return lines.Count == 0 ? "[]" : "[\n" + string.Join(",\n", lines) + "\n]";
    }

    public static string String(string text)
    {
        var result = new StringBuilder("\"");
        foreach (var character in text)
        {
            if (character is '"' or '\\') result.Append('\\').Append(character);
            else if (character < ' ') result.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            else result.Append(character);
        }

        return result.Append('"').ToString();
    }
}
