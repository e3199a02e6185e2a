using Prowler.Checks;
using Prowler.Checks.Packs;

namespace Prowler.Engine.Tests.Seeded;

/// <summary>
/// What a scan of a model has to find, worked out from the design's rules one resource after the other: no tasks, no
/// streams, no batches, nothing of the engine's.
/// </summary>
internal sealed class ReferenceEvaluator(RandomModel model)
{
    private readonly Dictionary<(string, MethodSpec), Outcome> _facets = [];
    private readonly Dictionary<(string, MethodSpec), (List<Node> Nodes, IReadOnlyList<Failure> Failures)> _lists = [];
    private readonly HashSet<MethodSpec> _planned = [];
    private readonly List<Said> _findings = [];
    private readonly Dictionary<(string Check, string? Region), Reached> _reached = [];

    /// <summary>The calls that have to be made, each once; batches are left out, as how they are formed is the engine's affair.</summary>
    public HashSet<string> Calls { get; } = [];

    /// <summary>Check, region, state and number of verdicts of every row of the coverage, in ordinal order.</summary>
    public IEnumerable<string> Coverage => model.Checks.Select(check => check.Id).Distinct().SelectMany(Rows).Order(StringComparer.Ordinal);

    /// <summary>Every finding, in ordinal order.</summary>
    public IReadOnlyList<Said> Evaluate()
    {
        foreach (var check in model.Checks)
        {
            Reach(check.Subject);
            PlanNeeds(check);
        }

        Visit(new Node("root", model.Root, null, null));
        return [.. _findings.OrderBy(finding => finding.Line, StringComparer.Ordinal)];
    }

    public static string Row(string check, string? region, CoverageState state, int findings) => $"{check} {region ?? "-"} {state} {findings}";

    private IEnumerable<string> Rows(string check)
    {
        var everywhere = At(check, null);
        var regions = _reached.Where(pair => pair.Key.Check == check && pair.Key.Region is not null).Select(pair => pair.Key.Region!).ToList();
        if (regions.Count == 0 || everywhere.HasSubject || everywhere.HasGap) yield return Line(null, everywhere, everywhere.HasGap);
        if (regions.Count == 0) yield break;
        foreach (var region in regions.Union(RandomData.Scanned)) yield return Line(region, At(check, region), everywhere.HasGap);

        string Line(string? region, Reached reached, bool gapAbove) =>
            reached.IsLeftOut ? Row(check, region, CoverageState.NotInScope, 0)
            : Row(check, region, reached.HasGap || reached.HasFailed || gapAbove ? CoverageState.NotAssessed : CoverageState.Evaluated, reached.Findings);
    }

    private Reached At(string check, string? region) =>
        _reached.TryGetValue((check, region), out var reached) ? reached : _reached[(check, region)] = new Reached();

    public static string Line(string check, string path, string region, Status status, string said) => $"{check} {path} {region} {status} {said}";

    private void Visit(Node node)
    {
        if (!node.IsScanned)
        {
            foreach (var id in ChecksAtOrBelow(node.Kind)) At(id, node.Region).IsLeftOut = true;
            return;
        }

        var broken = new Dictionary<string, List<Failure>>();
        foreach (var list in Planned(node))
        {
            var (children, failures) = List(node, list);
            foreach (var child in children) Visit(child);
            foreach (var id in ChecksAtOrBelow(list.Product)) At(id, node.Region).HasGap |= failures.Count > 0;
            if (failures.Count == 0) continue;
            foreach (var id in ChecksAtOrBelow(list.Product))
                (broken.TryGetValue(id, out var known) ? known : broken[id] = []).AddRange(failures);
        }

        foreach (var check in model.Checks.Where(check => check.Subject == node.Kind)) Judge(check, node, broken);
        foreach (var (id, failures) in broken) NotAssessed(id, node, failures);
    }

