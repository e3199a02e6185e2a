using System.Text;
using System.Text.Json;

namespace Prowler.Aws.Policies;

/// <summary>Reads one policy document and notes what it could not understand.</summary>
internal sealed class PolicyParser
{
    // AWS's own documents nest six deep; more is nothing that AWS would have stored.
    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 32 };

    private readonly List<string> _problems = [];

    internal PolicyDocument Parse(string json)
    {
        try
        {
            // Through bytes: a lone surrogate in the text becomes a replacement character and not an exception.
            using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(json), s_options);
            return ReadDocument(document.RootElement);
        }
        catch (JsonException e)
        {
            return Unreadable($"The text is not JSON, or nests too deeply (line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}).");
        }
        catch (InvalidOperationException)
        {
            // System.Text.Json's way to say that an escaped string is half a surrogate pair.
            return Unreadable("A string has an escape sequence that stands for no character.");
        }
    }

    private static PolicyDocument Unreadable(string problem) => new() { Problems = [problem] };

    private PolicyDocument ReadDocument(JsonElement root)
    {
        var members = Members(root, "The document", ["Version", "Id", "Statement"]);
        if (members is null) return new PolicyDocument { Problems = _problems };

        if (!members.ContainsKey("Statement")) _problems.Add("The document has no Statement.");
        return new PolicyDocument
        {
            Version = Text(members, "Version", "The document"),
            Id = Text(members, "Id", "The document"),
            Statements = [.. Items(members, "Statement").Select(ReadStatement).OfType<PolicyStatement>()],
            Problems = _problems,
        };
    }

    private PolicyStatement? ReadStatement(JsonElement element, int index)
    {
        var place = $"Statement {index + 1}";
        var before = _problems.Count;
        var members = Members(
            element,
            place,
            ["Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource", "Condition"]);
        if (members is null) return null;

        var effect = Text(members, "Effect", place) switch
        {
            "Allow" => PolicyEffect.Allow,
            "Deny" => PolicyEffect.Deny,
            _ => (PolicyEffect?)null,
        };
        if (effect is null) _problems.Add($"{place}: Effect is neither Allow nor Deny.");
        if (members.ContainsKey("Action") == members.ContainsKey("NotAction"))
            _problems.Add($"{place}: it takes one of Action and NotAction.");
        foreach (var name in (string[])["Principal", "Resource"])
        {
            if (members.ContainsKey(name) && members.ContainsKey("Not" + name))
                _problems.Add($"{place}: {name} and Not{name} exclude each other.");
        }

        var statement = new PolicyStatement
        {
            Sid = Text(members, "Sid", place),
            Effect = effect ?? PolicyEffect.Deny,
            Principals = Principals(members, "Principal", place),
            NotPrincipals = Principals(members, "NotPrincipal", place),
            Actions = Texts(members, "Action", place),
            NotActions = Texts(members, "NotAction", place),
            Resources = Texts(members, "Resource", place),
            NotResources = Texts(members, "NotResource", place),
            Conditions = Conditions(members, place),
        };
        return _problems.Count == before ? statement : null;
    }

    private List<PolicyPrincipal> Principals(Dictionary<string, JsonElement> members, string name, string place)
    {
        if (!members.TryGetValue(name, out var element)) return [];
        if (element.ValueKind == JsonValueKind.String && element.GetString() == "*") return [new(PrincipalKind.Everyone, "*")];

        var at = $"{place}: {name}";
        return Members(element, at, ["AWS", "Service", "Federated", "CanonicalUser"]) is { } kinds
            ? [.. from kind in kinds from value in Texts(kinds, kind.Key, at) select new PolicyPrincipal(KindOf(kind.Key), value)]
            : [];
    }

    private static PrincipalKind KindOf(string name) => name == "AWS" ? PrincipalKind.Aws : Enum.Parse<PrincipalKind>(name);

    private List<PolicyCondition> Conditions(Dictionary<string, JsonElement> members, string place)
    {
        if (!members.TryGetValue("Condition", out var element)) return [];

        List<PolicyCondition> conditions = [];
        foreach (var (@operator, keys) in Members(element, $"{place}: Condition") ?? [])
        {
            var at = $"{place}: a condition operator";
            var tests = Members(keys, at, comparer: StringComparer.OrdinalIgnoreCase) ?? [];
            conditions.AddRange(tests.Keys.Select(key => new PolicyCondition(@operator, key, Texts(tests, key, $"{place}: Condition", named: false))));
        }

        return conditions;
    }

    /// <summary>An object's members; null, and a problem, for anything else.</summary>
    private Dictionary<string, JsonElement>? Members(
        JsonElement element, string place, string[]? known = null, StringComparer? comparer = null)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            _problems.Add($"{place} is not a JSON object.");
            return null;
        }

        var members = new Dictionary<string, JsonElement>(comparer ?? StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            if (known is not null && !known.Contains(member.Name))
                _problems.Add($"{place} has an element that is not of the policy language.");
            else if (!members.TryAdd(member.Name, member.Value))
                _problems.Add($"{place} has the same element twice.");
        }

        return members;
    }

    private string? Text(Dictionary<string, JsonElement> members, string name, string place)
    {
        if (!members.TryGetValue(name, out var element)) return null;
        if (element.ValueKind == JsonValueKind.String) return element.GetString();
        _problems.Add($"{place}: {name} is not a string.");
        return null;
    }

    /// <summary>One string or a list of strings; in conditions also numbers and truth values, as their JSON text.</summary>
    private List<string> Texts(Dictionary<string, JsonElement> members, string name, string place, bool named = true)
    {
        List<string> texts = [];
        var items = Items(members, name).ToList();
        if (named && items.Count == 0 && members.ContainsKey(name)) _problems.Add($"{place}: {name} is empty.");
        foreach (var element in items)
        {
            if (element.ValueKind == JsonValueKind.String)
                texts.Add(element.GetString()!);
            else if (!named && element.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
                texts.Add(element.GetRawText());
            else
                _problems.Add(named ? $"{place}: {name} holds something other than strings." : $"{place} compares with something other than plain values.");
        }

        return texts;
    }

    /// <summary>The items of a list, or the one item that stands in place of a list.</summary>
    private static IEnumerable<JsonElement> Items(Dictionary<string, JsonElement> members, string name) =>
        !members.TryGetValue(name, out var element) ? []
        : element.ValueKind == JsonValueKind.Array ? element.EnumerateArray()
        : [element];
}
