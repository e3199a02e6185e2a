using Microsoft.CodeAnalysis;
using Prowler.Checks.Generators.Diagnostics;
using Prowler.Checks.Generators.Model;

namespace Prowler.Checks.Generators.Parsing;

/// <summary>A rule that a collector breaks.</summary>
/// <param name="At">What to blame: the return type, the first parameter, or the method.</param>
internal readonly record struct Violation(DiagnosticDescriptor Descriptor, ViolationPlace At, params object[] Arguments);

internal enum ViolationPlace
{
    Method,
    ReturnType,
    FirstParameter,
}

/// <summary>
/// What a collector produces, and for what. Shared by the generator, which must not build from a collector that breaks a
/// rule, and the analyzer, which says where.
/// </summary>
internal readonly record struct CollectorRules(IMethodSymbol Method, Result Result, ITypeSymbol? Place, int? BatchSize)
{
    private const string Expected =
        "A collector returns a resource, IEnumerable or IAsyncEnumerable of it, or one facet, plain or in Task or ValueTask";

    public static CollectorRules Of(IMethodSymbol method, AttributeData attribute)
    {
        var batch = attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Batch").Value.Value as int?;
        var first = method.Parameters.FirstOrDefault()?.Type;
        var place = first is null ? null : batch is null ? first : KnownTypes.ListOf(first);
        return new CollectorRules(
            method,
            ResultParser.Parse(method.ReturnType, ParameterParser.IsRecord),
            place is not null && KnownTypes.IsResource(place) ? place : null,
            batch);
    }

    public CollectorKind Kind =>
        BatchSize is not null ? CollectorKind.BatchFacet
        : Result.Item is { } item && KnownTypes.IsResource(item) && !IsFacetOfPlace(item) ? CollectorKind.Resource
        : CollectorKind.Facet;

    public IEnumerable<Violation> Violations(IAssemblySymbol assembly)
    {
        if (Place is null)
        {
            yield return new Violation(Descriptors.NoSubject, ViolationPlace.FirstParameter, Method.Name, BatchSize is null
                ? "the resource that the collector works on"
                : "the IReadOnlyList of resources that the batch collector works on");
        }

        if (BatchSize is { } size)
        {
            if (size < 1) yield return Batch(ViolationPlace.Method, "Batch is how many siblings go into one call: 1 or more");
            if (Place is not null && !KnownTypes.Places(Place).Any())
                yield return Batch(ViolationPlace.FirstParameter, $"{Place.Name} is the root of the tree and has no siblings");
            if (Result.Form != ResultForm.Map || (Place is not null && !SymbolEqualityComparer.Default.Equals(Result.Sibling, Place)))
            {
                yield return Batch(
                    ViolationPlace.ReturnType,
                    $"A batch collector returns IReadOnlyDictionary<{Place?.Name ?? "R"}, F> with a facet F, plain or in Task or ValueTask");
                yield break;
            }
        }
        else if (Result.Form == ResultForm.Map)
        {
            yield return Batch(ViolationPlace.ReturnType, "Only a batch collector, [Collector(Batch = n)], returns a dictionary");
            yield break;
        }

        if (Result.Item is not { } item)
        {
            yield return Unsupported(Expected);
            yield break;
        }

        if (Place is not null && !IsFacetOfPlace(item) && !(IsUnderPlace(item) && BatchSize is null))
            yield return new Violation(Descriptors.PlaceNotDeclared, ViolationPlace.FirstParameter, item.Name, Place.Name);
        else if (Kind == CollectorKind.Facet && Result.Form != ResultForm.One)
            yield return Unsupported("There is one facet of a resource, so its collector returns one");
        else if (Kind == CollectorKind.Facet && Result.MayBeNull)
            yield return Unsupported("A facet is never null: let its record say that there is none");

        if (!SymbolEqualityComparer.Default.Equals(item.ContainingAssembly, assembly))
            yield return new Violation(Descriptors.ForeignProduct, ViolationPlace.ReturnType, item.Name, item.ContainingAssembly?.Name ?? "?");
    }

    /// <summary>Why a batch collector cannot take a parameter, or null if it can: no one value would suit all siblings.</summary>
    public string? WhyNotInBatch(IParameterSymbol parameter) => BatchSize is null ? null : ParameterParser.Parse(parameter).Kind switch
    {
        ParameterKind.List or ParameterKind.Listing => "a batch collector has no list of its own: what is below differs from sibling to sibling",
        ParameterKind.Record when IsFacetOfPlace(parameter.Type) => "a facet of each sibling cannot be one parameter of a batch collector",
        ParameterKind.OnDemand when IsFacetOfPlace(KnownTypes.OnDemandOf(parameter.Type)!) =>
            "a facet of each sibling cannot be one parameter of a batch collector",
        _ => null,
    };

    private bool IsUnderPlace(ITypeSymbol item) => Contains(KnownTypes.Places(item), Place);

    private bool IsFacetOfPlace(ITypeSymbol item) => Contains(KnownTypes.FacetTargets(item), Place);

    private static bool Contains(IEnumerable<ITypeSymbol> types, ITypeSymbol? type) =>
        types.Any(candidate => SymbolEqualityComparer.Default.Equals(candidate, type));

    private static Violation Batch(ViolationPlace at, string message) => new(Descriptors.MalformedBatch, at, message);

    private Violation Unsupported(string expected) => new(
        Descriptors.UnsupportedCollectorResult, ViolationPlace.ReturnType, expected,
        Method.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
}
