using System.Text.Json;
using System.Text.Json.Serialization;

namespace Prowler.Runner.Plugins.Installed;

/// <summary><c>plugins.lock.json</c>: which plugins are installed, and what each file of them has to be.</summary>
internal sealed record PluginsFile
{
    public const string Name = "plugins.lock.json";

    public const int ThisVersion = 1;

    private const long Longest = 16 << 20;

    /// <summary>The version of this file's format.</summary>
    public required int Version { get; init; }

    /// <summary>In ordinal order of their ids, whatever their case.</summary>
    public required IReadOnlyList<InstalledPlugin> Plugins { get; init; }

    /// <summary>Reads the file of a folder; one without the file has no plugins.</summary>
    /// <exception cref="UsageException">It cannot be read, or is another format's.</exception>
    public static PluginsFile Read(string home)
    {
        var path = Path.Combine(home, Name);
        try
        {
            if (!File.Exists(path)) return new PluginsFile { Version = ThisVersion, Plugins = [] };
            if (new FileInfo(path).Length > Longest) throw new JsonException("It is too long.");
            var file = JsonSerializer.Deserialize(File.ReadAllBytes(path), PluginsJson.Default.PluginsFile) ?? throw new JsonException("It is empty.");
            if (file.Version != ThisVersion) throw new JsonException($"Its format is {file.Version}; this prowler reads {ThisVersion}.");
            // What the serializer lets pass: an element of a list may be null to it.
            if (file.Plugins.Any(plugin => plugin is null)) throw new JsonException("It has a null among its plugins.");
            if (file.Plugins.FirstOrDefault(plugin => !plugin.IsWellFormed) is { } malformed) throw new JsonException($"The entry of {malformed.Id} is malformed.");
            return file;
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} cannot be read: {exception.Message} Mend it, or delete the folder and add the plugins again.");
        }
    }

    /// <summary>Replaces the file of a folder; a reader finds the old one or the new one.</summary>
    public void Write(string home)
    {
        var path = Path.Combine(home, Name);
        var temporary = Path.Combine(home, $".{Path.GetRandomFileName()}.tmp");
        try
        {
            File.WriteAllBytes(temporary, JsonSerializer.SerializeToUtf8Bytes(this, PluginsJson.Default.PluginsFile));
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public PluginsFile With(InstalledPlugin plugin) =>
        this with { Plugins = [.. Plugins.Append(plugin).OrderBy(one => one.Id, StringComparer.OrdinalIgnoreCase)] };

    public PluginsFile Without(InstalledPlugin plugin) => this with { Plugins = [.. Plugins.Where(one => one != plugin)] };

    /// <summary>Refuses to have a plugin twice, in whichever versions.</summary>
    /// <exception cref="PluginException">One of this id is installed.</exception>
    public void RequireAbsent(string id, string displayName)
    {
        if (Find(id) is { } installed)
            throw new PluginException(displayName, $"cannot be added: {installed.DisplayName} is installed. Remove that first: prowler plugin remove {installed.Id}");
    }

    /// <summary>The plugin with this id, or null. Ids of packages differ in more than case.</summary>
    public InstalledPlugin? Find(string id) => Plugins.FirstOrDefault(plugin => plugin.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A plugin that takes part in every scan.</summary>
internal sealed record InstalledPlugin
{
    public required string Id { get; init; }

    public required string Version { get; init; }

    /// <summary>Of the package, base64, as NuGet writes it.</summary>
    public required string Sha512 { get; init; }

    /// <summary>Whether the user accepted that it calls operations that change something.</summary>
    public required bool AllowsWrites { get; init; }

    /// <summary>The file name of the pack's assembly.</summary>
    public required string Pack { get; init; }

    /// <summary>The ids of its checks.</summary>
    public required IReadOnlyList<string> Checks { get; init; }

    /// <summary>The SHA-512 of each file, base64, by its path in the plugin's folder.</summary>
    public required SortedDictionary<string, string> Files { get; init; }

    [JsonIgnore]
    public string DisplayName => $"{Id} {Version}";

    /// <summary>Names become paths: whatever wrote the file, they lead to no other place.</summary>
    [JsonIgnore]
    public bool IsWellFormed => PackageName.IsId(Id) && PackageName.IsVersion(Version) && Pack == Path.GetFileName(Pack) && Files.ContainsKey(Pack)
        && Checks.All(check => check is not null);

    /// <summary>Where its files are.</summary>
    public string Folder(string home) => Path.Combine(home, Id.ToLowerInvariant(), Version.ToLowerInvariant());
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(PluginsFile))]
internal sealed partial class PluginsJson : JsonSerializerContext;
