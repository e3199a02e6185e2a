using System.Globalization;
using Prowler.Checks.Generators.Model;

namespace Prowler.Checks.Generators.Emitting;

/// <summary>Writes metadata as object initializers.</summary>
internal static class MetadataEmitter
{
    public static void EmitCheck(SourceWriter writer, string opening, CheckMetadataModel metadata)
    {
        using (writer.Block($"{opening}new {Code.Metadata}.CheckMetadata", "};"))
        {
            writer.Line($"Id = {Code.Literal(metadata.Id)},");
            writer.Line($"Title = {Code.Literal(metadata.Title)},");
            writer.Line($"Service = {Code.Literal(metadata.Service)},");
            writer.Line($"Severity = {Code.Checks}.Severity.{metadata.Severity},");
            writer.Line($"ResourceType = {Code.Literal(metadata.ResourceType)},");
            EmitStrings(writer, "Categories", metadata.Categories);
            writer.Line($"Description = {Code.Literal(metadata.Description)},");
            writer.Line($"Risk = {Code.Literal(metadata.Risk)},");
            EmitRemediation(writer, metadata.Remediation);
            EmitStrings(writer, "References", metadata.References);
            if (metadata.Parameters.Count > 0) EmitParameters(writer, "Parameters = ", metadata.Parameters, "},");
            EmitOptional(writer, "OffByDefault", metadata.OffByDefault);
            EmitOptional(writer, "Deprecated", metadata.Deprecated);
        }
    }

    public static void EmitParameters(
        SourceWriter writer, string opening, IEnumerable<ParameterDeclaration> parameters, string closing)
    {
        using (writer.Block($"{opening}new {Code.Metadata}.ParameterMetadata[]", closing))
        {
            foreach (var parameter in parameters)
            {
                var type = $"{Code.Metadata}.ParameterType.{parameter.Type}";
                var bounds = new[]
                {
                    parameter.Minimum is { } minimum ? $"Minimum = {Integer(minimum)}" : null,
                    parameter.Maximum is { } maximum ? $"Maximum = {Integer(maximum)}" : null,
                    parameter.Pattern is { } pattern ? $"Pattern = {Code.Literal(pattern)}" : null,
                }.Where(bound => bound is not null).ToList();
                var initializer = bounds.Count == 0 ? "" : $" {{ {string.Join(", ", bounds)} }}";
                writer.Line($"new {Code.Metadata}.ParameterMetadata({Code.Literal(parameter.Name)}, {type}, " +
                    $"{Code.Value(parameter.Default, parameter.Type)}, {Code.Literal(parameter.Meaning)}){initializer},");
            }
        }
    }

    private static void EmitRemediation(SourceWriter writer, RemediationModel remediation)
    {
        using (writer.Block($"Remediation = new {Code.Metadata}.Remediation({Code.Literal(remediation.Text)})", "},"))
        {
            EmitOptional(writer, "Cli", remediation.Cli);
            EmitOptional(writer, "Terraform", remediation.Terraform);
            EmitOptional(writer, "CloudFormation", remediation.CloudFormation);
            EmitOptional(writer, "Console", remediation.Console);
            EmitOptional(writer, "Url", remediation.Url);
        }
    }

    private static void EmitStrings(SourceWriter writer, string name, ImmutableEquatableArray<string> items)
    {
        if (items.Count > 0) writer.Line($"{name} = {Code.Strings(items)},");
    }

    private static void EmitOptional(SourceWriter writer, string name, string? text)
    {
        if (text is not null) writer.Line($"{name} = {Code.Literal(text)},");
    }

    // Not the current culture's digits and signs: Finnish writes a minus that C# does not know.
    private static string Integer(int value) => value.ToString(CultureInfo.InvariantCulture);
}
