using Prowler.Aws.Clients.Generator.Model;

namespace Prowler.Aws.Clients.Generator.Emitting;

/// <summary>For each structure of a request, a method that writes it as a JSON object (protocol json 1.1).</summary>
internal static class JsonWriterEmitter
{
    public static SourceWriter Emit(ServiceModel service)
    {
        var identity = service.Identity;
        var writer = SourceWriter.File(identity.Namespace, "Json");
        writer.Line();
        using (writer.Block($"internal static class {identity.Client}Writer"))
        {
            foreach (var structure in service.Structures.Where(s => s.IsWritten))
            {
                using (writer.Block($"internal static void Write{structure.Name}(global::System.Text.Json.Utf8JsonWriter writer, {CSharp.Model(identity, structure.Name)} value)"))
                {
                    foreach (var member in structure.Members)
                    {
                        using var _ = writer.Block($"if (value.{member.Property} is {{ }} {CSharp.Parameter(member.Property)})");
                        writer.Line($"writer.WritePropertyName({CSharp.Literal(member.WriteName)});");
                        writer.Line($"{Value(member.Type, CSharp.Parameter(member.Property))};");
                    }
                }

                writer.Line();
            }
        }

        return writer;
    }

    private static string Value(TypeRef type, string value) => type switch
    {
        StructureType structure => $"JsonWriter.Structure(writer, {value}, Write{structure.Name})",
        ListType list => $"JsonWriter.List(writer, {value}, {Item(list.Element)})",
        MapType map => $"JsonWriter.Map(writer, {value}, {Item(map.Value)})",
        _ => $"JsonWriter.Value(writer, {value})",
    };

    private static string Item(TypeRef type) => $"static (writer, item) => {Value(type, "item")}";
}
