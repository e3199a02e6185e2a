using Prowler.Aws.Clients.Generator.Model;

namespace Prowler.Aws.Clients.Generator.Emitting;

/// <summary>For each request, a method that puts it into path, query string and headers (the rest protocols).</summary>
internal static class RestWriterEmitter
{
    public static SourceWriter Emit(ServiceModel service)
    {
        var identity = service.Identity;
        var writer = SourceWriter.File(identity.Namespace, "Rest");
        writer.Line();
        using (writer.Block($"internal static class {identity.Client}Writer"))
        {
            foreach (var request in service.Structures.Where(s => s.Role == StructureRole.Request))
            {
                using (writer.Block($"internal static void Write{request.Name}(RestWriter writer, {CSharp.Model(identity, request.Name)} value)"))
                {
                    foreach (var member in request.Members)
                    {
                        // A part of the path must be there, and the message that it is not names the property.
                        var property = member.Location == MemberLocation.Path ? $", nameof(value.{member.Property})" : "";
                        writer.Line($"writer.{member.Location}({CSharp.Literal(member.WriteName)}, value.{member.Property}{property});");
                    }
                }

                writer.Line();
            }
        }

        return writer;
    }
}
