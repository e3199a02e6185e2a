using System.Text.Json;
using System.Text.Json.Serialization;

namespace Prowler.Plugins.Loading;

/// <summary>
/// A <c>deps.json</c>, as far as the runtime reads it. The runtime takes its shape on trust: where a field is missing, it
/// ends the process. So nothing is left to it that was not read here first.
/// </summary>
internal sealed record DepsJson
{
    public required DepsRuntimeTarget RuntimeTarget { get; init; }

    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, DepsAssets>> Targets { get; init; }

    /// <summary>By name and version: <c>YamlDotNet/16.3.0</c>.</summary>
    public required IReadOnlyDictionary<string, DepsLibrary> Libraries { get; init; }

    /// <exception cref="JsonException">The file is not of this shape.</exception>
    public static DepsJson Read(string path)
    {
        var file = JsonSerializer.Deserialize(File.ReadAllBytes(path), DepsJsonContext.Default.DepsJson) ?? throw new JsonException("It is null.");
        if (!file.Targets.ContainsKey(file.RuntimeTarget.Name)) throw new JsonException($"It has no target {file.RuntimeTarget.Name}.");
        // What the serializer lets pass: a value of a dictionary may be null to it.
        if (file.Targets.Values.Any(one => one is null || one.Values.Any(assets => assets is null || assets.HasNull)) || file.Libraries.Values.Any(library => library is null))
            throw new JsonException("It has a null where there must be an object.");
        return file;
    }
}

internal sealed record DepsRuntimeTarget
{
    public required string Name { get; init; }
}

// What is not required is set, not initialised: the generated reader would initialise with null what the file lacks.
internal sealed record DepsLibrary
{
    public required string Type { get; init; }

    public required bool Serviceable { get; init; }

    public required string Sha512 { get; init; }

    public string Path { get; set; } = "";

    public string HashPath { get; set; } = "";

    public string RuntimeStoreManifestName { get; set; } = "";
}

internal sealed record DepsAssets
{
    public IReadOnlyDictionary<string, string> Dependencies { get; set; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, DepsAsset> Runtime { get; set; } = new Dictionary<string, DepsAsset>();

    public IReadOnlyDictionary<string, DepsAsset> Native { get; set; } = new Dictionary<string, DepsAsset>();

    public IReadOnlyDictionary<string, DepsAsset> Resources { get; set; } = new Dictionary<string, DepsAsset>();

    public IReadOnlyDictionary<string, DepsRidAsset> RuntimeTargets { get; set; } = new Dictionary<string, DepsRidAsset>();

    [JsonIgnore]
    public bool HasNull => Dependencies.Values.Any(value => value is null)
        || Runtime.Concat(Native).Concat(Resources).Any(pair => pair.Value is null)
        || RuntimeTargets.Values.Any(value => value is null);
}

internal record DepsAsset
{
    public string AssemblyVersion { get; set; } = "";

    public string FileVersion { get; set; } = "";

    public string Locale { get; set; } = "";

    public string LocalPath { get; set; } = "";
}

internal sealed record DepsRidAsset : DepsAsset
{
    public required string Rid { get; init; }

    public required string AssetType { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, AllowDuplicateProperties = false)]
[JsonSerializable(typeof(DepsJson))]
internal sealed partial class DepsJsonContext : JsonSerializerContext;
