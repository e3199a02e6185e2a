using Prowler.Checks;
using Prowler.Checks.Metadata;
using Prowler.Checks.Packs;
using Prowler.Engine.Tests.Fakes;

namespace Prowler.Engine.Tests.Seeded;

/// <summary>A model as the engine sees it.</summary>
internal sealed class ModelPack : ICheckPack
{
    private readonly RandomData _data;
    private readonly FakeApi _api;

    public ModelPack(RandomModel model, FakeApi api)
    {
        (_data, _api) = (model.Data, api);
        var metadata = model.Checks.Select(check => check.Id).Distinct().ToDictionary(id => id, PackBuilder.Metadata);
        Checks = [.. model.Checks.Select(check => new CheckDescriptor
        {
            Metadata = metadata[check.Id],
            Method = check.Name,
            Subject = check.Subject.Type,
            Needs = Needs(check),
            Body = (arguments, verdicts) => JudgeAsync(check, arguments, verdicts),
        })];
        Collectors = [.. model.Lists.Select(Listing), .. model.Facets.Select(facet => facet.BatchSize > 0 ? Batch(facet) : Facet(facet))];
    }

    public string Name => "Seeded";

    public IReadOnlyList<CheckDescriptor> Checks { get; }

    public IReadOnlyList<CollectorDescriptor> Collectors { get; }

    public IReadOnlyList<ClientDescriptor> Clients => [];

    public IReadOnlyList<ParameterMetadata> Settings => [];

    private static Need[] Needs(MethodSpec method) => [.. method.Needs.Select(need => need.Target.Need(need.Kind)), Need.CancellationToken];

    private static CancellationToken Cancellation(MethodSpec method, Arguments arguments) =>
        arguments.Get<CancellationToken>(method.Needs.Count + 1);

    private CollectorDescriptor Listing(ListSpec list) => new ResourceCollector
    {
        Method = list.Name,
        Product = list.Product.Type,
        Place = list.Place.Type,
        Needs = Needs(list),
        Collect = arguments => ListAsync(list, arguments),
    };

    private async IAsyncEnumerable<Resource> ListAsync(ListSpec list, Arguments arguments)
    {
        var parent = arguments.Get<Resource>(0).Arn;
        await GivenAsync(list, arguments, parent);
        var (pages, broken) = _data.List(list, parent);
        for (var page = 0; page < Math.Max(pages.Count, 1); page++)
        {
            await CallAsync(list, $"{parent} {page}", page == broken, arguments);
            foreach (var (path, region) in pages.ElementAtOrDefault(page) ?? [])
                yield return (Resource)list.Product.Make(path) with { Region = region };
        }
    }

    private CollectorDescriptor Facet(FacetSpec facet) => new FacetCollector
    {
        Method = facet.Name,
        Product = facet.Product.Type,
        Place = facet.Place.Type,
        Needs = Needs(facet),
        Collect = async arguments =>
        {
            var path = arguments.Get<Resource>(0).Arn;
            var given = await GivenAsync(facet, arguments, path);
            await CallAsync(facet, path, _data.IsDenied($"{facet.Name} {path}"), arguments);
            return facet.Product.Make(RandomData.Digest(facet.Name, path, given));
        },
    };

    private CollectorDescriptor Batch(FacetSpec facet) => new BatchFacetCollector
    {
        Method = facet.Name,
        Product = facet.Product.Type,
        Place = facet.Place.Type,
        Needs = Needs(facet),
        BatchSize = facet.BatchSize,
        Collect = async arguments =>
        {
            var siblings = arguments.Get<Resource[]>(0);
            Assert.InRange(siblings.Length, 1, facet.BatchSize);
            var parent = siblings[0].Arn[..siblings[0].Arn.LastIndexOf('/')];
            // What is awaited on demand and what fails goes by the parent: how siblings are batched is the engine's affair.
            var given = await GivenAsync(facet, arguments, parent);
            foreach (var sibling in siblings) await CallAsync(facet, sibling.Arn, denied: false, arguments);
            if (_data.IsDenied($"{facet.Name} {parent}")) throw new FakeApiException(RandomData.Denied($"{facet.Name} {parent}"));
            return resource => _data.IsMissing(facet, resource.Arn)
                ? null
                : facet.Product.Make(RandomData.Digest(facet.Name, resource.Arn, given));
        },
    };

    private async ValueTask JudgeAsync(CheckSpec check, Arguments arguments, ICollection<Verdict> verdicts)
    {
        var path = arguments.Get<Resource>(0).Arn;
        var given = await GivenAsync(check, arguments, path);
        var (count, throws) = _data.Judge(check, path);
        for (; count > 0; count--) verdicts.Add(Verdict.Pass(RandomData.Digest(check.Name, path, given)).WithDiscriminator($"{count}"));
        if (throws) throw new FormatException();
    }

    private async Task CallAsync(MethodSpec method, string about, bool denied, Arguments arguments)
    {
        await _api.Call(method.Name, about, region: null, answer: true, Cancellation(method, arguments));
        if (denied) throw new FakeApiException(RandomData.Denied($"{method.Name} {about}"));
    }

    private async Task<List<string>> GivenAsync(MethodSpec method, Arguments arguments, string path)
    {
        var given = new List<string>();
        for (var index = 0; index < method.Needs.Count; index++)
        {
            var need = method.Needs[index];
            given.Add(need.Kind switch
            {
                NeedKind.Record => arguments.Get<ISaid>(index + 1).Said,
                NeedKind.List => RandomData.Say(arguments.Get<IReadOnlyList<ISaid>>(index + 1).Select(item => item.Said), []),
                NeedKind.Listing when need.Target.ReadListing(arguments, index + 1) is var (found, gaps) =>
                    RandomData.Say(found.Select(item => item.Said), gaps),
                _ => _data.Awaits(method, need, path) switch
                {
                    0 => "",
                    1 => (await need.Target.GetAsync(arguments, index + 1)).Said,
                    _ => await need.Target.TryGetAsync(arguments, index + 1) is { Value: { } value } ? value.Said
                        : RandomData.Say((await need.Target.TryGetAsync(arguments, index + 1)).Failures!),
                },
            });
        }

        return given;
    }
}
