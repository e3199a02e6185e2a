using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Prowler.Aws.Secrets;

namespace Prowler.Aws.Recording;

/// <summary>
/// The secrets of a request to a service that is not AWS's, wherever such services take them: in the address, its path and
/// parameters, headers and the body. Known by their names, since each service has keys of a form of its own.
/// </summary>
internal sealed partial class ForeignSecrets
{
    // A shorter one would be found in anything.
    private const int Shortest = 4;

    private const string Replacement = "secret";

    private readonly SortedSet<string> _values = new(Comparer<string>.Create((a, b) => a.Length != b.Length ? b.Length - a.Length : string.CompareOrdinal(a, b)));

    private ForeignSecrets()
    {
    }

    /// <summary>Whether a parameter, header or property holds a secret by its name.</summary>
    public static bool IsName(string name) => Name().IsMatch(name);

    public static async Task<ForeignSecrets> OfAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var secrets = new ForeignSecrets();
        var uri = request.RequestUri!;
        foreach (var part in uri.UserInfo.Split(':')) secrets.AddEncoded(part);
        foreach (var segment in uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries))
            if (!NotSecret.Is(segment, Evidence.Key, isBare: false, '\n')) secrets.AddEncoded(segment);
        secrets.AddParameters(uri.Query.TrimStart('?'));
        foreach (var (name, values) in request.Headers)
            // Not the scheme of Authorization: Bearer …
            if (IsName(name)) foreach (var value in values) secrets.Add(value[(value.IndexOf(' ') + 1)..]);
        if (request.Content is { } content)
        {
            var body = Encoding.UTF8.GetString(await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));
            if (!secrets.AddJson(body)) secrets.AddParameters(body);
        }

        return secrets;
    }

    /// <summary>What is kept of an answer, without them: services repeat what they were asked.</summary>
    public byte[] RemoveFrom(byte[] body)
    {
        // A character a byte: what is no text stays as it is.
        var text = Encoding.Latin1.GetString(body);
        var removed = RemoveFrom(text, value => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(value)));
        return ReferenceEquals(text, removed) ? body : Encoding.Latin1.GetBytes(removed);
    }

    public string RemoveFrom(string header) => RemoveFrom(header, value => value);

    private string RemoveFrom(string text, Func<string, string> encode)
    {
        foreach (var value in _values) text = text.Replace(encode(value), Replacement, StringComparison.Ordinal);
        return text;
    }

    private void AddParameters(string form)
    {
        foreach (var pair in form.Split('&').Select(pair => pair.Split('=', 2)))
            if (pair.Length == 2 && IsName(Uri.UnescapeDataString(pair[0]))) AddEncoded(pair[1]);
    }

    private bool AddJson(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            AddProperties(document.RootElement, isSecret: false);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private void AddProperties(JsonElement element, bool isSecret)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject()) AddProperties(property.Value, isSecret || IsName(property.Name));
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray()) AddProperties(item, isSecret);
                break;
            case JsonValueKind.String when isSecret:
                Add(element.GetString()!);
                break;
        }
    }

    private void AddEncoded(string value)
    {
        Add(value);
        Add(Uri.UnescapeDataString(value.Replace('+', ' ')));
        Add(Uri.UnescapeDataString(value));
    }

    private void Add(string value)
    {
        if (value.Length < Shortest) return;
        _values.Add(value);
        // As it stands in an answer of JSON.
        _values.Add(JsonEncodedText.Encode(value).ToString());
        _values.Add(Uri.EscapeDataString(value));
    }

    [GeneratedRegex(
        "key(?!word)|token|secret|pass|pwd|auth(?!or(?!i))|cred(?!it)|signature|session|cookie|jwt|bearer|(?:app|client)[_-]?id|(?:^|[_-])(?:sig|pw|pin|code)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
