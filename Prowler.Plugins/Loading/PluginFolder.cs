namespace Prowler.Plugins.Loading;

/// <summary>A plugin's files: a folder, and which of the assemblies in it is the pack.</summary>
/// <param name="Name">What messages call it: "Acme.Checks 1.0.0", or the path that was given.</param>
/// <param name="MainAssembly">The path of the pack's assembly.</param>
internal sealed record PluginFolder(string Name, string MainAssembly)
{
    private static readonly EnumerationOptions s_everything = new() { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>Full, and without links: so are the paths that the runtime finds a plugin's libraries by.</summary>
    public string MainAssembly { get; } = Physical(MainAssembly);

    public string Path => System.IO.Path.GetDirectoryName(MainAssembly)!;

    /// <summary>Finds the assembly at the top of the folder that names a registry.</summary>
    /// <param name="name">What messages call the plugin.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="host">What is shared with the host: no plugin, although it may have a registry.</param>
    /// <param name="packageId">Says which, where there are several: the one that is named as the package is. Null where there is no package.</param>
    /// <exception cref="PluginException">There is none, or several.</exception>
    public static PluginFolder Find(string name, string folder, HostAssemblies host, string? packageId = null)
    {
        var packs = Directory.EnumerateFiles(folder, "*.dll")
            .Where(file => host.Shared(System.IO.Path.GetFileNameWithoutExtension(file)) is null)
            .Where(file => AssemblyFacts.TryRead(file) is { Registry: not null })
            .Order(StringComparer.Ordinal)
            .ToList();
        if (packs.Find(file => System.IO.Path.GetFileNameWithoutExtension(file) == packageId) is { } named) packs = [named];
        return packs switch
        {
            [var one] => new PluginFolder(name, one),
            [] when packageId is null && Directory.EnumerateFiles(folder, "*.nupkg").Order(StringComparer.Ordinal).FirstOrDefault() is { } package =>
                throw new PluginException(name, $"is a folder of packages: name one of them by its path, such as {package}."),
            [] => throw new PluginException(name, "has no registry of checks: none of its assemblies was built with Prowler.Checks.Abstractions' generator and has a check."),
            _ => throw new PluginException(name,
                $"has several packs: {string.Join(", ", packs.Select(System.IO.Path.GetFileName))}. Name the one to load by its path."),
        };
    }

    /// <summary>All files, by their path in the folder, with slashes.</summary>
    /// <exception cref="PluginException">There is a link among them, so what is loaded may lie elsewhere.</exception>
    public static IReadOnlyList<(string Name, string Path)> Files(string name, string folder)
    {
        var files = new List<(string, string)>();
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", s_everything))
        {
            var relative = System.IO.Path.GetRelativePath(folder, entry.FullName).Replace('\\', '/');
            if (entry.LinkTarget is not null) throw new PluginException(name, $"has a link among its files: {relative}.");
            if (entry is FileInfo) files.Add((relative, entry.FullName));
        }

        return files;
    }

    private static string Physical(string path)
    {
        var folder = PhysicalFolder(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
        return System.IO.Path.Combine(folder, System.IO.Path.GetFileName(path));
    }

    private static string PhysicalFolder(string path)
    {
        if (System.IO.Path.GetDirectoryName(path) is not { } parent) return path;
        var folder = System.IO.Path.Combine(PhysicalFolder(parent), System.IO.Path.GetFileName(path));
        return Directory.ResolveLinkTarget(folder, returnFinalTarget: true) is { } target ? PhysicalFolder(target.FullName) : folder;
    }
}
