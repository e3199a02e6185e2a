using Prowler.Aws.Clients.Generator.Json;
using Prowler.Aws.Clients.Generator.Model;

namespace Prowler.Aws.Clients.Generator.Parsing;

/// <summary>From the text of a trimmed model file to the <see cref="ServiceModel"/> that the emitters take.</summary>
internal static class ServiceModelParser
{
    /// <exception cref="JsonFormatException">It is not JSON.</exception>
    /// <exception cref="ModelException">It says something that cannot be honoured.</exception>
    public static ServiceModel Parse(string text)
    {
        var root = JsonParser.Parse(text).AsObject("a service model");
        root.AllowOnly("the model", "metadata", "dotnet", "operations", "pagination", "shapes", "endpoints");
        var metadata = root.Object("metadata");
        var protocol = ParseProtocol(metadata);
        var customizations = new Customizations(root.Object("dotnet"));
        var catalog = new ShapeCatalog(root.Object("shapes"), customizations, new WireNames(protocol));
        var operations = new OperationParser(catalog, customizations, protocol, root.ObjectOrEmpty("pagination"));
        var parsed = root.Object("operations").Members.Select(operation => operations.Parse(operation.Key, operation.Value)).ToArray();

        return new ServiceModel(
            ParseIdentity(metadata, customizations, protocol),
            protocol,
            parsed.ToEquatableArray(),
            StructureUse.Mark(catalog.Structures, parsed),
            catalog.Enumerations.ToEquatableArray(),
            operations.Errors,
            EndpointRuleParser.Parse(root.Object("endpoints")),
            customizations.ThrottlingErrors.ToEquatableArray());
    }

    private static Protocol ParseProtocol(JsonObject metadata)
    {
        var name = metadata.String("protocol");
        return name switch
        {
            "ec2" => Protocol.Ec2,
            "query" => Protocol.Query,
            "rest-xml" => Protocol.RestXml,
            "rest-json" => Protocol.RestJson,
            "json" when metadata.StringOrNull("jsonVersion") == "1.1" => Protocol.Json11,
            "json" => throw new ModelException($"the protocol json {metadata.StringOrNull("jsonVersion")} is not supported", metadata["protocol"]!),
            _ => throw new ModelException($"the protocol {name} is not supported", metadata["protocol"]!),
        };
    }

    private static ServiceIdentity ParseIdentity(JsonObject metadata, Customizations customizations, Protocol protocol) => new(
        customizations.Namespace,
        customizations.Client,
        customizations.Paginators,
        metadata.String("serviceId"),
        metadata.String("apiVersion"),
        metadata.String("endpointPrefix"),
        metadata.StringOrNull("signingName") ?? metadata.String("endpointPrefix"),
        metadata.String("signatureVersion") switch
        {
            "v4" => false,
            "s3v4" => true,
            var other => throw new ModelException($"the signature version {other} is not supported", metadata["signatureVersion"]!),
        },
        protocol == Protocol.Json11 ? metadata.String("targetPrefix") : null);
}
