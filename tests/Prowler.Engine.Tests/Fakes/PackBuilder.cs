using Prowler.Checks;
using Prowler.Checks.Metadata;
using Prowler.Checks.Packs;

namespace Prowler.Engine.Tests.Fakes;

/// <summary>A pack made by hand, with lambdas where the generator would write calls.</summary>
internal sealed class PackBuilder(string name = "Tests") : ICheckPack
{
    private readonly List<CheckDescriptor> _checks = [];
    private readonly List<CollectorDescriptor> _collectors = [];
    private readonly List<ClientDescriptor> _clients = [];
    private readonly List<ParameterMetadata> _settings = [];

    public string Name => name;

    public IReadOnlyList<CheckDescriptor> Checks => _checks;

    public IReadOnlyList<CollectorDescriptor> Collectors => _collectors;

    public IReadOnlyList<ClientDescriptor> Clients => _clients;

    public IReadOnlyList<ParameterMetadata> Settings => _settings;

    public static CheckMetadata Metadata(string id) => new()
    {
        Id = id,
        Title = $"Title of {id}",
        Service = id.Split('_')[0],
        Severity = Severity.Medium,
        ResourceType = "Thing",
        Description = "What is judged.",
        Risk = "What can happen.",
        Remediation = new Remediation("What to do."),
    };

    public PackBuilder Check<T>(string id, Func<Arguments, Verdict?> judge, params Need[] needs)
        where T : Resource => Check<T>(Metadata(id), judge, needs);

    public PackBuilder Check<T>(CheckMetadata metadata, Func<Arguments, Verdict?> judge, params Need[] needs)
        where T : Resource => CheckMany<T>(
            metadata,
            (arguments, verdicts) =>
            {
                if (judge(arguments) is { } verdict) verdicts.Add(verdict);
                return ValueTask.CompletedTask;
            },
            needs);

    public PackBuilder CheckAsync<T>(string id, Func<Arguments, Task<Verdict?>> judge, params Need[] needs)
        where T : Resource => CheckMany<T>(
            Metadata(id),
            async (arguments, verdicts) =>
            {
                if (await judge(arguments) is { } verdict) verdicts.Add(verdict);
            },
            needs);

    public PackBuilder CheckMany<T>(CheckMetadata metadata, CheckBody body, params Need[] needs)
        where T : Resource
    {
        _checks.Add(new CheckDescriptor
        {
            Metadata = metadata,
            Method = $"{typeof(T).Name}Checks.{metadata.Id}",
            Subject = typeof(T),
            Needs = needs,
            Body = body,
        });
        return this;
    }

    public PackBuilder List<TPlace, T>(Func<Arguments, IAsyncEnumerable<T>> collect, params Need[] needs)
        where TPlace : Resource
        where T : Resource => Add(new ResourceCollector
        {
            Method = $"{name}.{typeof(T).Name}s",
            Product = typeof(T),
            Place = typeof(TPlace),
            Needs = needs,
            Collect = collect,
        });

    /// <summary>A listing that calls nothing.</summary>
    public PackBuilder List<TPlace, T>(params T[] resources)
        where TPlace : Resource
        where T : Resource => List<TPlace, T>(_ => resources.ToAsyncEnumerable());

    public PackBuilder Facet<TPlace, T>(Func<Arguments, Task<T>> collect, params Need[] needs)
        where TPlace : Resource
        where T : class => Add(new FacetCollector
        {
            Method = $"{name}.{typeof(T).Name}",
            Product = typeof(T),
            Place = typeof(TPlace),
            Needs = needs,
            Collect = async arguments => await collect(arguments),
        });

    /// <summary>A facet that is derived from others.</summary>
    public PackBuilder Facet<TPlace, T>(Func<Arguments, T> derive, params Need[] needs)
        where TPlace : Resource
        where T : class => Facet<TPlace, T>(arguments => Task.FromResult(derive(arguments)), needs);

    public PackBuilder Batch<TPlace, T>(
        int size, Func<IReadOnlyList<TPlace>, Arguments, Task<Dictionary<TPlace, T>>> collect, params Need[] needs)
        where TPlace : Resource
        where T : class => Add(new BatchFacetCollector
        {
            Method = $"{name}.{typeof(T).Name}",
            Product = typeof(T),
            Place = typeof(TPlace),
            Needs = needs,
            BatchSize = size,
            Collect = async arguments =>
            {
                var answers = await collect(arguments.Batch<TPlace>(), arguments);
                return resource => answers.GetValueOrDefault((TPlace)resource);
            },
        });

    public PackBuilder Client<T>(string service)
    {
        _clients.Add(new ClientDescriptor(typeof(T), service, _ => throw new NotSupportedException("The session makes the clients.")));
        return this;
    }

    public PackBuilder Setting(ParameterMetadata setting)
    {
        _settings.Add(setting);
        return this;
    }

    /// <summary>Says what the collector that was added last calls.</summary>
    public PackBuilder Calling(string service, string operation, params string[] actions)
    {
        var last = _collectors[^1];
        _collectors[^1] = last with { Operations = [.. last.Operations, new ApiOperation(service, operation, actions)] };
        return this;
    }

    private PackBuilder Add(CollectorDescriptor collector)
    {
        _collectors.Add(collector);
        return this;
    }
}
