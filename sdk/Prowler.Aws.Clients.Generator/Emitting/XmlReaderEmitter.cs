using Prowler.Aws.Clients.Generator.Model;

namespace Prowler.Aws.Clients.Generator.Emitting;

/// <summary>For each structure of a response, a method that reads it from XML in one pass.</summary>
internal static class XmlReaderEmitter
{
    public static SourceWriter Emit(ServiceModel service)
    {
        var identity = service.Identity;
        var writer = SourceWriter.File(identity.Namespace, "Xml");
        writer.Line();
        using (writer.Block($"internal static class {identity.Client}Reader"))
        {
            foreach (var structure in service.Structures.Where(s => s.IsRead))
            {
                var type = CSharp.Model(identity, structure.Name);
                using (writer.Block($"internal static {type} Read{structure.Name}(global::System.Xml.XmlReader reader)"))
                    EmitBody(writer, service, structure, type);
                writer.Line();
            }
        }

        return writer;
    }

    private static void EmitBody(SourceWriter writer, ServiceModel service, Structure structure, string type)
    {
        if (structure.Members.FirstOrDefault(m => m.Location == MemberLocation.Payload) is { } payload)
        {
            writer.Line($"return new {type} {{ {payload.Property} = {Value(service.Identity, payload.Type, "reader", "null")} }};");
            return;
        }

        writer.Line($"var result = new {type}();");
        writer.Line($"var children = new XmlChildren(reader);");
        using (writer.Block("while (children.MoveNext())"))
        using (writer.Block("switch (reader.LocalName)"))
        {
            foreach (var member in structure.Members)
                writer.Line($"case {CSharp.Literal(member.ReadName)}: result.{member.Property} = {Value(service.Identity, member.Type, "reader", "result." + member.Property)}; break;");
            if (service.Protocol == Protocol.Ec2 && structure.Role == StructureRole.Response)
                writer.Line($"case \"requestId\": XmlEnvelope.SetRequestId(result, XmlValue.String(reader)); break;");
            writer.Line("default: reader.Skip(); break;");
        }

        writer.Line("return result;");
    }

    /// <summary>The expression that reads the element <paramref name="reader"/> stands on.</summary>
    /// <param name="current">What a collection adds to.</param>
    private static string Value(ServiceIdentity service, TypeRef type, string reader, string current) => type switch
    {
        StructureType structure => $"Read{structure.Name}({reader})",
        ListType { IsFlattened: true } list => $"XmlCollections.Append({reader}, {current}, {Function(service, list.Element)})",
        ListType list when CSharp.IsValue(list.Element) =>
            $"XmlCollections.Values<{CSharp.Item(service, list.Element)}>({reader}, {current}, {CSharp.Literal(list.ElementName)}, {Scalar(list.Element)})",
        ListType list =>
            $"XmlCollections.List<{CSharp.Item(service, list.Element)}>({reader}, {current}, {CSharp.Literal(list.ElementName)}, {Function(service, list.Element)})",
        MapType map =>
            $"XmlCollections.{(map.IsFlattened ? "Entry" : "Map")}<{CSharp.Item(service, map.Value)}>({reader}, {current}, {CSharp.Literal(map.KeyName)}, {CSharp.Literal(map.ValueName)}, {Function(service, map.Value)})",
        WrappedType wrapped => $"XmlCollections.Unwrap({reader}, {CSharp.Literal(wrapped.ElementName)}, {Scalar(wrapped.Inner)})",
        _ => $"{Scalar(type)}({reader})",
    };

    /// <summary>The function that reads one item of a collection.</summary>
    private static string Function(ServiceIdentity service, TypeRef type) => type switch
    {
        StructureType structure => $"Read{structure.Name}",
        _ when CSharp.IsValue(type) => $"static item => {Value(service, type, "item", "null")}.GetValueOrDefault()",
        ScalarType or EnumType => Scalar(type),
        _ => $"static item => {Value(service, type, "item", "null")}",
    };

    private static string Scalar(TypeRef type) => $"XmlValue.{(type is ScalarType scalar ? scalar.Kind : ScalarKind.String)}";
}
