using Microsoft.CodeAnalysis;
using Prowler.Checks.Generators.Model;

namespace Prowler.Checks.Generators.Parsing;

/// <summary>Decides what a parameter other than the first gets. The analyzers explain what this only calls unsupported.</summary>
internal static class ParameterParser
{
    public static ParameterModel Parse(IParameterSymbol parameter)
    {
        var name = parameter.Name;
        var type = parameter.Type;
        if (parameter.RefKind != RefKind.None) return Of(ParameterKind.Unsupported);
        if (ValueTypeOf(type) is { } valueType)
            return new ParameterModel(name, ParameterKind.Value, KnownTypes.FullName(type), valueType);
        if (KnownTypes.OnDemandOf(type) is { } onDemand)
            return KnownTypes.IsFacet(onDemand) ? Of(ParameterKind.OnDemand, onDemand) : Of(ParameterKind.Unsupported);
        if (KnownTypes.ListingOf(type) is { } listing)
            return IsRecord(listing) ? Of(ParameterKind.Listing, listing) : Of(ParameterKind.Unsupported);
        if (KnownTypes.ListOf(type) is { } list)
            return IsRecord(list) ? Of(ParameterKind.List, list) : Of(ParameterKind.Unsupported);
        if (KnownTypes.IsScanContext(type)) return Of(ParameterKind.ScanContext);
        if (type.Is("System", "TimeProvider")) return Of(ParameterKind.TimeProvider);
        if (type.Is("System.Net.Http", "HttpClient")) return Of(ParameterKind.HttpClient);
        if (type.Is("System.Threading", "CancellationToken")) return Of(ParameterKind.CancellationToken);
        if (KnownTypes.IsClient(type))
            return new ParameterModel(name, ParameterKind.Client, KnownTypes.FullName(type), Region: RegionOf(parameter));
        return IsRecord(type) ? Of(ParameterKind.Record, type) : Of(ParameterKind.Unsupported);

        ParameterModel Of(ParameterKind kind, ITypeSymbol? of = null) =>
            new(name, kind, of is null ? "" : KnownTypes.FullName(of));
    }

    /// <summary>A resource or a facet.</summary>
    public static bool IsRecord(ITypeSymbol type) => KnownTypes.IsResource(type) || KnownTypes.IsFacet(type);

    /// <summary>The type of a value from YAML, or null if the type is none.</summary>
    public static YamlType? ValueTypeOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Int32 => YamlType.Integer,
        SpecialType.System_Boolean => YamlType.Boolean,
        SpecialType.System_String => YamlType.String,
        _ => KnownTypes.ListOf(type)?.SpecialType switch
        {
            SpecialType.System_Int32 => YamlType.Integers,
            SpecialType.System_String => YamlType.Strings,
            _ => null,
        },
    };

    private static string? RegionOf(IParameterSymbol parameter) =>
        KnownTypes.Attributes(parameter, "InRegionAttribute").FirstOrDefault()
            ?.ConstructorArguments.FirstOrDefault().Value as string;
}
