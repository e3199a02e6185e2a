using Prowler.Checks.Metadata;
using Prowler.Checks.Packs;

namespace Prowler.Engine.Catalog;

/// <summary>The part of the resource tree that the selected checks need, and the API calls that it takes.</summary>
public sealed class ScanPlan
{
    internal ScanPlan(
        CheckCatalog catalog,
        IReadOnlyList<CheckDescriptor> checks,
        IReadOnlyCollection<CollectorDescriptor> collectors,
        IReadOnlySet<Type> kept)
    {
        Catalog = catalog;
        CheckMethods = checks;
        Collectors = collectors;
        Kept = kept;
        Checks = [.. checks.Select(check => check.Metadata).DistinctBy(metadata => metadata.Id)];
        Operations = [.. checks
            .SelectMany(check => check.Operations)
            .Concat(collectors.SelectMany(collector => collector.Operations))
            .GroupBy(operation => (operation.Service, operation.Name))
            .Select(same => new ApiOperation(same.Key.Service, same.Key.Name, [.. Actions(same)]))
            .OrderBy(operation => operation.Service, StringComparer.Ordinal)
            .ThenBy(operation => operation.Name, StringComparer.Ordinal)];
        IamActions = [.. Actions(Operations)];
        UsesOtherNetworks = checks.SelectMany(check => check.Needs)
            .Concat(collectors.SelectMany(collector => collector.Needs))
            .Any(need => need.Kind == NeedKind.HttpClient);
    }

    /// <summary>The checks that will run, in ordinal order of their ids.</summary>
    public IReadOnlyList<CheckMetadata> Checks { get; }

    /// <summary>
    /// The checks that match the selection and do not run, since they are off by default and neither they nor their categories
    /// were named; <see cref="CheckMetadata.OffByDefault"/> says why.
    /// </summary>
    public IReadOnlyList<CheckMetadata> LeftOut { get; internal init; } = [];

    /// <summary>Every API operation that may be called, by service and name.</summary>
    public IReadOnlyList<ApiOperation> Operations { get; }

    /// <summary>The IAM actions that the operations need, in ordinal order: the least policy.</summary>
    public IReadOnlyList<string> IamActions { get; }

    /// <summary>The settings that steer the collectors which will run, in ordinal order of their names.</summary>
    public IReadOnlyList<ParameterMetadata> Settings { get; internal init; } = [];

    /// <summary>Whether a check or collector may call a network that is not the provider's.</summary>
    public bool UsesOtherNetworks { get; }

    internal CheckCatalog Catalog { get; }

    internal IReadOnlyList<CheckDescriptor> CheckMethods { get; }

    internal IReadOnlyCollection<CollectorDescriptor> Collectors { get; }

    /// <summary>The types of resource whose listings are kept, because something asks for a list that they are part of.</summary>
    internal IReadOnlySet<Type> Kept { get; }

    private static IEnumerable<string> Actions(IEnumerable<ApiOperation> operations) =>
        operations.SelectMany(operation => operation.Actions).Distinct().Order(StringComparer.Ordinal);
}
