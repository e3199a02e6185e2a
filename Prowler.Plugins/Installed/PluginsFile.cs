using System.Text.Json;
using System.Text.Json.Serialization;
using Prowler.Plugins.Loading;

namespace Prowler.Plugins.Installed;

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
    /// <exception cref="PluginException">It cannot be read, or is another format's.</exception>
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
            throw new PluginException($"{path} cannot be read: {exception.Message} Mend it, or delete the folder and add the plugins again.");
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

    /// <summary>Refuses to have a pack twice, which its author is about to do who tries the next build of it.</summary>
    /// <exception cref="PluginException">The pack of an examined plugin is installed.</exception>
    public void RequireAbsent(PluginExamination examination)
    {
        if (Plugins.FirstOrDefault(plugin => Path.GetFileNameWithoutExtension(plugin.Pack) == examination.Pack.Name) is not { } same) return;
        throw new PluginException(examination.Plugin.Name,
            $"is {examination.Pack.Name}, and so is the installed {same.DisplayName}: only one can take part. To use this one, run prowler plugin remove {same.Id} first.");
    }

    /// <summary>The plugin with this id, or null. Ids of packages differ in more than case.</summary>
    public InstalledPlugin? Find(string id) => Plugins.FirstOrDefault(plugin => plugin.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(PluginsFile))]
internal sealed partial class PluginsJson : JsonSerializerContext;
