using Prowler.Aws.Clients.Generator.Json;
using Prowler.Aws.Clients.Generator.Model;

namespace Prowler.Aws.Clients.Generator.Parsing;

internal sealed class OperationParser(ShapeCatalog catalog, Customizations customizations, Protocol protocol, JsonObject pagination)
{
    private readonly SortedDictionary<string, ServiceError> _errors = new(StringComparer.Ordinal);

    public EquatableArray<ServiceError> Errors => _errors.Values.ToEquatableArray();

    public Operation Parse(string name, JsonValue value)
    {
        try
        {
            return ParseOperation(name, value.AsObject("an operation"));
        }
        catch (ModelException e)
        {
            throw new ModelException($"operation {name}: {e.Message}", new JsonString(e.Position, name));
        }
    }

    private Operation ParseOperation(string name, JsonObject json)
    {
        json.AllowOnly("it", "name", "http", "input", "output", "errors", "endpoint", "staticContextParams", "httpChecksumRequired");
        var http = json.Object("http");
        http.AllowOnly("its \"http\"", "method", "requestUri", "responseCode");
        var input = json["input"]?.AsObject("\"input\"");
        var output = json["output"]?.AsObject("\"output\"");
        input?.AllowOnly("its input", "shape");
        output?.AllowOnly("its output", "shape", "resultWrapper");

        var request = catalog.Message(name + "Request", StructureRole.Request, input);
        var response = customizations.WrappedResult(name) is { } wrapped && output is not null
            ? WrappingResponse(name, wrapped, output)
            : catalog.Message(name + "Response", StructureRole.Response, output);
        ProtocolLimits.Check(protocol, request, response, json);

        var parameters = EndpointParameters(json, input).ToEquatableArray();
        RequireAccountPrefixOnly(json, parameters);
        foreach (var error in json["errors"]?.AsArray("\"errors\"").Items ?? [])
            AddError(error.AsObject("an error"));

        return new Operation(
            name, http.String("method"), http.String("requestUri"), request, response,
            output?.StringOrNull("resultWrapper"), customizations.HasNoArgumentOverload(name), parameters,
            pagination[name] is { } pages ? PaginationParser.Parse(pages.AsObject("its pagination"), request, response) : null);
    }

    private Structure WrappingResponse(string operation, string property, JsonObject output)
    {
        var result = new Member(property, catalog.Resolve(output), property, property, MemberLocation.Payload);
        return catalog.Message(operation + "Response", StructureRole.Response, new[] { result }.ToEquatableArray());
    }

    private IEnumerable<EndpointParameterBinding> EndpointParameters(JsonObject operation, JsonObject? input)
    {
        foreach (var parameter in operation.ObjectOrEmpty("staticContextParams").Members)
        {
            if (parameter.Value.AsObject("a static context parameter")["value"] is not JsonLiteral { Text: "true" or "false" } value)
                throw new ModelException($"the static context parameter {parameter.Key} is not a boolean", parameter.Value);
            yield return new EndpointParameterBinding(parameter.Key, null, value.Text == "true");
        }

        if (input is null)
            yield break;
        foreach (var member in catalog.Shape(input).ObjectOrEmpty("members").Members)
        {
            if (member.Value.AsObject("a member")["contextParam"]?.AsObject("\"contextParam\"") is { } context)
                yield return new EndpointParameterBinding(context.String("name"), Naming.Pascal(member.Key), false);
        }
    }

    // The one host prefix in use is also in its service's endpoint rules, which therefore see to it.
    private static void RequireAccountPrefixOnly(JsonObject operation, EquatableArray<EndpointParameterBinding> parameters)
    {
        var endpoint = operation.ObjectOrEmpty("endpoint");
        endpoint.AllowOnly("its \"endpoint\"", "hostPrefix");
        if (endpoint.StringOrNull("hostPrefix") is { } prefix && !(prefix == "{AccountId}." && parameters.Any(p => p.Parameter == "AccountId")))
            throw new ModelException($"the host prefix \"{prefix}\" is not supported", endpoint);
    }

    private void AddError(JsonObject reference)
    {
        var name = reference.String("shape");
        var shape = catalog.Shape(reference);
        var members = catalog.Members(name, shape).Where(m => m.Property != "Message").ToEquatableArray();
        if (members.Count > 0 && protocol is not (Protocol.RestJson or Protocol.Json11))
            throw new ModelException($"error {name} has members beside the message, which is supported in JSON protocols only", shape);
        var code = shape.ObjectOrEmpty("error").StringOrNull("code") ?? name;
        _errors[code] = new ServiceError(Naming.Exception(name), code, members);
    }
}
