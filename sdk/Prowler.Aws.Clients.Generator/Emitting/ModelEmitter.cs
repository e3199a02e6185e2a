using Prowler.Aws.Clients.Generator.Model;

namespace Prowler.Aws.Clients.Generator.Emitting;

/// <summary>The classes of the <c>Model</c> namespace: requests, responses and what they are made of.</summary>
internal static class ModelEmitter
{
    public static SourceWriter Emit(ServiceModel service)
    {
        var writer = SourceWriter.File(service.Identity.Namespace + ".Model");
        foreach (var structure in service.Structures)
        {
            writer.Line();
            using (writer.Block($"internal partial class {structure.Name}{Base(service.Identity, structure.Role)}"))
            {
                EmitConstructors(writer, service.Identity, structure);
                foreach (var member in structure.Members)
                    writer.Line($"public {CSharp.Property(service.Identity, member.Type)} {member.Property} {{ get; set; }}{Initializer(service.Identity, member.Type)}");
            }
        }

        return writer;
    }

    private static string Base(ServiceIdentity service, StructureRole role) => role switch
    {
        StructureRole.Request => $" : global::{service.Namespace}.{service.Client}Request",
        StructureRole.Response => " : global::Amazon.Runtime.AmazonWebServiceResponse",
        _ => "",
    };

    private static string Initializer(ServiceIdentity service, TypeRef type) => type is ListType or MapType
        ? $" = global::Amazon.AWSConfigs.InitializeCollections ? new {CSharp.Item(service, type)}() : null;"
        : "";

    private static void EmitConstructors(SourceWriter writer, ServiceIdentity service, Structure structure)
    {
        if (structure.Constructors.Count == 0)
            return;
        writer.Line($"public {structure.Name}() {{ }}");
        foreach (var constructor in structure.Constructors)
        {
            var members = constructor.Properties.Select(p => structure.Members.First(m => m.Property == p)).ToArray();
            var parameters = members.Select(m => $"{CSharp.Property(service, m.Type)} {CSharp.Parameter(m.Property)}");
            using (writer.Block($"public {structure.Name}({string.Join(", ", parameters)})"))
            {
                foreach (var member in members)
                    writer.Line($"{member.Property} = {CSharp.Parameter(member.Property)};");
            }
        }

        writer.Line();
    }
}
