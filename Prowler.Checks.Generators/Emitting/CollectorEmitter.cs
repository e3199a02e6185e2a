using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using Prowler.Checks.Generators.Model;

namespace Prowler.Checks.Generators.Emitting;

/// <summary>Writes the file of the pack's collectors.</summary>
internal static class CollectorEmitter
{
    public const string ContainingClass = "CollectorMethods";

    public static SourceText Emit(RegistryModel registry)
    {
        var writer = Code.StartFile(registry.Namespace);
        writer.Line(Code.GeneratedCode);
        using (writer.Block($"internal static class {ContainingClass}"))
        {
            using (writer.Block($"internal static {Code.Packs}.CollectorDescriptor[] All() => new {Code.Packs}.CollectorDescriptor[]", "};"))
            {
                for (var index = 0; index < registry.Collectors.Count; index++)
                    EmitDescriptor(writer, registry.Collectors[index], index);
            }

            for (var index = 0; index < registry.Collectors.Count; index++)
            {
                writer.Line();
                EmitBody(writer, registry.Collectors[index], index);
            }
        }

        return writer.ToSourceText();
    }

    private static void EmitDescriptor(SourceWriter writer, CollectorModel collector, int index)
    {
        var type = collector.Kind switch
        {
            CollectorKind.Resource => "ResourceCollector",
            CollectorKind.BatchFacet => "BatchFacetCollector",
            _ => "FacetCollector",
        };
        using (writer.Block($"new {Code.Packs}.{type}", "},"))
        {
            writer.Line($"Method = {Code.Literal(collector.Method.DisplayName)},");
            writer.Line($"Product = typeof({collector.Product}),");
            writer.Line($"Place = typeof({collector.Method.Subject}),");
            if (collector.Kind == CollectorKind.BatchFacet)
                writer.Line($"BatchSize = {collector.BatchSize.ToString(CultureInfo.InvariantCulture)},");
            MethodEmitter.EmitNeedsAndOperations(writer, collector.Method);
            writer.Line($"Collect = {BodyName(index)},");
        }
    }

    private static void EmitBody(SourceWriter writer, CollectorModel collector, int index)
    {
        switch (collector.Kind)
        {
            case CollectorKind.Resource:
                EmitResource(writer, collector, BodyName(index));
                break;
            case CollectorKind.Facet:
                EmitFacet(writer, collector, BodyName(index));
                break;
            case CollectorKind.BatchFacet:
                EmitBatch(writer, collector, BodyName(index));
                break;
        }
    }

    private static void EmitResource(SourceWriter writer, CollectorModel collector, string name)
    {
        var value = Value(collector.Method, $"arguments.Get<{collector.Method.Subject}>(0)");
        var signature = $"{Code.Collections}.IAsyncEnumerable<{Code.Checks}.Resource> {name}({Code.Packs}.Arguments arguments)";
        if (collector.Method.Result is { Form: ResultForm.AsyncMany, Awaited: false })
        {
            writer.Line($"private static {signature} => {value};");
            return;
        }

        // An iterator that awaits nothing: the contract is a stream, whatever the collector returns.
        var awaits = collector.Method.Result.Awaited || collector.Method.Result.Form == ResultForm.AsyncMany;
        if (!awaits) writer.Line("#pragma warning disable CS1998");
        using (writer.Block($"private static async {signature}"))
        {
            writer.Line(collector.Method.Result.Form switch
            {
                ResultForm.Many => $"foreach (var resource in {value}) yield return resource;",
                ResultForm.AsyncMany => $"await foreach (var resource in ({value}).ConfigureAwait(false)) yield return resource;",
                _ => $"if ({value} is {{ }} resource) yield return resource;",
            });
        }

        if (!awaits) writer.Line("#pragma warning restore CS1998");
    }

    private static void EmitFacet(SourceWriter writer, CollectorModel collector, string name)
    {
        var value = Value(collector.Method, $"arguments.Get<{collector.Method.Subject}>(0)");
        writer.Line(collector.Method.Result.Awaited
            ? $"private static async {Code.ValueTask}<object> {name}({Code.Packs}.Arguments arguments) => {value};"
            : $"private static {Code.ValueTask}<object> {name}({Code.Packs}.Arguments arguments) => new {Code.ValueTask}<object>({value});");
    }

    private static void EmitBatch(SourceWriter writer, CollectorModel collector, string name)
    {
        const string function = $"global::System.Func<{Code.Checks}.Resource, object?>";
        var subject = collector.Method.Subject;
        var awaited = collector.Method.Result.Awaited;
        var value = Value(collector.Method, $"arguments.Batch<{subject}>()");
        var result = $"resource => facts.TryGetValue(({subject})resource, out var fact) ? fact : null";
        using (writer.Block($"private static {(awaited ? "async " : "")}{Code.ValueTask}<{function}> {name}({Code.Packs}.Arguments arguments)"))
        {
            writer.Line($"var facts = {value};");
            writer.Line(awaited ? $"return {result};" : $"return new {Code.ValueTask}<{function}>({result});");
        }
    }

    private static string Value(BoundMethod method, string first)
    {
        var call = MethodEmitter.Call(method, first);
        return method.Result.Awaited ? $"await {call}.ConfigureAwait(false)" : call;
    }

    private static string BodyName(int index) => $"Collect{(index + 1).ToString(CultureInfo.InvariantCulture)}";
}
