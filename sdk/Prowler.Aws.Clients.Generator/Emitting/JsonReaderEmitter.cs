using Prowler.Aws.Clients.Generator.Model;

namespace Prowler.Aws.Clients.Generator.Emitting;

/// <summary>For each structure of a response, a method that reads it from JSON.</summary>
internal static class JsonReaderEmitter
{
    private const string Json = "JsonValue";
    private const string Element = "global::System.Text.Json.JsonElement";

    public static SourceWriter Emit(ServiceModel service)
    {
        var identity = service.Identity;
        var writer = SourceWriter.File(identity.Namespace, "Json");
        writer.Line();
        using (writer.Block($"internal static class {identity.Client}Reader"))
        {
            foreach (var structure in service.Structures.Where(s => s.IsRead))
            {
                var type = CSharp.Model(identity, structure.Name);
                using (writer.Block($"internal static {type} Read{structure.Name}({Element} json)"))
                    EmitBody(writer, service, structure, type);
                writer.Line();
            }
        }

        return writer;
    }

    /// <summary>The expression that reads <paramref name="json"/>.</summary>
    public static string Value(ServiceModel service, TypeRef type, string json) => type switch
    {
        StructureType or ListType or MapType => $"{Json}.{Reader(service, type)}({json}, {Function(service, type)})",
        _ => $"{Scalar(type)}({json})",
    };

    private static void EmitBody(SourceWriter writer, ServiceModel service, Structure structure, string type)
    {
        if (structure.Members.FirstOrDefault(m => m.Location == MemberLocation.Payload) is { } payload)
        {
            writer.Line($"return new {type} {{ {payload.Property} = {Value(service, payload.Type, "json")} }};");
            return;
        }

        writer.Line($"var result = new {type}();");
        using (writer.Block("foreach (var member in json.EnumerateObject())"))
        using (writer.Block("switch (member.Name)"))
        {
            foreach (var member in structure.Members)
                writer.Line($"case {CSharp.Literal(member.ReadName)}: result.{member.Property} = {Value(service, member.Type, "member.Value")}; break;");
        }

        writer.Line("return result;");
    }

    private static string Reader(ServiceModel service, TypeRef type) => type switch
    {
        ListType list => $"List<{CSharp.Item(service.Identity, list.Element)}>",
        MapType map => $"Map<{CSharp.Item(service.Identity, map.Value)}>",
        _ => "Structure",
    };

    /// <summary>The function that reads a structure's members, or one item of a collection.</summary>
    private static string Function(ServiceModel service, TypeRef type) => type switch
    {
        StructureType structure => $"global::{service.Identity.Namespace}.{service.Identity.Client}Reader.Read{structure.Name}",
        ListType list => Item(service, list.Element),
        MapType map => Item(service, map.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private static string Item(ServiceModel service, TypeRef type) => CSharp.IsValue(type)
        ? $"static item => {Value(service, type, "item")}.GetValueOrDefault()"
        : type is ScalarType or EnumType ? Scalar(type) : $"static item => {Value(service, type, "item")}";

    private static string Scalar(TypeRef type) => $"{Json}.{(type is ScalarType scalar ? scalar.Kind : ScalarKind.String)}";
}
