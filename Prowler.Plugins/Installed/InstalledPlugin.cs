using System.Text.Json.Serialization;

namespace Prowler.Plugins.Installed;

/// <summary>A plugin that takes part in every scan.</summary>
public sealed record InstalledPlugin
{
    /// <summary>The id of its package.</summary>
    public required string Id { get; init; }

    /// <summary>The version of its package.</summary>
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

    /// <summary>What messages call it.</summary>
    [JsonIgnore]
    public string DisplayName => $"{Id} {Version}";

    /// <summary>Names become paths: whatever wrote the file, they lead to no other place.</summary>
    internal bool IsWellFormed => PackageName.IsId(Id) && PackageName.IsVersion(Version) && Pack == Path.GetFileName(Pack) && Files.ContainsKey(Pack)
        && Checks.All(check => check is not null);

    /// <summary>Where its files are.</summary>
    /// <param name="home">The folder of plugins.</param>
    public string Folder(string home) => Path.Combine(home, Id.ToLowerInvariant(), Version.ToLowerInvariant());
}
