using Prowler.Checks;
using Prowler.Checks.Metadata;
using Prowler.Checks.Packs;

namespace Prowler.Runner.Tests.Fakes;

internal sealed record Warehouse(string Id) : Resource
{
    public override string Id { get; } = Id;

    public override string Arn => $"arn:aws:iam::{Id}:root";
}

/// <param name="Name">Its name, which may be hostile.</param>
/// <param name="Locked">What <c>box_locked</c> asks.</param>
/// <param name="Unreadable">Why its contents cannot be read, or null.</param>
internal sealed record Box(string Name, bool Locked = true, Exception? Unreadable = null) : Resource, IUnder<Warehouse>
{
    public override string Id => Name;

    public override string Arn => $"arn:aws:box:::{Name}";
}

internal sealed record Contents(int Items) : IFacetOf<Box>;

/// <summary>The credentials may not read a box's contents.</summary>
internal sealed class DeniedException : Exception;

/// <summary>A pack small enough to be written by hand: two services, three checks.</summary>
internal sealed class BoxPack(Func<CancellationToken, IAsyncEnumerable<Box>> boxes) : ICheckPack
{
    public string Name => "Boxes";

    public IReadOnlyList<CheckDescriptor> Checks =>
    [
        Check<Box>("box_contents_counted", "Boxes hold no more than they should", Severity.Critical, ["contents"], [Need.Record<Contents>(), Need.Parameter<int>("most_items")],
            (box, arguments) => Verdict.PassIf(arguments.Get<Contents>(1).Items <= arguments.Get<int>(2), $"Box {box.Name} is not too full.", $"Box {box.Name} is too full."),
            new ParameterMetadata("most_items", ParameterType.Integer, 10, "How many items a box may hold.") { Minimum = 1, Maximum = 100 }),
        Check<Box>("box_locked", "Boxes are locked", Severity.High, ["locks", "contents"], [],
            (box, _) => Verdict.PassIf(box.Locked, $"Box {box.Name} is locked.", $"Box {box.Name} is open.")),
        Check<Warehouse>("shelf_inspected", "Shelves are inspected", Severity.Low, ["locks"], [],
            (_, _) => Verdict.Manual("Somebody has to look at the shelves.")),
    ];

    public IReadOnlyList<CollectorDescriptor> Collectors =>
    [
        new ResourceCollector
        {
            Method = "Boxes.List", Product = typeof(Box), Place = typeof(Warehouse), Needs = [Need.CancellationToken],
            Operations = [new ApiOperation("box", "ListBoxes", "box:ListAllMyBoxes")],
            Collect = arguments => boxes(arguments.Get<CancellationToken>(1)),
        },
        new FacetCollector
        {
            Method = "Boxes.Contents", Product = typeof(Contents), Place = typeof(Box),
            Operations = [new ApiOperation("box", "GetContents", "box:GetBoxContents")],
            Collect = arguments => arguments.Get<Box>(0).Unreadable is { } exception
                ? ValueTask.FromException<object>(exception)
                : ValueTask.FromResult<object>(new Contents(5)),
        },
    ];

    public IReadOnlyList<ClientDescriptor> Clients => [];

    public IReadOnlyList<ParameterMetadata> Settings => [];

    private static CheckDescriptor Check<T>(
        string id, string title, Severity severity, string[] categories, Need[] needs, Func<T, Arguments, Verdict> judge, params ParameterMetadata[] parameters)
        where T : Resource => new()
        {
            Metadata = new CheckMetadata
            {
                Id = id,
                Title = title,
                Service = id.Split('_')[0],
                Severity = severity,
                ResourceType = $"Test{typeof(T).Name}",
                Categories = categories,
                Description = $"Judges every {typeof(T).Name}.\nOne by one.",
                Risk = "Somebody may take what is inside.",
                Remediation = new Remediation("Lock it.") { Cli = "box lock --name NAME", Url = "https://example.com/lock" },
                References = ["https://example.com/boxes"],
                Parameters = parameters,
            },
            Method = $"BoxChecks.{id}",
            Subject = typeof(T),
            Needs = needs,
            Body = (arguments, verdicts) =>
            {
                verdicts.Add(judge(arguments.Get<T>(0), arguments));
                return ValueTask.CompletedTask;
            },
        };
}
