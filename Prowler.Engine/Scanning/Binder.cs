using Prowler.Checks;
using Prowler.Checks.Metadata;
using Prowler.Checks.Packs;
using Prowler.Checks.Sessions;

namespace Prowler.Engine.Scanning;

/// <summary>Gives parameters their values.</summary>
internal sealed class Binder(ScanRun run)
{
    private readonly IScanSession _session = run.Session;
    private readonly Dictionary<Type, ClientDescriptor> _clients = run.Plan.Catalog.Packs
        .SelectMany(pack => pack.Clients)
        .DistinctBy(client => client.Interface)
        .ToDictionary(client => client.Interface);
    private readonly IReadOnlyList<ParameterMetadata> _settings = [.. run.Plan.Catalog.Packs.SelectMany(pack => pack.Settings)];
    private readonly object _cancellation = run.Cancellation;

    /// <summary>The values of a check's parameters, or why there are none.</summary>
    public ValueTask<Bound> BindAsync(CheckDescriptor check, Node subject) =>
        BindAsync(check.Needs, check.Metadata.Parameters, subject.Resource, subject, subject);

    /// <summary>The values of a collector's parameters, or why there are none.</summary>
    /// <param name="collector">The collector.</param>
    /// <param name="first">The first parameter's value.</param>
    /// <param name="start">Where in the tree to look for records: the resource it works on, or the parent of a batch.</param>
    /// <param name="place">Whose region clients are for.</param>
    public ValueTask<Bound> BindAsync(CollectorDescriptor collector, object first, Node start, Node place) =>
        BindAsync(collector.Needs, _settings, first, start, place);

    private async ValueTask<Bound> BindAsync(
        IReadOnlyList<Need> needs, IReadOnlyList<ParameterMetadata> parameters, object first, Node start, Node place)
    {
        var values = new object[needs.Count + 1];
        values[0] = first;
        // All are asked for before any is awaited, so that calls that do not depend on each other run side by side.
        List<Task>? pending = null;
        for (var index = 0; index < needs.Count; index++)
        {
            var value = ValueAsync(needs[index], parameters, start, place);
            if (value.IsCompletedSuccessfully) values[index + 1] = value.Result;
            else (pending ??= []).Add(PutAsync(value, index + 1));
        }

        // Not one by one: where the first is cancelled, the others would be left running.
        if (pending is not null) await Task.WhenAll(pending).ConfigureAwait(false);

        return Array.Exists(values, value => value is Failed)
            ? new Bound(default, new Failed(Failures.Union(values.OfType<Failed>().SelectMany(failed => failed.Failures))))
            : new Bound(new Arguments(values), null);

        async Task PutAsync(ValueTask<object> value, int index) => values[index] = await value.ConfigureAwait(false);
    }

    private ValueTask<object> ValueAsync(Need need, IReadOnlyList<ParameterMetadata> parameters, Node start, Node place) => need.Kind switch
    {
        NeedKind.Record => RecordAsync(need.Type, start),
        NeedKind.OnDemand => ValueTask.FromResult(need.WrapOnDemand(() => TryAsync(need.Type, start))),
        NeedKind.List or NeedKind.Listing => ListAsync(need, start),
        NeedKind.Client => ValueTask.FromResult(Client(need, place)),
        NeedKind.Parameter => ValueTask.FromResult(
            run.Configuration.ValueOf(parameters.First(parameter => parameter.Name == need.Name))),
        NeedKind.ScanContext => ValueTask.FromResult<object>(_session.Context),
        NeedKind.TimeProvider => ValueTask.FromResult<object>(_session.TimeProvider),
        NeedKind.HttpClient => ValueTask.FromResult<object>(_session.GetHttpClient()),
        NeedKind.CancellationToken => ValueTask.FromResult(_cancellation),
        _ => throw new InvalidOperationException($"Nothing can supply {need.Kind}."),
    };

    /// <summary>The client, or <see cref="Failed"/>: a service may have no endpoint in a region, a plugin no working client.</summary>
    private object Client(Need need, Node place)
    {
        try
        {
            return _session.GetClient(_clients[need.Type], need.Name ?? place.Region ?? _session.Context.Region);
        }
        catch (Exception exception) when (!run.IsCancelled)
        {
            return new Failed(run.Failures.Of(exception, need.Type.Name, []));
        }
    }

    /// <summary>The subject's own facet, else the nearest ancestor's or the ancestor itself.</summary>
    private ValueTask<object> RecordAsync(Type record, Node start)
    {
        for (var node = start; node is not null; node = node.Parent)
        {
            if (node.Type.Resource == record) return ValueTask.FromResult<object>(node.Resource);
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
}

/// <summary>A method's arguments, or why there are none.</summary>
internal readonly record struct Bound(Arguments Arguments, Failed? Failed);
