using Prowler.Checks;
using Prowler.Checks.Packs;
using Prowler.Checks.Sessions;

namespace Prowler.Engine.Execution;

/// <summary>Gives parameters their values.</summary>
internal sealed class Binder(ScanRun run)
{
    private readonly IScanSession _session = run.Session;
    private readonly Dictionary<Type, ClientDescriptor> _clients = run.Catalog.Packs
        .SelectMany(pack => pack.Clients)
        .DistinctBy(client => client.Interface)
        .ToDictionary(client => client.Interface);
    private readonly Dictionary<Need, object> _parameters = Parameters(run);
    private readonly object _cancellation = run.Cancellation;

    /// <summary>The values of a method's parameters, or why there are none.</summary>
    /// <param name="needs">What the parameters after the first need.</param>
    /// <param name="first">The first parameter's value.</param>
    /// <param name="start">Where in the tree to look for records: the subject, or the parent of a batch.</param>
    /// <param name="place">Whose region clients are for.</param>
    public async ValueTask<Bound> BindAsync(IReadOnlyList<Need> needs, object first, Node start, Node place)
    {
        var values = new object[needs.Count + 1];
        values[0] = first;
        // All are asked for before any is awaited, so that calls that do not depend on each other run side by side.
        List<(int Index, ValueTask<object> Value)>? pending = null;
        for (var index = 0; index < needs.Count; index++)
        {
            var value = ValueAsync(needs[index], start, place);
            if (value.IsCompletedSuccessfully) values[index + 1] = value.Result;
            else (pending ??= []).Add((index + 1, value));
        }

        foreach (var (index, value) in pending ?? [])
            values[index] = await value.ConfigureAwait(false);

        return Array.Exists(values, value => value is Failed)
            ? new Bound(default, new Failed(Failures.Union(values.OfType<Failed>().SelectMany(failed => failed.Failures))))
            : new Bound(new Arguments(values), null);
    }

    private ValueTask<object> ValueAsync(Need need, Node start, Node place) => need.Kind switch
    {
        NeedKind.Record => RecordAsync(need.Type, start),
        NeedKind.OnDemand => ValueTask.FromResult(need.WrapOnDemand(() => TryAsync(need.Type, start))),
        NeedKind.List or NeedKind.Listing => ListAsync(need, start),
        NeedKind.Client => ValueTask.FromResult(
            _session.GetClient(_clients[need.Type], need.Name ?? place.Region ?? _session.Context.Region)),
        NeedKind.Parameter => ValueTask.FromResult(_parameters[need]),
        NeedKind.ScanContext => ValueTask.FromResult<object>(_session.Context),
        NeedKind.TimeProvider => ValueTask.FromResult<object>(_session.TimeProvider),
        NeedKind.HttpClient => ValueTask.FromResult<object>(_session.GetHttpClient()),
        NeedKind.CancellationToken => ValueTask.FromResult(_cancellation),
        _ => throw new InvalidOperationException($"Nothing can supply {need.Kind}."),
    };

    /// <summary>The subject's own facet, else the nearest ancestor's or the ancestor itself.</summary>
    private ValueTask<object> RecordAsync(Type record, Node start)
    {
        for (var node = start; node is not null; node = node.Parent)
        {
            if (node != start && node.Type.Resource == record) return ValueTask.FromResult<object>(node.Resource);
            if (node.Type.TryGetFacetSlot(record, out var slot)) return run.Facets.GetAsync(node, slot);
        }

        throw new InvalidOperationException($"{record.Name} is not above {start.Type.Resource.Name}.");
    }

    private async ValueTask<Attempt<object>> TryAsync(Type facet, Node start)
    {
        var value = await RecordAsync(facet, start).ConfigureAwait(false);
        return value is Failed failed ? Attempt<object>.Failed(failed.Failures) : Attempt<object>.Success(value);
    }

    private async ValueTask<object> ListAsync(Need need, Node start)
    {
        var gathered = await start.Gather(need.Type, () => run.Listings.GatherAsync(start, need.Type)).ConfigureAwait(false);
        return need.Kind == NeedKind.List && gathered.Gaps.Count > 0
            ? new Failed(gathered.Gaps)
            : need.WrapList(gathered.Items, gathered.Gaps);
    }

    private static Dictionary<Need, object> Parameters(ScanRun run)
    {
        var settings = run.Catalog.Packs.SelectMany(pack => pack.Settings).ToList();
        var methods = run.Plan.CheckMethods
            .Select(check => (check.Needs, Declared: check.Metadata.Parameters))
            .Concat(run.Plan.Collectors.Select(collector => (collector.Needs, (IReadOnlyList<Checks.Metadata.ParameterMetadata>)settings)));
        var values = new Dictionary<Need, object>(ReferenceEqualityComparer.Instance);
        foreach (var (needs, declared) in methods)
        {
            foreach (var need in needs.Where(need => need.Kind == NeedKind.Parameter))
                values[need] = run.Options.Configuration.ValueOf(declared.First(parameter => parameter.Name == need.Name));
        }

        return values;
    }
}

/// <summary>A method's arguments, or why there are none.</summary>
internal readonly record struct Bound(Arguments Arguments, Failed? Failed);
