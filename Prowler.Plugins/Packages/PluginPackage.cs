using System.IO.Compression;
using System.Security.Cryptography;
using System.Xml;
using System.Xml.Linq;

namespace Prowler.Plugins.Packages;

/// <summary>
/// A <c>.nupkg</c> with a pack in it. What it holds is untrusted: nothing is written outside of the folder that it is
/// unpacked to, nor more than its limits.
/// </summary>
internal sealed class PluginPackage : IDisposable
{
    /// <summary>The folder in a package that holds a pack with its dependencies, one for each framework.</summary>
    public const string BundleFolder = "prowler-plugin/";

    private readonly string _path;
    private readonly ZipArchive _archive;

    private PluginPackage(string path, FileStream file)
    {
        _path = path;
        Sha512 = Convert.ToBase64String(SHA512.HashData(file));
        file.Position = 0;
        _archive = new ZipArchive(file, ZipArchiveMode.Read);
        if (_archive.Entries.Count > UnpackLimits.MostEntries) throw Invalid($"it has more than {UnpackLimits.MostEntries} entries");
        (Id, Version) = ReadNuspec();
    }

    public string Id { get; }

    public string Version { get; }

    /// <summary>Base64, as NuGet writes it.</summary>
    public string Sha512 { get; }

    public string DisplayName => $"{Id} {Version}";

    /// <exception cref="PluginException">The file cannot be read or is no package.</exception>
    public static PluginPackage Open(string path)
    {
        FileStream? file = null;
        try
        {
            // One handle for the hash and for what is unpacked, so that they are of the same bytes.
            file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return new PluginPackage(path, file);
        }
        catch (Exception exception)
        {
            file?.Dispose();
            throw exception switch
            {
                InvalidDataException => Invalid(path, "it is no zip archive, or only the beginning of one"),
                XmlException xml => Invalid(path, $"its .nuspec is malformed at line {xml.LineNumber}"),
                IOException or UnauthorizedAccessException or NotSupportedException => Invalid(path, exception.Message.TrimEnd('.')),
                _ => exception,
            };
        }
    }

    /// <summary>The folder of the pack and its dependencies for this .NET, or null where the package has none.</summary>
    /// <exception cref="PluginException">There are some, but all for a newer .NET.</exception>
    public string? FindBundle()
    {
        var frameworks = _archive.Entries
            .Where(entry => entry.FullName.StartsWith(BundleFolder, StringComparison.Ordinal))
            .Select(entry => entry.FullName.Split('/')[1])
            .Distinct()
            .Select(name => (Name: name, Version: FrameworkVersion(name)))
            .Where(framework => framework.Version is not null)
            .OrderByDescending(framework => framework.Version)
            .ToList();
        if (frameworks.Count == 0) return null;
        var newest = frameworks.Find(framework => framework.Version <= Environment.Version.Major);
        return newest.Name is { } name
            ? $"{BundleFolder}{name}/"
            : throw new PluginException(DisplayName, $"is for {frameworks[^1].Name}, and this is .NET {Environment.Version.Major}: use a newer prowler.");
    }

    /// <summary>Unpacks what is below a folder of the package.</summary>
    /// <exception cref="PluginException">An entry would leave the folder, or the package unpacks to more than its limits.</exception>
    public void Unpack(string bundle, string folder)
    {
        var remaining = UnpackLimits.MostBytes;
        var unpacked = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in _archive.Entries.Where(entry => entry.FullName.StartsWith(bundle, StringComparison.Ordinal)))
        {
            // NuGet escapes names as URLs do.
            var name = Uri.UnescapeDataString(entry.FullName[bundle.Length..]);
            if (name.Length == 0 || name.EndsWith('/')) continue;
            if (!EntryName.IsInside(name)) throw Invalid($"its entry {entry.FullName} would be written elsewhere");
            if (!unpacked.Add(name)) throw Invalid($"it has the entry {entry.FullName} twice");
            try
            {
                var path = Path.Combine(folder, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                remaining -= Copy(entry, path, remaining);
            }
            // Names that are too long, or of a file where another entry needs a folder; or the disk is full.
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
            {
                throw Invalid($"its entry {entry.FullName} cannot be unpacked: {exception.Message.TrimEnd('.')}");
            }
        }
    }

    public void Dispose() => _archive.Dispose();

    private static int? FrameworkVersion(string name) =>
        name.StartsWith("net", StringComparison.Ordinal) && System.Version.TryParse(name[3..], out var version) && version is { Major: >= 5, Minor: 0 }
            ? version.Major
            : null;

    /// <summary>What an archive says of its sizes may be a lie: bytes are counted as they come.</summary>
    private long Copy(ZipArchiveEntry entry, string path, long most)
    {
        try
        {
            using var source = entry.Open();
            using var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            var buffer = new byte[1 << 16];
            long written = 0;
            for (int read; (read = source.Read(buffer)) > 0; written += read)
            {
                if (written + read > most) throw Invalid($"it unpacks to more than {UnpackLimits.MostBytes >> 20} MB");
                target.Write(buffer, 0, read);
            }

            return written;
        }
        catch (InvalidDataException)
        {
            throw Invalid($"its entry {entry.FullName} is damaged");
        }
    }

    private (string Id, string Version) ReadNuspec()
    {
        var specifications = _archive.Entries.Where(entry => entry.FullName.EndsWith(".nuspec", StringComparison.OrdinalIgnoreCase) && !entry.FullName.Contains('/')).ToList();
        if (specifications is not [var nuspec]) throw Invalid("it has no .nuspec");
        if (nuspec.Length > UnpackLimits.LongestNuspec) throw Invalid("its .nuspec is too long");
        using var text = nuspec.Open();
        using var xml = XmlReader.Create(text, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = UnpackLimits.LongestNuspec });
        var metadata = XDocument.Load(xml).Root?.Elements().FirstOrDefault(element => element.Name.LocalName == "metadata");
        var (id, version) = (Value("id"), Value("version"));
        if (!PackageName.IsId(id)) throw Invalid($"its id '{id}' is none");
        if (!PackageName.IsVersion(version)) throw Invalid($"its version '{version}' is none");
        return (id, version);

        string Value(string name) => metadata?.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value.Trim() ?? "";
    }

    private PluginException Invalid(string problem) => Invalid(_path, problem);

    private static PluginException Invalid(string path, string problem) =>
        new($"{path} cannot be used as a plugin: {problem}. A plugin is the .nupkg that dotnet pack makes of a project with checks.");
}
