using System.IO.Compression;

namespace Prowler.Testing;

/// <summary>Packages: those that were built for these tests, and those made of any entries at all.</summary>
internal static class PackageFile
{
    /// <summary>A pack on the built-in buckets, with a YamlDotNet of its own.</summary>
    public static string AcmeChecks => Built("Acme.Checks");

    /// <summary>A pack of a service that the built-in pack has no client for.</summary>
    public static string AcmeTables => Built("Acme.Tables");

    /// <summary>The output folder of a plugin's build.</summary>
    public static string OutputOf(string plugin) => Path.Combine(Samples, plugin, "bin", Configuration, "net10.0");

    // …/tests/Prowler.Plugins.Tests/bin/Debug/net10.0
    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private static string Samples => Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../Plugins"));

    /// <summary>Writes a package of entries as they are, and returns its path.</summary>
    public static string Write(string folder, string id, string version, params IEnumerable<(string Name, byte[] Content)> entries) =>
        Write(folder, id, version, "", entries);

    /// <summary>Writes a package that depends on others, and returns its path.</summary>
    public static string Write(string folder, string id, string version, string dependencies, IEnumerable<(string Name, byte[] Content)> entries)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, Path.GetRandomFileName())).FullName, $"{id}.{version}.nupkg");
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        var nuspec = $"<package><metadata><id>{id}</id><version>{version}</version><authors>A</authors><description>D</description>{dependencies}</metadata></package>";
        foreach (var (name, content) in entries.Prepend(($"{id}.nuspec", System.Text.Encoding.UTF8.GetBytes(nuspec))))
        {
            using var stream = archive.CreateEntry(name).Open();
            stream.Write(content);
        }

        return path;
    }

    /// <summary>Writes a package with a pack inside that needs nothing else, and returns its path.</summary>
    public static string Write(string folder, PackSource pack, string version = "1.0.0") =>
        Write(folder, pack.Assembly, version, ($"prowler-plugin/net10.0/{pack.Assembly}.dll", pack.Compile()));

    private static string Built(string id)
    {
        var path = Path.Combine(Samples, "bin", $"{id}.1.0.0.nupkg");
        return File.Exists(path) ? path : throw new FileNotFoundException("The plugin was not packed by the build.", path);
    }
}
