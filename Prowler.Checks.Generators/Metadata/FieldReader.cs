using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Prowler.Checks.Generators.Diagnostics;
using Prowler.Checks.Generators.Model;

namespace Prowler.Checks.Generators.Metadata;

/// <summary>Takes typed values out of YAML nodes and remembers what was wrong with them.</summary>
internal sealed class FieldReader
{
    private static readonly Regex s_name = new(MetadataFields.NamePattern, RegexOptions.CultureInvariant);
    private static readonly Regex s_number = new(
        @"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", RegexOptions.CultureInvariant);

    private readonly List<MetadataProblem> _problems = [];

    public IReadOnlyList<MetadataProblem> Problems => _problems;

    public void Report(DiagnosticDescriptor descriptor, YamlSpan span, params string[] arguments) =>
        _problems.Add(new MetadataProblem(descriptor.Id, span, arguments.ToEquatableArray()));

    /// <summary>The fields of a mapping, those with a value that the table knows.</summary>
    /// <param name="node">The mapping; null for an empty file.</param>
    /// <param name="table">The fields that it may have.</param>
    /// <param name="what">What the mapping describes, for messages.</param>
    /// <param name="blame">Where a missing field is reported.</param>
    public IReadOnlyDictionary<string, YamlNode> Fields(
        YamlNode? node, IReadOnlyList<MetadataField> table, string what, YamlSpan blame)
    {
        var found = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        if (node is not YamlMapping)
        {
            Report(Descriptors.MistypedField, node?.Span ?? blame, what, "a mapping of names to values");
            return found;
        }

        foreach (var entry in Entries(node, what))
        {
            if (table.FirstOrDefault(field => field.Name == entry.Key.Text) is not { } known)
            {
                Report(Descriptors.UnknownField, entry.Key.Span, entry.Key.Text, what, Names(table), Meant(entry.Key.Text, table.Select(field => field.Name)));
                continue;
            }

            found.Add(known.Name, entry.Value);
            if (known.Kind == FieldKind.Text && entry.Value is YamlScalar text && text.Text == known.Placeholder)
                Report(Descriptors.UnwrittenField, text.Span, known.Name);
        }

        foreach (var field in table)
        {
            if (field.IsRequired && !found.ContainsKey(field.Name)) Missing(table, field.Name, what, blame);
        }

        return found;
    }

    /// <summary>Reports that a field of the table is not there.</summary>
    public void Missing(IReadOnlyList<MetadataField> table, string name, string what, YamlSpan blame) =>
        Report(Descriptors.MissingField, blame, what, name, table.Single(field => field.Name == name).Meaning);

    /// <summary>The entries of a mapping whose keys the author chooses.</summary>
    public IEnumerable<KeyValuePair<YamlScalar, YamlNode>> NamedEntries(YamlNode? node, string what)
    {
        if (node is null) yield break;
        if (node is not YamlMapping) Mistyped(node, what, "a mapping of names to values");
        foreach (var entry in Entries(node, what))
        {
            if (s_name.IsMatch(entry.Key.Text))
                yield return entry;
            else
                Mistyped(entry.Key, entry.Key.Text, "a name of lower-case words joined by underscores");
        }
    }

