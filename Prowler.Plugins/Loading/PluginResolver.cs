using System.Reflection;
using System.Runtime.Loader;

namespace Prowler.Plugins.Loading;

/// <summary>Finds what a plugin brings itself, as its <c>deps.json</c> says, or beside it where it has none.</summary>
internal sealed class PluginResolver
{
    private readonly AssemblyDependencyResolver _resolver;
    private readonly string _folder;

    /// <exception cref="PluginException">The plugin's <c>deps.json</c> is damaged.</exception>
    public PluginResolver(PluginFolder plugin)
    {
        _folder = plugin.Path + Path.DirectorySeparatorChar;
        try
        {
            _resolver = new AssemblyDependencyResolver(plugin.MainAssembly);
        }
        catch (InvalidOperationException exception)
        {
            throw new PluginException(plugin.Name, $"has a {Path.ChangeExtension(Path.GetFileName(plugin.MainAssembly), ".deps.json")} that cannot be read.", exception);
        }
    }

    /// <summary>The plugin's own copy of an assembly, or null.</summary>
    public string? Assembly(AssemblyName name) => Own(_resolver.ResolveAssemblyToPath(name));

    /// <summary>The plugin's own copy of a native library, or null.</summary>
    public string? NativeLibrary(string name) => Own(_resolver.ResolveUnmanagedDllToPath(name));

    // A deps.json can point into a package cache: what lies there was neither hashed nor inspected.
    private string? Own(string? path) => path is not null && Path.GetFullPath(path).StartsWith(_folder, StringComparison.Ordinal) ? path : null;
}
