using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Prowler.Architecture.Tests;

/// <summary>An assembly of this solution as it was compiled.</summary>
internal sealed class AssemblyFile : IDisposable
{
    private readonly PEReader _file;

    private AssemblyFile(string path)
    {
        _file = new PEReader(File.OpenRead(path));
        Metadata = _file.GetMetadataReader();
    }

    public MetadataReader Metadata { get; }

    /// <summary>The names of the assemblies that it was compiled against and uses.</summary>
    public IEnumerable<string> References => Metadata.AssemblyReferences.Select(handle => Metadata.GetString(Metadata.GetAssemblyReference(handle).Name));

    /// <summary>The assemblies of this solution that lie beside the tests, by their names.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Where(name => name.StartsWith("prowler", StringComparison.OrdinalIgnoreCase) && !name.EndsWith(".Tests", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    public static AssemblyFile Open(string name) => new(Path.Combine(AppContext.BaseDirectory, name + ".dll"));

    public MethodBodyBlock? BodyOf(MethodDefinition method) =>
        method.RelativeVirtualAddress == 0 ? null : _file.GetMethodBody(method.RelativeVirtualAddress);

    public void Dispose() => _file.Dispose();
}
