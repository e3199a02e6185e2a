using Prowler.Aws.Clients.Generator.Model;

namespace Prowler.Aws.Clients.Generator.Emitting;

/// <summary>Joins, for each operation, the writer of its request with the reader of its response.</summary>
internal static class OperationsEmitter
{
    public static SourceWriter Emit(ServiceModel service)
    {
        var identity = service.Identity;
        var writer = SourceWriter.File(identity.Namespace, "Json", "Query", "Rest", "Xml");
        writer.Line();
        using (writer.Block($"internal static class {identity.Client}Operations"))
        {
            foreach (var operation in service.Operations)
            {
                writer.Line($"internal static readonly OperationInvocation {operation.Name} = new(");
                writer.Line($"    {Marshaller(service, operation)},");
                writer.Line($"    {Unmarshaller(service, operation)});");
            }
        }

        return writer;
    }

    private static string Marshaller(ServiceModel service, Operation operation)
    {
        var identity = service.Identity;
        var request = CSharp.Model(identity, operation.Request.Name);
        var write = $"{identity.Client}Writer.Write{operation.Request.Name}";
        var (name, @namespace, version) = (CSharp.Literal(operation.Name), CSharp.Literal(identity.Namespace), CSharp.Literal(identity.ApiVersion));
        return service.Protocol switch
        {
            Protocol.Ec2 => $"new QueryMarshaller<{request}>({@namespace}, {name}, {version}, writesEmptyLists: false, {write})",
            Protocol.Query => $"new QueryMarshaller<{request}>({@namespace}, {name}, {version}, writesEmptyLists: true, {write})",
            Protocol.Json11 => $"new JsonMarshaller<{request}>({@namespace}, {CSharp.Literal($"{identity.TargetPrefix}.{operation.Name}")}, {version}, {write})",
            _ => $"new RestMarshaller<{request}>({@namespace}, {CSharp.Literal(operation.HttpMethod)}, {CSharp.Literal(operation.RequestUri)}, {version}, {write}, static message => new {identity.Client}Exception(message))",
        };
    }

    private static string Unmarshaller(ServiceModel service, Operation operation)
    {
        var identity = service.Identity;
        var response = CSharp.Model(identity, operation.Response.Name);
        var read = $"{identity.Client}Reader.Read{operation.Response.Name}";
        var errors = $"global::{identity.Namespace}.Model.{identity.Client}Errors.Create";
        return service.Protocol switch
        {
            Protocol.Json11 or Protocol.RestJson => $"new JsonOperationUnmarshaller<{response}>({read}, {errors})",
            Protocol.Query => $"new XmlOperationUnmarshaller<{response}>(XmlEnvelope.Query({CSharp.Literal(operation.ResultWrapper)}, {read}), {errors})",
            _ => $"new XmlOperationUnmarshaller<{response}>({read}, {errors})",
        };
    }
}
