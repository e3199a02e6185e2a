using System.Security.Cryptography;
using Prowler.Plugins.Loading;

namespace Prowler.Plugins.Installed;

/// <summary>The hashes of a plugin's files, and what differs from those that were written down.</summary>
internal static class FileHashes
{
    /// <summary>The SHA-512 of every file in a folder, base64, by path.</summary>
    /// <exception cref="PluginException">There is a link among the files.</exception>
    public static SortedDictionary<string, string> Of(string plugin, string folder)
    {
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, path) in PluginFolder.Files(plugin, folder))
        {
            using var file = File.OpenRead(path);
            hashes.Add(name, Convert.ToBase64String(SHA512.HashData(file)));
        }

        return hashes;
    }

    /// <summary>How the files of an installed plugin differ from what was added; each a clause, empty where they do not.</summary>
    /// <exception cref="PluginException">There is a link among the files.</exception>
    public static IReadOnlyList<string> Differences(InstalledPlugin plugin, string home)
    {
        var folder = plugin.Folder(home);
        if (!Directory.Exists(folder)) return ["its folder is missing"];
        var actual = Of(plugin.DisplayName, folder);
        return
        [
            .. plugin.Files.Where(file => !actual.ContainsKey(file.Key)).Select(file => $"{file.Key} is missing"),
            .. plugin.Files.Where(file => actual.TryGetValue(file.Key, out var hash) && hash != file.Value).Select(file => $"{file.Key} has changed"),
            .. actual.Keys.Where(file => !plugin.Files.ContainsKey(file)).Select(file => $"{file} was not there"),
        ];
    }
}
