using System.Diagnostics;
using System.Text.Json;

namespace Prowler.Plugins.Loading;

/// <summary>The libraries that a plugin was built with.</summary>
/// <param name="Versions">The version of each, by its name.</param>
/// <param name="SdkCore">The version of the AWS SDK's core that its packages need; null where it uses none.</param>
internal sealed record PluginDependencies(IReadOnlyDictionary<string, string> Versions, Version? SdkCore)
{
    /// <summary>Reads the <c>deps.json</c> beside the pack; without one, the SDK's core in the folder tells its version.</summary>
    /// <exception cref="PluginException">The file is damaged.</exception>
    public static PluginDependencies? Read(PluginFolder plugin)
    {
        var path = Path.ChangeExtension(plugin.MainAssembly, ".deps.json");
        if (!File.Exists(path)) return ReadFolder(plugin.Path);
        try
        {
            var versions = DepsJson.Read(path).Libraries.Keys
                .Select(library => library.Split('/', 2))
                .DistinctBy(name => name[0])
                .ToDictionary(name => name[0], name => name[^1]);
            var core = versions.GetValueOrDefault(HostAssemblies.SdkCoreName);
            return new PluginDependencies(versions, Version.TryParse(core?.Split('-', '+')[0], out var needed) ? needed : null);
        }
        catch (JsonException exception)
        {
            throw new PluginException(plugin.Name, $"has a {Path.GetFileName(path)} that cannot be read: {exception.Message}", exception);
        }
    }

    private static PluginDependencies? ReadFolder(string folder)
    {
        var core = Path.Combine(folder, HostAssemblies.SdkCoreName + ".dll");
        return File.Exists(core) && Version.TryParse(FileVersionInfo.GetVersionInfo(core).FileVersion, out var version)
            ? new PluginDependencies(new Dictionary<string, string>(), version)
            : null;
    }
}
