using Prowler.Checks.Metadata;
using Prowler.Checks.Packs;

namespace Prowler.Engine.Catalog;

/// <summary>
/// Checks that packs fit together. The compiler has proved as much of each pack; this proves it of their sum, and of
/// packs whose diagnostics were switched off.
/// </summary>
internal static class Linker
{
    public static IReadOnlyList<string> Problems(IReadOnlyList<ICheckPack> packs, ResourceTree tree)
    {
        // The rest of the rules would only repeat these, or never end.
        List<string> fundamental = [.. EmptyOrRepeated(packs), .. UnderThemselves(tree, packs)];
        if (fundamental.Count > 0) return fundamental;

        var checks = packs.SelectMany(pack => pack.Checks.Select(check => (Pack: pack, Check: check))).ToList();
        var collectors = packs.SelectMany(pack => pack.Collectors).ToList();
        var clients = packs.SelectMany(pack => pack.Clients).Select(client => client.Interface).ToHashSet();
        var settings = packs.SelectMany(pack => pack.Settings).ToList();

        return
        [
            .. DuplicateCollectors(packs),
            .. DuplicateChecks(checks),
            .. DuplicateSettings(packs),
            .. ConflictingParameters(checks.SelectMany(pair => pair.Check.Metadata.Parameters).Concat(settings)),
            .. Roots(tree, collectors, checks.Select(pair => pair.Check)),
            .. checks.SelectMany(pair => Needs(
                tree, clients, pair.Check.Metadata.Parameters, pair.Check.Method, pair.Check.Subject, pair.Check.Needs)),
            .. collectors.SelectMany(collector => Needs(
                tree, clients, settings, collector.Method, collector.Place, collector.Needs)),
            .. collectors.OfType<BatchFacetCollector>().SelectMany(batch => Batch(tree, batch)),
            .. Cycle(tree, collectors),
        ];
    }

    private static IEnumerable<string> EmptyOrRepeated(IReadOnlyList<ICheckPack> packs) =>
    [
        .. packs.Where(pack => pack.Checks.Count == 0 && pack.Collectors.Count == 0)
            .Select(pack => $"{pack.Name} has an empty registry."),
        .. packs.GroupBy(pack => pack.Name).Where(group => group.Count() > 1)
            .Select(group => $"{group.Key} is given {group.Count()} times."),
    ];

    private static IEnumerable<string> UnderThemselves(ResourceTree tree, IReadOnlyList<ICheckPack> packs) => packs
        .SelectMany(pack => pack.Collectors)
        .Select(collector => collector.Place)
        .Distinct()
        .Where(type => tree.Ancestors(type).Contains(type))
        .Select(type => $"{type.Name} is under itself in the resource tree.");

    private static IEnumerable<string> DuplicateCollectors(IReadOnlyList<ICheckPack> packs) => packs
        .SelectMany(pack => pack.Collectors.Select(collector => (Pack: pack, Collector: collector)))
        .GroupBy(pair => (pair.Collector.Product, pair.Collector.Place))
        .Where(group => group.Count() > 1)
        .Select(group => $"{group.Key.Product.Name} of {group.Key.Place.Name} is collected by both " +
            $"{string.Join(" and ", group.Select(pair => $"{pair.Collector.Method} of {pair.Pack.Name}"))}.");

    private static IEnumerable<string> DuplicateChecks(IReadOnlyList<(ICheckPack Pack, CheckDescriptor Check)> checks)
    {
        foreach (var group in checks.GroupBy(pair => pair.Check.Metadata.Id))
        {
            var packs = group.Select(pair => pair.Pack.Name).Distinct().ToList();
            if (packs.Count > 1) yield return $"Check {group.Key} is in both {string.Join(" and ", packs)}.";

            foreach (var sameSubject in group.GroupBy(pair => pair.Check.Subject).Where(same => same.Count() > 1))
            {
                yield return $"Check {group.Key} judges {sameSubject.Key.Name} in both " +
                    $"{string.Join(" and ", sameSubject.Select(pair => pair.Check.Method))}.";
            }
        }
    }

