using Microsoft.CodeAnalysis;

namespace Prowler.Checks.Generators.Parsing;

/// <summary>
/// Recognises the types that the rules speak of, by name: comparing symbols would need the compilation, and with it
/// every edit would undo every cached step.
/// </summary>
internal static class KnownTypes
{
    private const string Checks = "Prowler.Checks";

    public static bool Is(this ITypeSymbol? type, string @namespace, string name) =>
        type is not null && type.Name == name && type.ContainingType is null
        && type.ContainingNamespace?.ToDisplayString() == @namespace;

    public static bool IsVerdict(ITypeSymbol type) => type.Is(Checks, "Verdict");

    public static bool IsScanContext(ITypeSymbol type) => type.Is(Checks, "ScanContext");

    /// <summary>Whether the type is a record of the resource tree that findings can be about.</summary>
    public static bool IsResource(ITypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class) return false;
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.Is(Checks, "Resource")) return true;
        }

        return false;
    }

    /// <summary>The resources that the type is a fact about.</summary>
    public static IEnumerable<ITypeSymbol> FacetTargets(ITypeSymbol type) => Marked(type, "IFacetOf");

    /// <summary>The resources that the type is found under.</summary>
    public static IEnumerable<ITypeSymbol> Places(ITypeSymbol type) => Marked(type, "IUnder");

    public static bool IsFacet(ITypeSymbol type) => FacetTargets(type).Any();

    /// <summary>Whether the type is an interface of an AWS SDK client.</summary>
    public static bool IsClient(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Interface && IsOrImplementsClient(type);

    /// <summary>Whether the type is an AWS SDK client, or an interface of one.</summary>
    public static bool IsOrImplementsClient(ITypeSymbol? type) =>
        type is not null && type.AllInterfaces.Any(candidate => candidate.Is("Amazon.Runtime", "IAmazonService"));

    /// <summary>The type argument, if the type is that generic type of one argument.</summary>
    public static ITypeSymbol? ArgumentOf(ITypeSymbol type, string @namespace, string name) =>
        type is INamedTypeSymbol { Arity: 1 } named && named.Is(@namespace, name) ? named.TypeArguments[0] : null;

    public static ITypeSymbol? OnDemandOf(ITypeSymbol type) => ArgumentOf(type, Checks, "OnDemand");

    public static ITypeSymbol? ListingOf(ITypeSymbol type) => ArgumentOf(type, Checks, "Listing");

    public static ITypeSymbol? ListOf(ITypeSymbol type) =>
        ArgumentOf(type, "System.Collections.Generic", "IReadOnlyList");

    /// <summary>The attributes of that name from this package's contract.</summary>
    public static IEnumerable<AttributeData> Attributes(ISymbol symbol, string name) =>
        symbol.GetAttributes().Where(attribute => attribute.AttributeClass.Is(Checks, name));

    /// <summary>The name to write in generated code.</summary>
    public static string FullName(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    private static IEnumerable<ITypeSymbol> Marked(ITypeSymbol type, string name) =>
        type.AllInterfaces
            .Select(candidate => ArgumentOf(candidate, Checks, name))
            .OfType<ITypeSymbol>();
}
