using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Prowler.Checks.Testing.Hazardous;

/// <summary>Puts texts into answers that nobody expects there, and that somebody can put there.</summary>
internal static partial class HostileTexts
{
    // All in one, so that every field meets all of it: a formula, which has to come first, markup, a template, a path, a right-to-left
    // override, blanks of all kinds, and 10,000 characters. XML carries neither NUL nor ESC; U+009B is what terminals take for ESC [.
    private static readonly string InXml =
        "=cmd|' /C calc'!A1<img src=x onerror=alert(1)>\"'&{{7*7}}${x}%n../..//\u202egnp.\u2066exe\u009b31m\u009b2J\t\r\n\u0085\u2028" + new string('A', 10_000);

    private static readonly string InJson = InXml + "\0\u001b[31m\u001b]0;x\u0007";

    /// <summary>Whether people write the text at a path as they like: a tag's key and value, a description. Such text names nothing else.</summary>
    /// <param name="path">The names of the elements or properties down to it, joined by slashes.</param>
    public static bool IsFreeText(string path) => FreeText().IsMatch(path);

    /// <summary>The body with other texts; null where it has none.</summary>
    /// <param name="body">XML or JSON.</param>
    /// <param name="concerns">Whether to change the text at a path.</param>
    public static byte[]? Put(byte[] body, Func<string, bool> concerns)
    {
        var text = Encoding.UTF8.GetString(body).TrimStart('\uFEFF');
        var count = 0;
        var changed = text.TrimStart().StartsWith('<') ? PutXml(text, concerns, ref count)
            : text.Length > 0 ? PutJson(text, "", concerns, InJson, ref count)
            : null;
        return count == 0 || changed is null ? null : Encoding.UTF8.GetBytes(changed);
    }

    private static string PutXml(string text, Func<string, bool> concerns, ref int count)
    {
        var document = XDocument.Parse(text);
        foreach (var leaf in document.Descendants().Where(element => !element.HasElements && element.Value.Length > 0).ToList())
        {
            var path = string.Join('/', leaf.AncestorsAndSelf().Reverse().Select(element => element.Name.LocalName));
            leaf.Value = Change(leaf.Value, path, concerns, InXml, ref count);
        }

        var settings = new XmlWriterSettings { NewLineHandling = NewLineHandling.Entitize, OmitXmlDeclaration = true };
        var result = new StringBuilder();
        using (var writer = XmlWriter.Create(result, settings)) document.Save(writer);
        return result.ToString();
    }

    private static string? PutJson(string text, string path, Func<string, bool> concerns, string hostile, ref int count)
    {
        try
        {
            var node = JsonNode.Parse(text);
            Walk(node, path, concerns, hostile, ref count);
            return node?.ToJsonString();
        }
        catch (JsonException)
        {
            // A text that only begins as JSON does.
            return null;
        }
    }

    private static void Walk(JsonNode? node, string path, Func<string, bool> concerns, string hostile, ref int count)
    {
        if (node is JsonObject properties)
        {
            foreach (var (name, value) in properties.ToList())
            {
                if (value is JsonValue leaf && leaf.TryGetValue(out string? text)) properties[name] = Change(text, $"{path}/{name}", concerns, hostile, ref count);
                else Walk(value, $"{path}/{name}", concerns, hostile, ref count);
            }
        }
        else if (node is JsonArray items)
        {
            for (var index = 0; index < items.Count; index++)
            {
                if (items[index] is JsonValue leaf && leaf.TryGetValue(out string? text)) items[index] = Change(text, path, concerns, hostile, ref count);
                else Walk(items[index], path, concerns, hostile, ref count);
            }
        }
    }

    private static string Change(string value, string path, Func<string, bool> concerns, string hostile, ref int count)
    {
        // Policies are JSON inside of XML or JSON. What is hostile in them still has to get through the outer format.
        if (value.TrimStart().StartsWith('{') && PutJson(value, path, concerns, hostile, ref count) is { } document) return document;
        if (value.Length == 0 || !concerns(path) || IsTyped(value)) return value;
        // The old text stays behind the new one: what was unique still is. An ARN stays one, of something with such a name.
        var name = value.StartsWith("arn:", StringComparison.Ordinal) ? value.LastIndexOfAny([':', '/']) + 1 : 0;
        count++;
        return value.Insert(name, hostile);
    }

    /// <summary>Whether the service itself sees to it that a value is well formed.</summary>
    private static bool IsTyped(string value) =>
        bool.TryParse(value, out _)
        || double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
        || IPAddress.TryParse(value.Split('/')[0], out _)
        || Date().IsMatch(value);

    [GeneratedRegex(@"(?:(?:tag|tagset|tags|tagging)(?:/(?:item|member|tag))*/(?:key|value)|description|comment|displayname|/message|/sid)\z", RegexOptions.IgnoreCase)]
    private static partial Regex FreeText();

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}T|\A[A-Z][a-z]{2}, [0-9]{2} ")]
    private static partial Regex Date();
}
