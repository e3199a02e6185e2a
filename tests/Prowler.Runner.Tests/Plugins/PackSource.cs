using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Prowler.Runner.Tests.Plugins;

/// <summary>A pack whose registry is written by hand, so that it can be wrong in ways that the generator's never is.</summary>
internal sealed record PackSource
{
    private static readonly IReadOnlyList<string> s_host =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);

    public string Assembly { get; init; } = "Acme.Small";

    public string Version { get; init; } = "1.0.0.0";

    /// <summary>The ids of its checks.</summary>
    public IReadOnlyList<string> Checks { get; init; } = ["acme_small"];

    /// <summary>The ids that its code names, where they are others.</summary>
    public IReadOnlyList<string>? NamedChecks { get; init; }

    /// <summary>The IAM actions that the registry says its checks need.</summary>
    public IReadOnlyList<string> Actions { get; init; } = [];

    /// <summary>What the registry does when it is made.</summary>
    public string Constructor { get; init; } = "";

    /// <summary>Further code of the assembly.</summary>
    public string Code { get; init; } = "";

    /// <summary>All its code, in place of a registry.</summary>
    public string? Whole { get; init; }

    /// <summary>Assemblies that stand in for those of the host, or that the host does not have, by simple name.</summary>
    public IReadOnlyDictionary<string, byte[]> References { get; init; } = new Dictionary<string, byte[]>();

    private string Registry => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Prowler.Checks;
        using Prowler.Aws;
        using Prowler.Checks.Aws;
        using Prowler.Checks.Metadata;
        using Prowler.Checks.Packs;

        [assembly: CheckPack<Acme.Registry>]
        [assembly: System.Reflection.AssemblyVersion("{{Version}}")]

        namespace Acme;

        internal static class CheckIds
        {
            {{string.Concat((NamedChecks ?? Checks).Select((id, index) => $"public const string C{index} = \"{id}\";"))}}
        }

        internal sealed class Registry : ICheckPack
        {
            public Registry() { {{Constructor}} }

            public string Name => "{{Assembly}}";

            public IReadOnlyList<CheckDescriptor> Checks { get; } = new string[] { {{string.Join(",", Checks.Select(id => $"\"{id}\""))}} }.Select(id => new CheckDescriptor
            {
                Metadata = new CheckMetadata
                {
                    Id = id, Title = "Small", Service = "acme", Severity = Severity.Low, ResourceType = "Other", Description = "D.", Risk = "R.", Remediation = new Remediation("T."),
                },
                Method = "Acme." + id,
                Subject = typeof(AwsAccount),
                Operations = new ApiOperation[] { {{string.Concat(Actions.Select(action => $"new ApiOperation(\"s3\", \"X\", \"{action}\"),"))}} },
                Body = (arguments, verdicts) => { verdicts.Add(Verdict.Pass("Small.")); return default; },
            }).ToArray();

            public IReadOnlyList<CollectorDescriptor> Collectors => Array.Empty<CollectorDescriptor>();
            public IReadOnlyList<ClientDescriptor> Clients => Array.Empty<ClientDescriptor>();
            public IReadOnlyList<ParameterMetadata> Settings => Array.Empty<ParameterMetadata>();
        }

        {{Code}}
        """;

    public byte[] Compile()
    {
        var references = s_host
            .Where(path => !References.ContainsKey(Path.GetFileNameWithoutExtension(path)))
            .Select(MetadataReference (path) => MetadataReference.CreateFromFile(path))
            .Concat(References.Values.Select(image => MetadataReference.CreateFromImage(image)));
        using var image = new MemoryStream();
        var result = CSharpCompilation.Create(
            Assembly, [CSharpSyntaxTree.ParseText(Whole ?? Registry)], references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release)).Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return image.ToArray();
    }

    /// <summary>Puts the assembly into a new folder below another, and returns its path.</summary>
    public string WriteTo(string folder, params ReadOnlySpan<(string Name, byte[] Content)> others)
    {
        var directory = Directory.CreateDirectory(Path.Combine(folder, Path.GetRandomFileName())).FullName;
        foreach (var (name, content) in others) File.WriteAllBytes(Path.Combine(directory, name), content);
        var path = Path.Combine(directory, Assembly + ".dll");
        File.WriteAllBytes(path, Compile());
        return path;
    }
}
