using System.Globalization;
using System.Text.RegularExpressions;
using Prowler.Checks.Generators.Diagnostics;
using Prowler.Checks.Generators.Model;

namespace Prowler.Checks.Generators.Metadata;

/// <summary>Reads the declarations of values that users may configure, of a check or of a pack.</summary>
internal static class ParameterReader
{
    public static ImmutableEquatableArray<ParameterDeclaration> Read(
        FieldReader reader, IReadOnlyDictionary<string, YamlNode> fields, string field, List<DeclaredName> names) =>
        fields.TryGetValue(field, out var node)
            ? Read(reader, node, field, names)
            : ImmutableEquatableArray<ParameterDeclaration>.Empty;

    public static ImmutableEquatableArray<ParameterDeclaration> Read(
        FieldReader reader, YamlNode node, string what, List<DeclaredName> names)
    {
        var declarations = new List<ParameterDeclaration>();
        foreach (var entry in reader.NamedEntries(node, what))
        {
            var declaration = ReadOne(reader, entry.Key, entry.Value);
            names.Add(new DeclaredName(entry.Key.Text, entry.Key.Span, declaration?.Type));
            if (declaration is not null) declarations.Add(declaration);
        }

        return declarations.ToEquatableArray();
    }

    private static ParameterDeclaration? ReadOne(FieldReader reader, YamlScalar key, YamlNode node)
    {
        var name = key.Text;
        var fields = reader.Fields(node, MetadataFields.Parameter, $"'{name}'", key.Span);
        var meaning = reader.Text(fields, "meaning") ?? "";
        var typeName = reader.Word(fields, "type", MetadataFields.ValueTypes, Descriptors.MistypedField);
        if (typeName is null || !fields.TryGetValue("default", out var defaultNode)) return null;
        if (reader.Value(defaultNode, "default") is not { } value) return null;

        var type = (YamlType)Enum.Parse(typeof(YamlType), typeName, ignoreCase: true);
        var declaration = new ParameterDeclaration(
            name,
            type,
            value,
            meaning,
            reader.Integer(fields, "minimum"),
            reader.Integer(fields, "maximum"),
            reader.Text(fields, "pattern"));

        if (!value.Fits(type))
        {
            reader.Mistyped(defaultNode, "default", $"a value of the type '{typeName}'");
            return null;
        }

        if (type is not (YamlType.Integer or YamlType.Integers))
            Refuse("minimum", "maximum", "bounds only integers");
        if (type is not (YamlType.String or YamlType.Strings))
            Refuse("pattern", "pattern", "is for strings only");
        if (OutOfRange(declaration) is { } reason)
            reader.Report(Descriptors.DefaultOutOfRange, defaultNode.Span, name, reason);
        return declaration;

        void Refuse(string first, string second, string reason)
        {
            foreach (var field in new[] { first, second }.Distinct())
            {
                if (fields.TryGetValue(field, out var unwanted))
                    reader.Report(Descriptors.DefaultOutOfRange, unwanted.Span, name, $"'{field}' {reason}");
            }
        }
    }

    private static string? OutOfRange(ParameterDeclaration declaration)
    {
        if (declaration.Minimum > declaration.Maximum) return "'minimum' is greater than 'maximum'";
        if (declaration.Default.Type is YamlType.Integer or YamlType.Integers)
        {
            foreach (var item in declaration.Default.Items.Select(item => int.Parse(item, CultureInfo.InvariantCulture)))
            {
                if (item < declaration.Minimum) return $"{item} is less than the minimum";
                if (item > declaration.Maximum) return $"{item} is greater than the maximum";
            }
        }

        return declaration is { Pattern: { Length: > 0 } pattern, Type: YamlType.String or YamlType.Strings }
            ? Mismatch(pattern, declaration.Default)
            : null;
    }

    private static string? Mismatch(string pattern, YamlValue value)
    {
        try
        {
            var regex = new Regex($@"\A(?:{pattern})\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            var mismatch = value.Items.FirstOrDefault(item => !regex.IsMatch(item));
            return mismatch is null ? null : $"'{mismatch}' does not match the pattern";
        }
        catch (ArgumentException exception)
        {
            return $"the pattern is no regular expression: {exception.Message}";
        }
        catch (RegexMatchTimeoutException)
        {
            return "the pattern takes too long to match";
        }
    }
}
