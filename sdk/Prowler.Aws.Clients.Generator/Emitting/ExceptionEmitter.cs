using Prowler.Aws.Clients.Generator.Model;

namespace Prowler.Aws.Clients.Generator.Emitting;

/// <summary>The service's exceptions, and the choice among them by error code.</summary>
internal static class ExceptionEmitter
{
    private const string Constructors = """
        public {0}(string message) : base(message) {{ }}
        public {0}(string message, global::System.Exception innerException) : base(message, innerException) {{ }}
        public {0}(global::System.Exception innerException) : base({1}) {{ }}
        public {0}(string message, global::Amazon.Runtime.ErrorType errorType, string errorCode, string requestId, global::System.Net.HttpStatusCode statusCode)
            : base(message, errorType, errorCode, requestId, statusCode) {{ }}
        public {0}(string message, global::System.Exception innerException, global::Amazon.Runtime.ErrorType errorType, string errorCode, string requestId, global::System.Net.HttpStatusCode statusCode)
            : base(message, innerException, errorType, errorCode, requestId, statusCode) {{ }}
        """;

    public static SourceWriter EmitBase(ServiceIdentity service)
    {
        var writer = SourceWriter.File(service.Namespace);
        writer.Line();
        using (writer.Block($"internal partial class {service.Client}Exception : global::Amazon.Runtime.AmazonServiceException"))
        {
            writer.Line($"public {service.Client}Exception() {{ }}");
            writer.Lines(string.Format(Constructors, service.Client + "Exception", "innerException.Message, innerException"));
        }

        writer.Line();
        writer.Line($"internal partial class {service.Client}Request : global::Amazon.Runtime.AmazonWebServiceRequest;");
        return writer;
    }

    public static SourceWriter Emit(ServiceModel service)
    {
        var identity = service.Identity;
        var writer = SourceWriter.File(identity.Namespace + ".Model", "Json");
        foreach (var error in service.Errors)
        {
            writer.Line();
            using (writer.Block($"internal partial class {error.Exception} : global::{identity.Namespace}.{identity.Client}Exception"))
            {
                writer.Line($"public {error.Exception}() {{ }}");
                writer.Lines(string.Format(Constructors, error.Exception, "innerException"));
                foreach (var member in error.Members)
                    writer.Line($"public {CSharp.Property(identity, member.Type)} {member.Property} {{ get; set; }}");
            }
        }

        writer.Line();
        using (writer.Block($"internal static class {identity.Client}Errors"))
            EmitFactory(writer, service);
        return writer;
    }

    private static void EmitFactory(SourceWriter writer, ServiceModel service)
    {
        const string arguments = "error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode";
        var result = $"global::{service.Identity.Namespace}.{service.Identity.Client}Exception";
        using (writer.Block($"internal static {result} Create(global::Amazon.Runtime.Internal.ErrorResponse error, ErrorBody body)"))
        using (writer.Block("switch (error.Code)"))
        {
            foreach (var error in service.Errors)
            {
                var creation = $"new {error.Exception}({arguments})";
                writer.Line($"case {CSharp.Literal(error.Code)}: return {(error.Members.Count == 0 ? creation : $"Fill({creation}, body)")};");
            }

            writer.Line($"default: return new {result}({arguments});");
        }

        foreach (var error in service.Errors.Where(e => e.Members.Count > 0))
            EmitFill(writer, service, error);
    }

    private static void EmitFill(SourceWriter writer, ServiceModel service, ServiceError error)
    {
        writer.Line();
        using (writer.Block($"private static {error.Exception} Fill({error.Exception} exception, ErrorBody body)"))
        {
            foreach (var member in error.Members.Where(m => m.Location == MemberLocation.Header))
                writer.Line($"exception.{member.Property} = body.Header({CSharp.Literal(member.ReadName)});");
            using (writer.Block("foreach (var member in body.Members())"))
            using (writer.Block("switch (member.Name)"))
            {
                foreach (var member in error.Members.Where(m => m.Location == MemberLocation.Body))
                    writer.Line($"case {CSharp.Literal(member.ReadName)}: exception.{member.Property} = {JsonReaderEmitter.Value(service, member.Type, "member.Value")}; break;");
            }

            writer.Line("return exception;");
        }
    }
}
