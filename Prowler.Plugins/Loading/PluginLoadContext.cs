using System.Reflection;
using System.Runtime.Loader;

namespace Prowler.Plugins.Loading;

/// <summary>
/// A plugin's own world of assemblies: what it shares with the host, .NET itself and what it brings. Whatever else it asks
/// for is an error, also where the host happens to have a version of it.
/// </summary>
internal sealed class PluginLoadContext(PluginExamination plugin) : AssemblyLoadContext(plugin.Plugin.Name)
{
    private readonly PluginResolver _resolver = new(plugin.Plugin);

    public Assembly LoadPack() => LoadFromAssemblyPath(plugin.Plugin.MainAssembly);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (plugin.Host.Shared(assemblyName.Name) is { } shared) return shared;
        // As in a program, .NET's own assembly wins unless the plugin brings a newer one. Null lets the runtime find it.
        if (FrameworkAssemblies.Version(assemblyName.Name) is { } version && version >= assemblyName.Version) return null;
        // For satellite assemblies, too: left alone, the runtime would load them from beside the plugin, and nobody inspected
        // them. Nothing asks for texts in another language, as this program has no cultures.
        return _resolver.Assembly(assemblyName) is { } path && plugin.Assemblies.ContainsKey(path)
            ? LoadFromAssemblyPath(path)
            : throw new FileNotFoundException(
                $"Plugin {plugin.Plugin.Name} asks for {assemblyName.Name}, which it does not bring, or does not reference.", assemblyName.Name);
    }

    // Libraries of the operating system, such as libc, are found by the runtime.
    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver.NativeLibrary(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;
}
