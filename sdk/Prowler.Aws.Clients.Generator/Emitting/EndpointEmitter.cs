using System.Text;
using Prowler.Aws.Clients.Generator.Model;

namespace Prowler.Aws.Clients.Generator.Emitting;

/// <summary>Compiles a service's endpoint rules: a rule is an <c>if</c>, and what follows from it is inside.</summary>
internal static class EndpointEmitter
{
    private const string Library = "global::Amazon.Runtime.Internal.Endpoints.StandardLibrary.Fn";
    private const string Always = "true";
    private const string Parameters = "global::Amazon.Runtime.Endpoints.EndpointParameters";

    public static SourceWriter Emit(ServiceModel service)
    {
        var identity = service.Identity;
        var writer = SourceWriter.File(identity.Namespace, "Endpoints");
        writer.Line();
        using (writer.Block($"internal sealed class {identity.Client}Endpoints : global::Amazon.Runtime.Endpoints.IEndpointProvider"))
        {
            EmitResolver(writer, service);
            using (writer.Block($"public global::Amazon.Runtime.Endpoints.Endpoint ResolveEndpoint({Parameters} parameters)"))
            {
                foreach (var parameter in service.Endpoints.Parameters)
                    writer.Line($"var {CSharp.Parameter(parameter.Name)} = {Read(parameter)};");
                var scope = new Scope(service.Endpoints);
                foreach (var rule in service.Endpoints.Rules)
                    EmitRule(writer, rule, scope);
                writer.Line($"throw new global::Amazon.Runtime.AmazonClientException(\"Cannot resolve the endpoint of {identity.ServiceId}: no rule applies to this configuration.\");");
            }
        }

        return writer;
    }

    private static void EmitResolver(SourceWriter writer, ServiceModel service)
    {
        var bound = service.Operations.Where(o => o.EndpointParameters.Count > 0).ToArray();
        writer.Line($"internal static ServiceEndpointResolver CreateResolver() => new(Bind);");
        writer.Line();
        using (writer.Block($"private static void Bind(global::Amazon.Runtime.AmazonWebServiceRequest request, {Parameters} parameters)"))
        {
            if (bound.Length == 0)
                return;
            using var _ = writer.Block("switch (request)");
            foreach (var operation in bound)
            {
                writer.Line($"case {CSharp.Model(service.Identity, operation.Request.Name)} r:");
                foreach (var parameter in operation.EndpointParameters)
                    writer.Line($"    parameters[{CSharp.Literal(parameter.Parameter)}] = {(parameter.RequestProperty is { } property ? "r." + property : CSharp.Literal(parameter.FixedValue))};");
                writer.Line("    break;");
            }
        }

        writer.Line();
    }

    private static string Read(EndpointParameter parameter)
    {
        var name = CSharp.Literal(parameter.Name);
        return !parameter.IsBoolean ? $"parameters.Text({name})"
            : parameter.Default is { } value ? $"parameters.Flag({name}) ?? {CSharp.Literal(value)}"
            : $"parameters.Flag({name})";
    }

    private static void EmitRule(SourceWriter writer, EndpointRule rule, Scope scope)
    {
        scope = new Scope(scope);
        var tests = rule.Conditions.Select(condition => Condition(condition, scope)).Where(test => test != Always).ToArray();
        using var _ = writer.Block(tests.Length == 0 ? "" : $"if ({string.Join(" && ", tests)})");
        switch (rule)
        {
            case EndpointTree tree:
                foreach (var inner in tree.Rules)
                    EmitRule(writer, inner, scope);
                break;
            case EndpointError error:
                writer.Line($"throw new global::Amazon.Runtime.AmazonClientException({Expression(error.Message, scope)});");
                break;
            case EndpointResult result:
                writer.Line($"return new global::Amazon.Runtime.Endpoints.Endpoint({Expression(result.Url, scope)}, {Template(result.Properties, scope)}, {Template(result.Headers, scope)});");
                break;
        }
    }

    private static string Condition(EndpointCondition condition, Scope scope)
    {
        var test = condition.Test is EndpointCall call ? Call(call, scope) : Expression(condition.Test, scope);
        if (condition.Assign is not { } name)
            return condition.Test is EndpointCall { Function: "getAttr" } attribute && !scope.IsBoolean(attribute) ? $"{test} is not null" : test;
        return $"{test} is {{ }} {scope.Assign(name, condition.Test)}";
    }

