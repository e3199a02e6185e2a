using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Prowler.Checks.Packs;

namespace Prowler.Checks.Generators.Tests.Testing;

/// <summary>A project that was generated, compiled and loaded: its registry runs for real.</summary>
internal sealed class LoadedPack : IDisposable
{
    private readonly AssemblyLoadContext _context;

    private LoadedPack(AssemblyLoadContext context, Assembly assembly, MetadataReference reference)
    {
        _context = context;
        Assembly = assembly;
        Reference = reference;
        Pack = assembly.GetCustomAttribute<CheckPackAttribute>()!.Create();
    }

    public Assembly Assembly { get; }

    /// <summary>The assembly as a reference for another project.</summary>
    public MetadataReference Reference { get; }

    public ICheckPack Pack { get; }

    /// <summary>Generates, asserts that neither generator, compiler nor analyzers complain, and loads.</summary>
    public static LoadedPack Of(TestProject project, LoadedPack? beside = null)
    {
        if (beside is not null) project = project with { References = project.References.Add(beside.Reference) };
        var run = GeneratorRun.Of(project);
        Assert.Empty(run.Diagnostics);
        Assert.Empty(Analysis.Of(run));

        using var stream = new MemoryStream();
        var emitted = run.Output.Emit(stream);
        Assert.Empty(emitted.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));

        var image = stream.ToArray();
        var context = new AssemblyLoadContext(project.AssemblyName, isCollectible: true);
        if (beside is not null)
            context.Resolving += (_, name) => name.Name == beside.Assembly.GetName().Name ? beside.Assembly : null;
        var assembly = context.LoadFromStream(new MemoryStream(image));
        return new LoadedPack(context, assembly, MetadataReference.CreateFromImage(image));
    }

    public void Dispose() => _context.Unload();

    /// <summary>Makes an object of a record in the project's sources.</summary>
    public object New(string type, params object?[] arguments) =>
        Activator.CreateInstance(Assembly.GetType(type, throwOnError: true)!, arguments)!;

    public CheckDescriptor Check(string id) => Pack.Checks.Single(check => check.Metadata.Id == id);

    public T Collector<T>(string product)
        where T : CollectorDescriptor => (T)Pack.Collectors.Single(collector => collector.Product.Name == product);
}

internal static class Running
{
    /// <summary>Runs a check and gives the sentences of its verdicts.</summary>
    public static async Task<IReadOnlyList<string>> Run(this CheckDescriptor check, params object[] arguments)
    {
        var verdicts = new List<Verdict>();
        await check.Body(new Arguments(arguments), verdicts);
        return [.. verdicts.Select(verdict => verdict.Detail)];
    }

    public static async Task<IReadOnlyList<Resource>> Run(this ResourceCollector collector, params object[] arguments)
    {
        var resources = new List<Resource>();
        await foreach (var resource in collector.Collect(new Arguments(arguments))) resources.Add(resource);
        return resources;
    }
}