    private void Judge(CheckSpec check, Node node, Dictionary<string, List<Failure>> broken)
    {
        var failures = new List<Failure>();
        var reached = At(check.Id, node.Region);
        reached.HasSubject = true;
        var given = Given(check, node, node, node.Path);
        if (given.Failures is not null)
        {
            failures.AddRange(given.Failures);
        }
        else
        {
            var (verdicts, throws) = model.Data.Judge(check, node.Path);
            reached.Findings += verdicts;
            for (; verdicts > 0; verdicts--)
                Say(check.Id, node, Status.Pass, RandomData.Digest(check.Name, node.Path, given.Values!));
            if (throws) failures.Add(new Failure(FailureKind.Defect, "") { Operation = check.Name });
        }

        if (broken.Remove(check.Id, out var below)) failures.AddRange(below);
        if (failures.Count > 0) NotAssessed(check.Id, node, failures);
    }

    private void NotAssessed(string id, Node node, IEnumerable<Failure> failures)
    {
        At(id, node.Region).HasFailed = true;
        Say(id, node, Status.Manual, RandomData.Say(Distinct(failures)));
    }

    private void Say(string check, Node node, Status status, string said) =>
        _findings.Add(new Said(check, node.Region, Line(check, node.Path, Region(node), status, said)));

    /// <summary>What a method is given, as it says it; or why it cannot run.</summary>
    private (List<string>? Values, IReadOnlyList<Failure>? Failures) Given(MethodSpec method, Node start, Node? own, string path)
    {
        var strict = method.Needs.Select(need => need.Kind switch
        {
            NeedKind.Record => Find(start, own, need.Target),
            NeedKind.List or NeedKind.Listing => Gather(start, need.Target, strict: need.Kind == NeedKind.List),
            _ => null,
        }).ToList();
        var failures = strict.SelectMany(outcome => outcome?.Failures ?? []).ToList();
        if (failures.Count > 0) return (null, Distinct(failures));

        var values = new List<string>();
        foreach (var (need, outcome) in method.Needs.Zip(strict))
        {
            var awaits = need.Kind == NeedKind.OnDemand ? model.Data.Awaits(method, need, path) : 0;
            var value = awaits > 0 ? Find(start, own, need.Target) : outcome;
            if (awaits == 1 && value!.Failures is not null) return (null, value.Failures);
            values.Add(value is null ? "" : value.Said ?? RandomData.Say(value.Failures!));
        }

        return (values, null);
    }

    /// <summary>The own facet, else the nearest ancestor or ancestor's facet.</summary>
    private Outcome Find(Node start, Node? own, Kind record)
    {
        for (var node = start; ; node = node.Parent!)
        {
            if (node != own && node.Kind == record) return new Outcome(node.Path, null);
            if (model.Facets.Find(facet => facet.Place == node.Kind && facet.Product == record) is { } found) return Facet(node, found);
        }
    }

    private Outcome Facet(Node node, FacetSpec facet)
    {
        if (_facets.TryGetValue((node.Path, facet), out var known)) return known;
        return _facets[(node.Path, facet)] = Collect();

        Outcome Collect()
        {
            var batch = facet.BatchSize > 0;
            var about = batch ? node.Parent!.Path : node.Path;
            var given = Given(facet, batch ? node.Parent! : node, batch ? null : node, about);
            if (given.Failures is not null) return new Outcome(null, given.Failures);
            if (!batch) Calls.Add($"{facet.Name} {node.Path}");
            if (model.Data.IsDenied($"{facet.Name} {about}")) return new Outcome(null, [RandomData.Denied($"{facet.Name} {about}")]);
            return batch && model.Data.IsMissing(facet, node.Path)
                ? new Outcome(null, [new Failure(FailureKind.CallFailed, "") { Operation = facet.Name }])
                : new Outcome(RandomData.Digest(facet.Name, node.Path, given.Values!), null);
        }
    }

    private (List<Node> Nodes, IReadOnlyList<Failure> Failures) List(Node node, ListSpec list)
    {
        if (_lists.TryGetValue((node.Path, list), out var known)) return known;
        return _lists[(node.Path, list)] = Collect();

        (List<Node>, IReadOnlyList<Failure>) Collect()
        {
            var given = Given(list, node, node, node.Path);
            if (given.Failures is not null) return ([], given.Failures);
            var (pages, broken) = model.Data.List(list, node.Path);
            var nodes = new List<Node>();
            for (var page = 0; page < Math.Max(pages.Count, 1); page++)
            {
                var call = $"{list.Name} {node.Path} {page}";
                Calls.Add(call);
                if (page == broken) return (nodes, [RandomData.Denied(call)]);
                if (page < pages.Count) nodes.AddRange(pages[page].Select(item => new Node(item.Path, list.Product, node, item.Region)));
            }

            return (nodes, []);
        }
    }