    private static IEnumerable<string> DuplicateSettings(IReadOnlyList<ICheckPack> packs) => packs
        .SelectMany(pack => pack.Settings.Select(setting => (Pack: pack.Name, setting.Name)))
        .GroupBy(pair => pair.Name)
        .Where(group => group.Count() > 1)
        .Select(group => $"Setting {group.Key} is declared by both {string.Join(" and ", group.Select(pair => pair.Pack))}.");

    /// <summary>One key of the configuration file gives all who declare it their value, so they have to agree on its type.</summary>
    private static IEnumerable<string> ConflictingParameters(IEnumerable<ParameterMetadata> parameters) => parameters
        .GroupBy(parameter => parameter.Name)
        .Where(group => group.Select(parameter => parameter.Type).Distinct().Count() > 1)
        .Select(group => $"The value {group.Key} is declared with different types.");

    private static IEnumerable<string> Roots(
        ResourceTree tree, IReadOnlyList<CollectorDescriptor> collectors, IEnumerable<CheckDescriptor> checks)
    {
        var roots = collectors.Select(collector => collector.Place)
            .Concat(checks.Select(check => check.Subject))
            .Distinct()
            .Where(type => !tree.ProducersOf(type).Any())
            .Select(type => type.Name)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (roots.Count > 1)
            yield return $"No collector produces {string.Join(", ", roots)}; only one of them can be the root of the tree.";
    }

    private static IEnumerable<string> Needs(
        ResourceTree tree,
        IReadOnlySet<Type> clients,
        IReadOnlyList<ParameterMetadata> parameters,
        string method,
        Type first,
        IReadOnlyList<Need> needs)
    {
        foreach (var need in needs)
        {
            var problem = need.Kind switch
            {
                NeedKind.Record or NeedKind.OnDemand when tree.Resolve(first, need.Type, out var complete).Count == 0 || !complete =>
                    $"{need.Type.Name}, which is not on every path from {first.Name} up to the root",
                NeedKind.List or NeedKind.Listing when tree.PathsDown(first, need.Type).Count == 0 =>
                    $"a list of {need.Type.Name}, which is not below {first.Name}",
                NeedKind.Client when !clients.Contains(need.Type) =>
                    $"a client {need.Type.Name}, which no pack can make",
                NeedKind.Parameter when parameters.All(parameter => parameter.Name != need.Name) =>
                    $"the value {need.Name}, which no metadata declares",
                _ => null,
            };
            if (problem is not null) yield return $"{method} asks for {problem}.";
        }
    }

    private static IEnumerable<string> Batch(ResourceTree tree, BatchFacetCollector collector)
    {
        if (collector.BatchSize < 1) yield return $"{collector.Method} has a batch size of {collector.BatchSize}.";
        if (!tree.ProducersOf(collector.Place).Any())
            yield return $"{collector.Method} works on a batch, but {collector.Place.Name} is the root of the tree and has no siblings.";
        if (collector.Needs.Any(need => need.Kind is NeedKind.List or NeedKind.Listing))
            yield return $"{collector.Method} works on a batch and so cannot ask for a list of what is below.";
        foreach (var need in collector.Needs.Where(need =>
            need.Kind is NeedKind.Record or NeedKind.OnDemand && tree.Facet(collector.Place, need.Type) is not null))
        {
            yield return $"{collector.Method} works on a batch and so cannot ask for {need.Type.Name}, which is a facet of each.";
        }
    }

    private static IEnumerable<string> Cycle(ResourceTree tree, IReadOnlyList<CollectorDescriptor> collectors)
    {
        if (Dependencies.FindCycle(tree, collectors) is { } cycle)
            yield return $"These collectors wait for each other: {string.Join(" → ", cycle.Select(collector => collector.Method))}.";
    }
}
