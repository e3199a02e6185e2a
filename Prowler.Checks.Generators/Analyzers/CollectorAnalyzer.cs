using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Prowler.Checks.Generators.Diagnostics;
using Prowler.Checks.Generators.Model;
using Prowler.Checks.Generators.Parsing;

namespace Prowler.Checks.Generators.Analyzers;

/// <summary>What only all collectors together show: each slot of the resource tree is filled once, and none waits for itself.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class CollectorAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [Descriptors.DuplicateCollector, Descriptors.CollectorCycle, Descriptors.NotCollected];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var collectors = new ConcurrentBag<(Slot Slot, IMethodSymbol Method)>();
            var records = new ConcurrentBag<INamedTypeSymbol>();
            start.RegisterSymbolAction(
                symbol =>
                {
                    if (SlotOf((IMethodSymbol)symbol.Symbol) is { } slot) collectors.Add((slot, (IMethodSymbol)symbol.Symbol));
                },
                SymbolKind.Method);
            start.RegisterSymbolAction(
                symbol =>
                {
                    var type = (INamedTypeSymbol)symbol.Symbol;
                    if (!type.IsAbstract && ParameterParser.IsRecord(type)) records.Add(type);
                },
                SymbolKind.NamedType);
            start.RegisterCompilationEndAction(end =>
            {
                var ordered = collectors
                    .OrderBy(collector => Places.OrderOf(collector.Method.DeclaringSyntaxReferences.FirstOrDefault()), StringComparer.Ordinal)
                    .ToList();
                ReportDuplicates(end, ordered);
                ReportMissing(end, ordered, records);
                ReportCycles(end, ordered);
            });
        });
    }

    private static Slot? SlotOf(IMethodSymbol method) =>
        MarkedMethod.Of(method) is { Collector: { } attribute }
        && CollectorRules.Of(method, attribute) is { Place: { } place, Result.Item: { } item }
            ? new Slot(item, place)
            : null;

    private static void ReportDuplicates(CompilationAnalysisContext context, IReadOnlyList<(Slot Slot, IMethodSymbol Method)> collectors)
    {
        foreach (var twins in collectors.GroupBy(collector => collector.Slot))
        {
            foreach (var duplicate in twins.Skip(1))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptors.DuplicateCollector,
                    Places.OfName(duplicate.Method),
                    MethodName.Of(twins.First().Method),
                    twins.Key.Product.Name,
                    twins.Key.Place.Name));
            }
        }
    }

    private static void ReportMissing(
        CompilationAnalysisContext context,
        IReadOnlyList<(Slot Slot, IMethodSymbol Method)> collectors,
        IEnumerable<INamedTypeSymbol> records)
    {
        var filled = new HashSet<Slot>(collectors.Select(collector => collector.Slot));
        foreach (var record in records)
        {
            foreach (var slot in ResourceTree.SlotsOf(record).Where(slot => !filled.Contains(slot)))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptors.NotCollected, Places.OfName(record), slot.Product.Name, slot.Place.Name));
            }
        }
    }

    private static void ReportCycles(CompilationAnalysisContext context, IReadOnlyList<(Slot Slot, IMethodSymbol Method)> collectors)
    {
        var methods = collectors
            .GroupBy(collector => collector.Slot)
            .ToDictionary(group => group.Key, group => group.First().Method);
        var finished = new HashSet<Slot>();
        var path = new List<Slot>();
        foreach (var collector in collectors) Visit(collector.Slot);

        void Visit(Slot slot)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (!methods.TryGetValue(slot, out var method) || finished.Contains(slot)) return;
            var start = path.IndexOf(slot);
            if (start >= 0)
            {
                var cycle = path.Skip(start).Concat([slot]).Select(step => MethodName.Of(methods[step]));
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptors.CollectorCycle, Places.OfName(method), string.Join(" → ", cycle)));
                return;
            }

            path.Add(slot);
            foreach (var awaited in AwaitedBy(slot, method)) Visit(awaited);
            path.RemoveAt(path.Count - 1);
            finished.Add(slot);
        }
    }

    /// <summary>The slots that must be filled before the collector can finish.</summary>
    private static IEnumerable<Slot> AwaitedBy(Slot slot, IMethodSymbol method) =>
        ResourceTree.SlotsOf(slot.Place).Concat(method.Parameters.Skip(1).SelectMany(parameter =>
            ParameterParser.Parse(parameter).Kind switch
            {
                ParameterKind.Record => ResourceTree.Above(slot.Place, parameter.Type) ?? [],
                ParameterKind.OnDemand => ResourceTree.Above(slot.Place, KnownTypes.OnDemandOf(parameter.Type)!) ?? [],
                ParameterKind.List => ResourceTree.Below(slot.Place, KnownTypes.ListOf(parameter.Type)!),
                ParameterKind.Listing => ResourceTree.Below(slot.Place, KnownTypes.ListingOf(parameter.Type)!),
                _ => [],
            }));
}
