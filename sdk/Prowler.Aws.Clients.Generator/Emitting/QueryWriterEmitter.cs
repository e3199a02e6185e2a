using Prowler.Aws.Clients.Generator.Model;
using Prowler.Aws.Clients.Generator.Parsing;

namespace Prowler.Aws.Clients.Generator.Emitting;

/// <summary>For each structure of a request, a method that writes it as part of a form (protocols query and ec2).</summary>
internal static class QueryWriterEmitter
{
    public static SourceWriter Emit(ServiceModel service)
    {
        var identity = service.Identity;
        var writer = SourceWriter.File(identity.Namespace, "Query");
        writer.Line();
        using (writer.Block($"internal static class {identity.Client}Writer"))
        {
            foreach (var structure in service.Structures.Where(s => s.IsWritten))
            {
                using (writer.Block($"internal static void Write{structure.Name}(QueryWriter writer, {CSharp.Model(identity, structure.Name)} value)"))
                {
                    foreach (var member in structure.Members)
                        EmitMember(writer, service, member);
                }

                writer.Line();
            }
        }

        return writer;
    }

    private static void EmitMember(SourceWriter writer, ServiceModel service, Member member)
    {
        var target = $"writer.Member({CSharp.Literal(member.WriteName)})";
        var value = "value." + member.Property;
        switch (member.Type)
        {
            case StructureType structure:
                writer.Line($"if ({value} is not null)");
                writer.Line($"    Write{structure.Name}({target}, {value});");
                break;
            case ListType list:
                writer.Line($"{target}.WriteList({value}, {Element(service, list)}, {Item(service, list.Element)});");
                break;
            case MapType map:
                writer.Line($"{target}.WriteMap({value}, {CSharp.Literal(map.IsFlattened ? null : "entry")}, {CSharp.Literal(map.KeyName)}, {CSharp.Literal(map.ValueName)}, {Item(service, map.Value)});");
                break;
            case WrappedType wrapped:
                writer.Line($"{target}.Member({CSharp.Literal(Naming.Pascal(wrapped.ElementName))}).Write({value});");
                break;
            default:
                writer.Line($"{target}.Write({value});");
                break;
        }
    }

    // EC2's lists are always flat.
    private static string Element(ServiceModel service, ListType list) =>
        service.Protocol == Protocol.Ec2 || list.IsFlattened ? "null" : CSharp.Literal(list.ElementName);

    private static string Item(ServiceModel service, TypeRef type) => type switch
    {
        StructureType structure => $"Write{structure.Name}",
        ListType list => $"static (list, items) => list.WriteList(items, {Element(service, list)}, {Item(service, list.Element)})",
        _ => "static (item, value) => item.Write(value)",
    };
}