    private Outcome Gather(Node start, Kind item, bool strict)
    {
        var (found, gaps) = (new List<string>(), new List<Failure>());
        Descend(start);
        gaps = Distinct(gaps);
        return strict && gaps.Count > 0 ? new Outcome(null, gaps) : new Outcome(RandomData.Say(found, gaps), null);

        void Descend(Node node)
        {
            if (!node.IsScanned) return;
            foreach (var list in model.Lists.Where(list => list.Place == node.Kind && LeadsTo(list, item)))
            {
                var (children, failures) = List(node, list);
                gaps.AddRange(failures);
                foreach (var child in children)
                {
                    if (child.Kind == item) found.Add(child.Path);
                    if (child.IsScanned && model.Facets.Find(facet => facet.Place == child.Kind && facet.Product == item) is { } facet)
                    {
                        var outcome = Facet(child, facet);
                        if (outcome.Said is { } said) found.Add(said);
                        else gaps.AddRange(outcome.Failures!);
                    }

                    Descend(child);
                }
            }
        }
    }

    private bool LeadsTo(ListSpec list, Kind item) =>
        list.Product == item ||
        model.Facets.Exists(facet => facet.Place == list.Product && facet.Product == item) ||
        model.Lists.Exists(below => below.Place == list.Product && LeadsTo(below, item));

    private void Reach(Kind type)
    {
        foreach (var list in model.Lists.Where(list => list.Product == type)) Plan(list);
    }

    private void Plan(MethodSpec collector)
    {
        if (!_planned.Add(collector)) return;
        Reach(collector.First);
        PlanNeeds(collector);
    }

    private void PlanNeeds(MethodSpec method)
    {
        foreach (var need in method.Needs)
        {
            if (need.Kind is NeedKind.List or NeedKind.Listing) PlanDown(method.First, need.Target);
            else PlanUp(method.First, need.Target);
        }
    }

    private void PlanDown(Kind place, Kind item)
    {
        foreach (var list in model.Lists.Where(list => list.Place == place && LeadsTo(list, item)))
        {
            Plan(list);
            foreach (var facet in model.Facets.Where(facet => facet.Place == list.Product && facet.Product == item)) Plan(facet);
            PlanDown(list.Product, item);
        }
    }

    private void PlanUp(Kind place, Kind record)
    {
        if (place == record) return;
        if (model.Facets.Find(facet => facet.Place == place && facet.Product == record) is { } found) Plan(found);
        else foreach (var list in model.Lists.Where(list => list.Product == place)) PlanUp(list.Place, record);
    }

    private IEnumerable<ListSpec> Planned(Node node) => model.Lists.Where(list => list.Place == node.Kind && _planned.Contains(list));

    private IEnumerable<string> ChecksAtOrBelow(Kind type) => model.Checks.Where(check => check.Subject == type).Select(check => check.Id)
        .Concat(model.Lists.Where(list => list.Place == type && _planned.Contains(list)).SelectMany(list => ChecksAtOrBelow(list.Product)))
        .Distinct();

    private static List<Failure> Distinct(IEnumerable<Failure> failures) =>
        [.. failures.DistinctBy(failure => (failure.Kind, failure.Operation))];

    private static string Region(Node node) => node.Region ?? RandomData.Scanned[0];

    /// <summary>A finding: the check, the region that the resource has of its own, and what is compared.</summary>
    public sealed record Said(string Check, string? Region, string Line);

    /// <summary>How far a check got in a region.</summary>
    private sealed class Reached
    {
        public bool HasSubject { get; set; }

        public bool HasGap { get; set; }

        public bool HasFailed { get; set; }

        public bool IsLeftOut { get; set; }

        public int Findings { get; set; }
    }

    /// <summary>What is said of a value, or why there is none.</summary>
    private sealed record Outcome(string? Said, IReadOnlyList<Failure>? Failures);

    private sealed record Node(string Path, Kind Kind, Node? Parent, string? OwnRegion)
    {
        public string? Region => OwnRegion ?? Parent?.Region;

        public bool IsScanned => Region != RandomData.NotScanned;
    }
}
