using Prowler.Checks.Generators.Model;

namespace Prowler.Checks.Generators.Emitting;

/// <summary>Writes what descriptors of checks and collectors have in common: needs, operations and the call.</summary>
internal static class MethodEmitter
{
    public static void EmitNeedsAndOperations(SourceWriter writer, BoundMethod method)
    {
        var needs = method.Arguments.Where(argument => argument.Constant is null).Select(Need).ToList();
        if (needs.Count > 0)
        {
            using (writer.Block($"Needs = new {Code.Packs}.Need[]", "},"))
            {
                foreach (var need in needs) writer.Line($"{Code.Packs}.Need.{need},");
            }
        }

        if (method.Operations.Count > 0)
        {
            using (writer.Block($"Operations = new {Code.Packs}.ApiOperation[]", "},"))
            {
                foreach (var operation in method.Operations)
                {
                    writer.Line($"new {Code.Packs}.ApiOperation({Code.Literal(operation.Service)}, " +
                        $"{Code.Literal(operation.Name)}, {Code.Strings(operation.Actions)}),");
                }
            }
        }
    }

    /// <summary>The call, its arguments taken from <c>arguments</c>.</summary>
    /// <param name="method">The method.</param>
    /// <param name="first">What is passed for the first parameter.</param>
    /// <param name="constantName">The field that holds a constant list, by the parameter's index; null to write it in place.</param>
    public static string Call(BoundMethod method, string first, Func<ArgumentModel, string>? constantName = null)
    {
        var arguments = new List<string> { first };
        var need = 0;
        foreach (var argument in method.Arguments)
        {
            arguments.Add(argument.Constant is { } constant
                ? constantName?.Invoke(argument) ?? Code.Value(constant, argument.Parameter.ValueType)
                : $"arguments.Get<{TypeOf(argument.Parameter)}>({++need})");
        }

        return $"{method.Call}({string.Join(", ", arguments)})";
    }

    private static string Need(ArgumentModel argument)
    {
        var parameter = argument.Parameter;
        return parameter.Kind switch
        {
            ParameterKind.Record => $"Record<{parameter.Type}>()",
            ParameterKind.OnDemand => $"OnDemand<{parameter.Type}>()",
            ParameterKind.List => $"List<{parameter.Type}>()",
            ParameterKind.Listing => $"Listing<{parameter.Type}>()",
            ParameterKind.Client => $"Client<{parameter.Type}>({(parameter.Region is { } region ? Code.Literal(region) : "")})",
            ParameterKind.Value => $"Parameter<{parameter.Type}>({Code.Literal(argument.SettingName!)})",
            _ => parameter.Kind.ToString(),
        };
    }

    private static string TypeOf(ParameterModel parameter) => parameter.Kind switch
    {
        ParameterKind.OnDemand => $"{Code.Checks}.OnDemand<{parameter.Type}>",
        ParameterKind.List => $"{Code.Collections}.IReadOnlyList<{parameter.Type}>",
        ParameterKind.Listing => $"{Code.Checks}.Listing<{parameter.Type}>",
        ParameterKind.ScanContext => $"{Code.Checks}.ScanContext",
        ParameterKind.TimeProvider => "global::System.TimeProvider",
        ParameterKind.HttpClient => "global::System.Net.Http.HttpClient",
        ParameterKind.CancellationToken => "global::System.Threading.CancellationToken",
        _ => parameter.Type,
    };
}
