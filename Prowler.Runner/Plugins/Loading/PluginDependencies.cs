using System.Diagnostics;
using System.Text.Json;
using Prowler.Runner.Plugins.Packages;

namespace Prowler.Runner.Plugins.Loading;

/// <summary>The libraries that a plugin was built with.</summary>
/// <param name="Libraries">Name and version of each, without the plugin itself and what the host shares, in order.</param>
/// <param name="SdkCore">The version of the AWS SDK's core that its packages need; null where it uses none.</param>
internal sealed record PluginDependencies(IReadOnlyList<(string Name, string Version)> Libraries, Version? SdkCore)
{
    /// <summary>Reads the <c>deps.json</c> beside the pack; without one, the SDK's core in the folder tells its version.</summary>
    /// <exception cref="PluginException">The file is damaged.</exception>
    public static PluginDependencies? Read(PluginFolder plugin)
    {
        var path = Path.ChangeExtension(plugin.MainAssembly, ".deps.json");
        if (!File.Exists(path)) return ReadFolder(plugin.Path);
        try
        {
            var libraries = DepsJson.Read(path).Libraries.Keys
                .Select(library => library.Split('/', 2))
                .Select(name => (Name: name[0], Version: name[^1]))
                .ToList();
            var core = libraries.Find(library => library.Name == HostAssemblies.SdkCoreName).Version;
            var pack = Path.GetFileNameWithoutExtension(plugin.MainAssembly);
            return new PluginDependencies(
                [.. libraries.Where(library => HostAssemblies.Shared(library.Name) is null && library.Name != pack && library.Name != SdkProject.Name)],
                Version.TryParse(core?.Split('-', '+')[0], out var needed) ? needed : null);
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
            ? new PluginDependencies([], version)
            : null;
    }
}
