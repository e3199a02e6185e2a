using Prowler.Aws.Clients.Generator.Model;

namespace Prowler.Aws.Clients.Generator.Emitting;

/// <summary>One paginator for each operation that AWS paginates, and the factory that makes them.</summary>
internal static class PaginatorEmitter
{
    public static SourceWriter Emit(ServiceModel service)
    {
        var writer = SourceWriter.File(service.Identity.Namespace + ".Model");
        EmitFactory(writer, service);
        foreach (var operation in service.Operations)
        {
            if (operation.Pagination is { } pagination)
                EmitPaginator(writer, service.Identity, operation, pagination);
        }

        return writer;
    }

    private static void EmitFactory(SourceWriter writer, ServiceModel service)
    {
        var name = service.Identity.Paginators + "PaginatorFactory";
        var paginated = service.Operations.Where(o => o.Pagination is not null).ToArray();
        writer.Line();
        using (writer.Block($"internal interface I{name}"))
        {
            foreach (var operation in paginated)
                writer.Line($"I{operation.Name}Paginator {operation.Name}({operation.Request.Name} request);");
        }

        writer.Line();
        using (writer.Block($"internal sealed class {name}(global::{service.Identity.Namespace}.I{service.Identity.Client} client) : I{name}"))
        {
            foreach (var operation in paginated)
                writer.Line($"public I{operation.Name}Paginator {operation.Name}({operation.Request.Name} request) => new {operation.Name}Paginator(client, request);");
        }
    }

    private static void EmitPaginator(SourceWriter writer, ServiceIdentity service, Operation operation, Pagination pagination)
    {
        var response = operation.Response.Name;
        var responses = $"global::Amazon.Runtime.IPaginatedEnumerable<{response}>";
        var keys = pagination.ResultKeys.Select(key => (key.Property, Item: CSharp.Item(service, ((ListType)key.Type).Element))).ToArray();

        writer.Line();
        using (writer.Block($"internal interface I{operation.Name}Paginator"))
        {
            writer.Line($"{responses} Responses {{ get; }}");
            foreach (var (property, item) in keys)
                writer.Line($"global::Amazon.Runtime.IPaginatedEnumerable<{item}> {property} {{ get; }}");
        }

        writer.Line();
        writer.Line($"internal sealed class {operation.Name}Paginator(global::{service.Namespace}.I{service.Client} client, {operation.Request.Name} request)");
        using (writer.Block($"    : Paginator<{operation.Request.Name}, {response}>(request, client.{operation.Name}Async), I{operation.Name}Paginator"))
        {
            foreach (var (property, item) in keys)
                writer.Line($"public global::Amazon.Runtime.IPaginatedEnumerable<{item}> {property} => Items(response => response.{property});");
            EmitAdvance(writer, operation, pagination);
        }
    }

    private static void EmitAdvance(SourceWriter writer, Operation operation, Pagination pagination)
    {
        using (writer.Block($"protected override bool Advance({operation.Request.Name} request, {operation.Response.Name} response)"))
        {
            foreach (var token in pagination.Tokens)
                writer.Line($"request.{token.RequestProperty} = response.{token.ResponseProperty};");
            writer.Line(pagination.MoreResults is { } more
                ? $"return response.{more} == true;"
                : $"return {string.Join(" || ", pagination.Tokens.Select(t => $"!string.IsNullOrEmpty(response.{t.ResponseProperty})"))};");
        }
    }
}
