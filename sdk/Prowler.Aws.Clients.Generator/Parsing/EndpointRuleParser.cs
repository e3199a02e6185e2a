using Prowler.Aws.Clients.Generator.Json;
using Prowler.Aws.Clients.Generator.Model;

namespace Prowler.Aws.Clients.Generator.Parsing;

/// <summary>Reads an endpoint rule set (https://smithy.io/2.0/additional-specs/rules-engine/specification.html).</summary>
internal static class EndpointRuleParser
{
    private static readonly string[] Functions =
    [
        "aws.parseArn", "aws.partition", "booleanEquals", "getAttr", "isSet", "isValidHostLabel", "not", "parseURL", "stringEquals",
        "substring", "uriEncode",
    ];

    public static EndpointRuleSet Parse(JsonObject json)
    {
        json.AllowOnly("the endpoint rule set", "version", "parameters", "rules");
        return new EndpointRuleSet(
            json.Object("parameters").Members.Select(p => ParseParameter(p.Key, p.Value.AsObject("a parameter"))).ToEquatableArray(),
            ParseRules(json));
    }

    private static EndpointParameter ParseParameter(string name, JsonObject json)
    {
        var type = json.String("type").ToLowerInvariant();
        if (type is not ("string" or "boolean") || (type == "string" && json["default"] is not null))
            throw new ModelException($"the endpoint parameter {name} is neither a boolean nor a string without default", json);
        return new EndpointParameter(name, type == "boolean", json["default"] is null ? null : json.Flag("default"));
    }

    private static EquatableArray<EndpointRule> ParseRules(JsonObject json) =>
        (json["rules"] ?? throw new ModelException("a rule tree without rules", json)).AsArray("\"rules\"").Items
            .Select(rule => ParseRule(rule.AsObject("a rule"))).ToEquatableArray();

    private static EndpointRule ParseRule(JsonObject json)
    {
        var conditions = (json["conditions"]?.AsArray("\"conditions\"").Items ?? []).Select(ParseCondition).ToEquatableArray();
        return json.String("type") switch
        {
            "tree" => new EndpointTree(conditions, ParseRules(json)),
            "error" => new EndpointError(conditions, ParseExpression(json["error"]!)),
            "endpoint" => ParseEndpoint(conditions, json.Object("endpoint")),
            var other => throw new ModelException($"the endpoint rule type {other} is not supported", json),
        };
    }

    private static EndpointResult ParseEndpoint(EquatableArray<EndpointCondition> conditions, JsonObject json) => new(
        conditions, ParseExpression(json["url"]!), JsonText.Of(json.ObjectOrEmpty("properties")), JsonText.Of(json.ObjectOrEmpty("headers")));

    private static EndpointCondition ParseCondition(JsonValue json)
    {
        var condition = json.AsObject("a condition");
        return new EndpointCondition(ParseExpression(condition), condition.StringOrNull("assign"));
    }

    private static EndpointExpression ParseExpression(JsonValue json) => json switch
    {
        JsonString text => new EndpointTemplate(text.Value),
        JsonLiteral literal => new EndpointLiteral(literal.Text),
        JsonObject value when value["ref"] is { } reference => new EndpointReference(reference.AsString("\"ref\"")),
        JsonObject call when Functions.Contains(call.String("fn")) => new EndpointCall(
            call.String("fn"), call["argv"]!.AsArray("\"argv\"").Items.Select(ParseExpression).ToEquatableArray()),
        JsonObject call => throw new ModelException($"the endpoint rules call {call.String("fn")}, which is not supported", json),
        _ => throw new ModelException("an endpoint rule holds a list where a value is expected", json),
    };
}