    private IEnumerable<KeyValuePair<YamlScalar, YamlNode>> Entries(YamlNode node, string what)
    {
        if (node is not YamlMapping mapping) yield break;

        // Two names that give the same C# parameter would have to share it.
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in mapping.Entries)
        {
            if (seen.Add(Naming.ToCamelCase(entry.Key.Text)))
                yield return entry;
            else
                Report(Descriptors.DuplicateMetadata, entry.Key.Span, $"'{entry.Key.Text}' stands twice in {what}");
        }
    }

    /// <summary>A text that is not blank, or the empty string after reporting why not. Null where there is no node.</summary>
    public string? Text(IReadOnlyDictionary<string, YamlNode> fields, string name)
    {
        if (!fields.TryGetValue(name, out var node)) return null;
        if (TextOf(node) is { } text) return text;
        Mistyped(node, name, "a text");
        return "";
    }

    public ImmutableEquatableArray<string> Texts(IReadOnlyDictionary<string, YamlNode> fields, string name)
    {
        if (!fields.TryGetValue(name, out var node)) return ImmutableEquatableArray<string>.Empty;
        if (node is not YamlSequence sequence)
        {
            Mistyped(node, name, "a list of texts");
            return ImmutableEquatableArray<string>.Empty;
        }

        var texts = new List<string>();
        foreach (var item in sequence.Items)
        {
            if (TextOf(item) is { } text) texts.Add(text);
            else Mistyped(item, name, "a list of texts");
        }

        return texts.ToEquatableArray();
    }

    /// <summary>One of a few words, or null after reporting that it is none of them.</summary>
    public string? Word(
        IReadOnlyDictionary<string, YamlNode> fields, string name, IReadOnlyList<string> words, DiagnosticDescriptor descriptor)
    {
        if (!fields.TryGetValue(name, out var node)) return null;
        if (node is YamlScalar scalar && words.Contains(scalar.Text)) return scalar.Text;
        var actual = node is YamlScalar other ? other.Text : name;
        Report(descriptor, node.Span, actual, "one of " + string.Join(", ", words) + Meant(actual, words));
        return null;
    }

    public int? Integer(IReadOnlyDictionary<string, YamlNode> fields, string name)
    {
        if (!fields.TryGetValue(name, out var node)) return null;
        if (node is YamlScalar { IsPlain: true } scalar && TryInteger(scalar.Text, out var value)) return value;
        Mistyped(node, name, "an integer");
        return null;
    }

    /// <summary>A value of any of the types, or null after reporting that it is of none.</summary>
    public YamlValue? Value(YamlNode node, string name)
    {
        if (node is YamlScalar scalar && TypeOf(scalar) is { } type)
            return new YamlValue(type, new[] { Canonical(scalar, type) }.ToEquatableArray());
        if (node is YamlSequence sequence)
        {
            var types = sequence.Items.Select(item => TypeOf(item as YamlScalar)).Distinct().ToList();
            if (types.Count == 0 || (types.Count == 1 && types[0] is YamlType.String or YamlType.Integer))
            {
                var item = types.FirstOrDefault() ?? YamlType.String;
                var list = item == YamlType.Integer ? YamlType.Integers : YamlType.Strings;
                return new YamlValue(list, sequence.Items.Select(i => Canonical((YamlScalar)i, item)).ToEquatableArray());
            }
        }

        Mistyped(node, name, "an integer, true or false, a text, or a list of integers or of texts");
        return null;
    }

    public void Mistyped(YamlNode node, string name, string expected) =>
        Report(Descriptors.MistypedField, node.Span, name, expected);

    private static string? TextOf(YamlNode node) =>
        node is YamlScalar scalar && TypeOf(scalar) == YamlType.String && !string.IsNullOrWhiteSpace(scalar.Text)
            ? scalar.Text.TrimEnd('\n')
            : null;

    /// <summary>The type by the rules of YAML 1.2's core schema; null for null and for numbers that are no integers.</summary>
    private static YamlType? TypeOf(YamlScalar? scalar) => scalar switch
    {
        null => null,
        { IsPlain: false } => YamlType.String,
        { Text: "true" or "True" or "TRUE" or "false" or "False" or "FALSE" } => YamlType.Boolean,
        { Text: "" or "~" or "null" or "Null" or "NULL" } => null,
        _ when TryInteger(scalar.Text, out _) => YamlType.Integer,
        _ when s_number.IsMatch(scalar.Text) => null,
        _ => YamlType.String,
    };

    private static string Canonical(YamlScalar scalar, YamlType type) => type switch
    {
        YamlType.Integer when TryInteger(scalar.Text, out var value) => value.ToString(CultureInfo.InvariantCulture),
        YamlType.Boolean => scalar.Text.ToLowerInvariant(),
        _ => scalar.Text,
    };

    private static bool TryInteger(string text, out int value) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    /// <summary>What may have been meant, to end a diagnostic's message with; such a message has no full stop.</summary>
    public static string Meant(string written, IEnumerable<string> words) =>
        Suggestion.For(written, words) is { Length: > 0 } sentence ? "." + sentence : "";

    private static string Names(IReadOnlyList<MetadataField> table) => string.Join(", ", table.Select(field => field.Name));
}
