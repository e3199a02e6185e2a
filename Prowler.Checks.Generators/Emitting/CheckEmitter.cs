using Microsoft.CodeAnalysis.Text;
using Prowler.Checks.Generators.Model;

namespace Prowler.Checks.Generators.Emitting;

/// <summary>Writes a check's file: its metadata and a descriptor for each of its methods.</summary>
internal static class CheckEmitter
{
    public const string ContainingClass = "CheckMethods";

    public static SourceText Emit(CheckModel check)
    {
        var writer = Code.StartFile(check.Namespace);
        using (writer.Block($"internal static partial class {ContainingClass}"))
        {
            writer.Line(Code.GeneratedCode);
            using (writer.Block($"internal static class {Naming.ToIdentifier(check.Metadata.Id)}"))
            {
                EmitConstants(writer, check);
                using (writer.Block($"internal static void AddTo({Code.Collections}.ICollection<{Code.Packs}.CheckDescriptor> checks)"))
                {
                    MetadataEmitter.EmitCheck(writer, "var metadata = ", check.Metadata);
                    for (var index = 0; index < check.Methods.Count; index++)
                        EmitDescriptor(writer, check.Methods[index], index);
                }

                for (var index = 0; index < check.Methods.Count; index++)
                {
                    writer.Line();
                    EmitBody(writer, check.Methods[index], index);
                }
            }
        }

        return writer.ToSourceText();
    }

    /// <summary>Lists that never change are made once, not for each subject.</summary>
    private static void EmitConstants(SourceWriter writer, CheckModel check)
    {
        var lists = check.Methods
            .SelectMany(method => method.Arguments)
            .Where(argument => argument.Constant is not null && IsList(argument))
            .Select(argument => (Name: FieldName(argument), Type: argument.Parameter.Type, Value: Code.Value(argument.Constant!, argument.Parameter.ValueType)))
            .Distinct();
        foreach (var list in lists)
        {
            writer.Line($"private static readonly {list.Type} {list.Name} = {list.Value};");
            writer.Line();
        }
    }

    private static void EmitDescriptor(SourceWriter writer, BoundMethod method, int index)
    {
        using (writer.Block($"checks.Add(new {Code.Packs}.CheckDescriptor", "});"))
        {
            writer.Line("Metadata = metadata,");
            writer.Line($"Method = {Code.Literal(method.DisplayName)},");
            writer.Line($"Subject = typeof({method.Subject}),");
            MethodEmitter.EmitNeedsAndOperations(writer, method);
            writer.Line($"Body = {BodyName(index)},");
        }
    }

    private static void EmitBody(SourceWriter writer, BoundMethod method, int index)
    {
        var isAsync = method.Result.Awaited || method.Result.Form == ResultForm.AsyncMany;
        var call = MethodEmitter.Call(method, $"arguments.Get<{method.Subject}>(0)", argument => IsList(argument)
            ? FieldName(argument)
            : Code.Value(argument.Constant!, argument.Parameter.ValueType));
        var value = method.Result.Awaited ? $"await {call}.ConfigureAwait(false)" : call;
        using (writer.Block(
            $"private static {(isAsync ? "async " : "")}{Code.ValueTask} {BodyName(index)}(" +
            $"{Code.Packs}.Arguments arguments, {Code.Collections}.ICollection<{Code.Checks}.Verdict> verdicts)"))
        {
            writer.Line(method.Result.Form switch
            {
                ResultForm.Many => $"foreach (var verdict in {value}) verdicts.Add(verdict);",
                ResultForm.AsyncMany => $"await foreach (var verdict in ({value}).ConfigureAwait(false)) verdicts.Add(verdict);",
                _ => $"if ({value} is {{ }} verdict) verdicts.Add(verdict);",
            });
            if (!isAsync) writer.Line("return default;");
        }
    }

    private static bool IsList(ArgumentModel argument) => argument.Parameter.ValueType is YamlType.Integers or YamlType.Strings;

    private static string FieldName(ArgumentModel argument) => "s_" + argument.Parameter.Name;

    private static string BodyName(int index) => index == 0 ? "Run" : $"Run{index + 1}";
}