    private static string Expression(EndpointExpression expression, Scope scope) => expression switch
    {
        EndpointReference reference => scope.Variable(reference.Name),
        EndpointLiteral literal => literal.Code,
        EndpointTemplate template => Template(template.Text, scope),
        EndpointCall call => Call(call, scope),
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    private static string Call(EndpointCall call, Scope scope)
    {
        var arguments = call.Arguments.Select(a => Expression(a, scope)).ToArray();
        return call.Function switch
        {
            "isSet" => scope.IsBoolean(call.Arguments[0]) ? Always : $"{arguments[0]} is not null",
            "not" => $"!({arguments[0]})",
            "booleanEquals" when arguments[1] == "true" && scope.IsBoolean(call.Arguments[0]) => arguments[0],
            "booleanEquals" when arguments[1] == "false" && scope.IsBoolean(call.Arguments[0]) => $"!{arguments[0]}",
            "booleanEquals" or "stringEquals" => $"{arguments[0]} == {arguments[1]}",
            "isValidHostLabel" => $"{Library}.IsValidHostLabel({string.Join(", ", arguments)})",
            "aws.partition" => $"{Library}.Partition({arguments[0]})",
            "aws.parseArn" => $"{Library}.ParseArn({arguments[0]})",
            "parseURL" => $"{Library}.ParseURL({arguments[0]})",
            "substring" => $"{Library}.Substring({string.Join(", ", arguments)})",
            "uriEncode" => $"{Library}.UriEncode({arguments[0]})",
            "getAttr" => Attribute(arguments[0], ((EndpointTemplate)call.Arguments[1]).Text),
            _ => throw new ArgumentOutOfRangeException(nameof(call), call.Function, "Not a function that the parser lets through."),
        };
    }

    private static string Attribute(string value, string path) =>
        path.IndexOf('[') >= 0 ? $"EndpointRules.Part({value}, {CSharp.Literal(path)})" : $"{value}.{path}";

    /// <summary>A text with parts in braces, as an interpolated string.</summary>
    private static string Template(string text, Scope scope)
    {
        var result = new StringBuilder();
        var isInterpolated = false;
        for (var i = 0; i < text.Length; i++)
        {
            var end = text[i] == '{' ? text.IndexOf('}', i) : -1;
            var name = end > 0 ? text.Substring(i + 1, end - i - 1) : "";
            if (scope.Knows(name.Split('#')[0]))
            {
                var parts = name.Split('#');
                var variable = scope.Variable(parts[0]);
                result.Append('{').Append(parts.Length == 1 ? variable : Attribute(variable, parts[1])).Append('}');
                isInterpolated = true;
                i = end;
            }
            else
            {
                var literal = CSharp.Literal(text[i].ToString());
                result.Append(text[i] is '{' or '}' ? new string(text[i], 2) : literal.Substring(1, literal.Length - 2));
            }
        }

        return isInterpolated ? $"$\"{result}\"" : CSharp.Literal(text);
    }

    /// <summary>What the names of a rule set stand for at some place in it.</summary>
    private sealed class Scope
    {
        private static readonly string[] BooleanAttributes = ["supportsFIPS", "supportsDualStack", "isIp"];
        private readonly Dictionary<string, string> _variables;
        private readonly HashSet<string> _booleans;
        private readonly HashSet<string> _taken;

        public Scope(EndpointRuleSet rules)
        {
            _variables = rules.Parameters.ToDictionary(p => p.Name, p => CSharp.Parameter(p.Name));
            _booleans = new HashSet<string>(rules.Parameters.Where(p => p.Default is not null).Select(p => p.Name));
            _taken = new HashSet<string>(_variables.Values);
        }

        /// <summary>A scope inside another. Names of C# variables stay unique throughout: those of an <c>if</c> leak to what follows it.</summary>
        public Scope(Scope outer)
        {
            _variables = new Dictionary<string, string>(outer._variables);
            _booleans = new HashSet<string>(outer._booleans);
            _taken = outer._taken;
        }

        public bool Knows(string name) => _variables.ContainsKey(name);

        public string Variable(string name) => _variables[name];

        public string Assign(string name, EndpointExpression value)
        {
            if (IsBoolean(value))
                _booleans.Add(name);
            else
                _booleans.Remove(name);
            var variable = CSharp.Parameter(name);
            for (var number = 2; !_taken.Add(variable); number++)
                variable = CSharp.Parameter(name) + number;
            return _variables[name] = variable;
        }

        public bool IsBoolean(EndpointExpression expression) => expression switch
        {
            EndpointReference reference => _booleans.Contains(reference.Name),
            EndpointCall { Function: "getAttr" } call => call.Arguments[1] is EndpointTemplate path && BooleanAttributes.Contains(path.Text),
            EndpointCall { Function: "isSet" or "not" or "booleanEquals" or "stringEquals" or "isValidHostLabel" } => true,
            EndpointLiteral { Code: "true" or "false" } => true,
            _ => false,
        };
    }
}
