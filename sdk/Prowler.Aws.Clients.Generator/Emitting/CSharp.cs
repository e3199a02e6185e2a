using Microsoft.CodeAnalysis.CSharp;
using Prowler.Aws.Clients.Generator.Model;

namespace Prowler.Aws.Clients.Generator.Emitting;

/// <summary>C# spellings. Names are always complete: several services have a <c>Filter</c>, and one has an <c>Endpoint</c>.</summary>
internal static class CSharp
{
    public static string Literal(string? text) => text is null ? "null" : SymbolDisplay.FormatLiteral(text, quote: true);

    public static string Literal(bool value) => value ? "true" : "false";

    public static string Parameter(string property)
    {
        var name = Parsing.Naming.Camel(property);
        return SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
    }

    /// <summary>The class of a structure.</summary>
    public static string Model(ServiceIdentity service, string name) => $"global::{service.Namespace}.Model.{name}";

    /// <summary>The type of a property: value types are nullable there.</summary>
    public static string Property(ServiceIdentity service, TypeRef type) => type switch
    {
        EnumType e => $"global::{service.Namespace}.{e.Name}",
        ScalarType { Kind: not (ScalarKind.String or ScalarKind.Blob) } => Item(service, type) + "?",
        WrappedType wrapped => Property(service, wrapped.Inner),
        _ => Item(service, type),
    };

    /// <summary>The type of an item of a collection: value types are plain there, and enumerations strings.</summary>
    public static string Item(ServiceIdentity service, TypeRef type) => type switch
    {
        ScalarType scalar => Scalar(scalar.Kind),
        EnumType => "string",
        StructureType structure => Model(service, structure.Name),
        ListType list => $"global::System.Collections.Generic.List<{Item(service, list.Element)}>",
        MapType map => $"global::System.Collections.Generic.Dictionary<string, {Item(service, map.Value)}>",
        WrappedType wrapped => Item(service, wrapped.Inner),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    public static bool IsValue(TypeRef type) => type switch
    {
        ScalarType scalar => scalar.Kind is not (ScalarKind.String or ScalarKind.Blob),
        WrappedType wrapped => IsValue(wrapped.Inner),
        _ => false,
    };

    private static string Scalar(ScalarKind kind) => kind switch
    {
        ScalarKind.String => "string",
        ScalarKind.Boolean => "bool",
        ScalarKind.Int32 => "int",
        ScalarKind.Int64 => "long",
        ScalarKind.Single => "float",
        ScalarKind.Double => "double",
        ScalarKind.Timestamp => "global::System.DateTime",
        ScalarKind.Blob => "global::System.IO.MemoryStream",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
