using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Prowler.Aws.Recording;
using Prowler.Checks.Packs;

namespace Prowler.Checks.Testing.Hazardous;

/// <summary>Makes two pages of one. The first may be empty, as pages of AWS's may.</summary>
internal sealed class Pages(Paging paging, ApiOperation operation, bool deniesSecond) : Alteration
{
    private const string TokenPrefix = "second-page-";

    private readonly ConcurrentDictionary<string, Altered> _second = [];
    private int _count;

    public override Altered? Continue(RecordedRequest request)
    {
        var given = request.Query + "&" + request.Body;
        return _second.FirstOrDefault(page => given.Contains(page.Key, StringComparison.Ordinal)).Value;
    }

    public override Altered? Alter(Exchange exchange)
    {
        if (exchange.Status >= 300 || exchange.Body.Length == 0) return null;
        // Ends in a letter, so that no token begins with another.
        var token = $"{TokenPrefix}{Interlocked.Increment(ref _count)}x";
        var text = Encoding.UTF8.GetString(exchange.Body).TrimStart('\uFEFF');
        var pages = text.TrimStart().StartsWith('<') ? SplitXml(text, token) : SplitJson(text, token);
        if (pages is not (string first, string second)) return null;
        _second[token] = deniesSecond
            ? ErrorAnswer.Denied(exchange, operation) with { Fails = true }
            : new Altered(exchange.Status, Encoding.UTF8.GetBytes(second)) { Headers = exchange.Headers };
        return new Altered(exchange.Status, Encoding.UTF8.GetBytes(first)) { Headers = exchange.Headers };
    }

    private (string First, string Second)? SplitXml(string text, string token)
    {
        var (first, second) = (XDocument.Parse(text), XDocument.Parse(text));
        var (head, tail) = (Result(first), Result(second));
        // A recorded page that is not the last one is in two or more already.
        if (head.Elements().Any(element => paging.IsToken("/" + element.Name.LocalName) && element.Value.Length > 0)) return null;
        if (!Split(head, tail)) return null;

        // ec2 writes names in lower case.
        var isLower = head.Elements().All(element => char.IsLower(element.Name.LocalName[0]));
        var name = isLower ? char.ToLowerInvariant(paging.Token[0]) + paging.Token[1..] : paging.Token;
        Set(head, name, token);
        if (paging.HasIsTruncated) Set(head, isLower ? "isTruncated" : "IsTruncated", "true");
        return (first.ToString(SaveOptions.DisableFormatting), second.ToString(SaveOptions.DisableFormatting));
    }

    /// <summary>Takes the later half of every list out of the one, and the earlier half out of the other.</summary>
    private static bool Split(XElement head, XElement tail)
    {
        var isSplit = false;
        foreach (var (first, second) in Lists(head).Zip(Lists(tail)).ToList())
        {
            var kept = first.Count / 2;
            foreach (var item in first.Skip(kept).ToList()) item.Remove();
            foreach (var item in second.Take(kept).ToList()) item.Remove();
            isSplit |= first.Count > 0;
        }

        return isSplit;
    }

    /// <summary>The lists of a result: elements of one name side by side, and elements that hold nothing but items.</summary>
    private static List<List<XElement>> Lists(XElement result)
    {
        var lists = new List<List<XElement>>();
        foreach (var alike in result.Elements().GroupBy(element => element.Name).Select(group => group.ToList()).ToList())
        {
            if (alike.Count > 1) lists.Add(alike);
            else if (alike[0].HasElements && IsList(alike[0])) lists.Add([.. alike[0].Elements()]);
        }

        return lists;
    }

    /// <summary>Tells <c>Buckets/Bucket</c> and <c>groupSet/item</c> from a structure with one field, such as <c>Owner/ID</c>.</summary>
    private static bool IsList(XElement element)
    {
        var names = element.Elements().Select(item => item.Name.LocalName).Distinct().ToList();
        return names is [var name]
            && (name is "item" or "member" || element.Elements().Skip(1).Any() || element.Name.LocalName.StartsWith(name, StringComparison.Ordinal));
    }

    private static void Set(XElement result, string name, string value)
    {
        var element = result.Element(result.Name.Namespace + name);
        if (element is null) result.Add(new XElement(result.Name.Namespace + name, value));
        else element.Value = value;
    }

    /// <summary>The query protocol puts the result into an element of its own.</summary>
    private static XElement Result(XDocument document) =>
        document.Root!.Elements().FirstOrDefault(element => element.Name.LocalName.EndsWith("Result", StringComparison.Ordinal)) ?? document.Root;

    private (string First, string Second)? SplitJson(string text, string token)
    {
        if (JsonNode.Parse(text) is not JsonObject first || JsonNode.Parse(text) is not JsonObject second) return null;
        var name = first.Select(property => property.Key).FirstOrDefault(key => paging.IsToken("/" + key));
        if (name is not null && first[name] is not null) return null;

        var isSplit = false;
        foreach (var key in first.Where(property => property.Value is JsonArray { Count: > 0 }).Select(property => property.Key).ToList())
        {
            var (head, tail) = ((JsonArray)first[key]!, (JsonArray)second[key]!);
            var kept = head.Count / 2;
            while (head.Count > kept) head.RemoveAt(kept);
            for (var index = 0; index < kept; index++) tail.RemoveAt(0);
            isSplit = true;
        }

        var isLower = first.All(property => char.IsLower(property.Key[0]));
        first[name ?? (isLower ? char.ToLowerInvariant(paging.Token[0]) + paging.Token[1..] : paging.Token)] = token;
        return isSplit ? (first.ToJsonString(), second.ToJsonString()) : null;
    }
}
