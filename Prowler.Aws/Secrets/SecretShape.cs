using System.Text.Json;
using System.Text.Json.Serialization;

namespace Prowler.Aws.Secrets;

/// <summary>The form of one provider's tokens, as the provider describes it: an entry of <c>shapes.json</c>.</summary>
/// <param name="Id">Names the entry; entries are sorted by it.</param>
/// <param name="Kind">The kind of secret, for people.</param>
/// <param name="Keywords">Texts of which each token holds one, in this letter case.</param>
/// <param name="Pattern">A regular expression for <see cref="System.Text.RegularExpressions.RegexOptions.NonBacktracking"/> with the group <c>secret</c>.</param>
/// <param name="Page">The provider's page on these tokens.</param>
internal sealed record SecretShape(string Id, string Kind, string[] Keywords, string Pattern, string Page)
{
    private static readonly Lazy<IReadOnlyList<SecretShape>> Entries = new(Read);

    /// <summary>Read when the first text is scanned: most runs of the program scan none.</summary>
    public static IReadOnlyList<SecretShape> All => Entries.Value;

    private static SecretShape[] Read()
    {
        using var stream = typeof(SecretShape).Assembly.GetManifestResourceStream("Prowler.Aws.Secrets.shapes.json")!;
        return JsonSerializer.Deserialize(stream, SecretShapeJson.Default.SecretShapeArray)!;
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(SecretShape[]))]
internal sealed partial class SecretShapeJson : JsonSerializerContext;
