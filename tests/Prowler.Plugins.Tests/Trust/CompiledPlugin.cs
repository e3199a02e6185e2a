using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Prowler.Plugins.Trust;

namespace Prowler.Plugins.Tests.Trust;

/// <summary>A plugin as its author's compiler leaves it, in a folder of its own.</summary>
internal sealed class CompiledPlugin : IDisposable
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Reflection;
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;
        using System.Threading;
        using System.Threading.Tasks;
        using Amazon.Runtime;
        using Amazon.S3;
        using Amazon.S3.Model;

        """;

    private static readonly MetadataReference[] s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("AWSSDK.", StringComparison.Ordinal) || name == "Microsoft.CSharp.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("prowler-plugin-");

    private CompiledPlugin(string file) => Location = Path.Combine(_folder.FullName, file);

    public string Location { get; }

    /// <summary>A plugin of these members of <c>Acme.Facts</c>.</summary>
    public static CompiledPlugin OfMembers(string members, OptimizationLevel optimization = OptimizationLevel.Release) =>
        Of($"namespace Acme; static partial class Facts {{ {members} }}", optimization);

    public static CompiledPlugin Of(string source, OptimizationLevel optimization = OptimizationLevel.Release)
    {
        var plugin = new CompiledPlugin("Acme.Checks.dll");
        var result = Compilation("Acme.Checks", source, options => options.WithOptimizationLevel(optimization)).Emit(plugin.Location);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return plugin;
    }

    /// <summary>A file as it is.</summary>
    public static CompiledPlugin OfBytes(byte[] bytes, string file = "Acme.Checks.dll")
    {
        var plugin = new CompiledPlugin(file);
        File.WriteAllBytes(plugin.Location, bytes);
        return plugin;
    }

    public static CSharpCompilation Compilation(string name, string source, Func<CSharpCompilationOptions, CSharpCompilationOptions> options) =>
        CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(Usings + source)],
            s_references,
            options(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary).WithAllowUnsafe(source.Contains("unsafe "))));

    public PluginReport Inspect() => PluginInspection.Inspect([Location]);

    public void Dispose() => _folder.Delete(recursive: true);
}
