using System.Reflection;

namespace Prowler.Plugins.Loading;

/// <summary>The assemblies of .NET itself, which no plugin brings.</summary>
internal static class FrameworkAssemblies
{
    private static readonly string s_folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <summary>
    /// The version of an assembly of .NET itself, or null where it is none. Not what else the host brings: a plugin that
    /// ran on the host's version of a library would run on one that it was never tried with.
    /// </summary>
    public static Version? Version(string? name)
    {
        // The name comes from a plugin: it is a file's name, or nothing.
        if (string.IsNullOrEmpty(name) || name != Path.GetFileName(name)) return null;
        var path = Path.Combine(s_folder, name + ".dll");
        try
        {
            return File.Exists(path) ? AssemblyName.GetAssemblyName(path).Version : null;
        }
        catch (BadImageFormatException)
        {
            // Machine code, which Windows has by the same extension.
            return null;
        }
    }
}
