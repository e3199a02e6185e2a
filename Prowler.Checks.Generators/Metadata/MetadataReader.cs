using Prowler.Checks.Generators.Diagnostics;
using Prowler.Checks.Generators.Model;

namespace Prowler.Checks.Generators.Metadata;

/// <summary>Reads one metadata file. Never throws for what a file says: every mistake becomes a problem with a place.</summary>
internal static class MetadataReader
{
    public static MetadataFile ReadCheck(string path, string text)
    {
        var id = Path.GetFileNameWithoutExtension(path);
        var reader = new FieldReader();
        var names = new List<DeclaredName>();
        var root = Root(text, reader);
        var fields = root.IsReadable
            ? reader.Fields(root.Node, MetadataFields.Check, "the check's metadata", YamlSpan.FileStart)
            : new Dictionary<string, YamlNode>();

        var service = reader.Text(fields, "service") ?? "";
        if (service.Length > 0 && Naming.IsCheckId(id) && service != id.Substring(0, id.IndexOf('_')))
            reader.Mistyped(fields["service"], "service", $"'{id.Substring(0, id.IndexOf('_'))}', the first word of the check's id");

        var severity = reader.Word(fields, "severity", MetadataFields.Severities, Descriptors.UnknownSeverity) ?? "high";
        var parameters = ParameterReader.Read(reader, fields, "parameters", names);
        var constants = Constants(reader, fields, names, parameters);
        var model = new CheckMetadataModel
        {
            Id = id,
            Title = reader.Text(fields, "title") ?? "",
            Service = service,
            Severity = char.ToUpperInvariant(severity[0]) + severity.Substring(1),
            ResourceType = reader.Text(fields, "resource_type") ?? "",
            Categories = reader.Texts(fields, "categories"),
            Description = reader.Text(fields, "description") ?? "",
            Risk = reader.Text(fields, "risk") ?? "",
            Remediation = Remediation(reader, fields, text),
            References = reader.Texts(fields, "references"),
            Parameters = parameters,
            Constants = constants,
            OffByDefault = OffByDefault(reader, fields),
            Deprecated = reader.Text(fields, "deprecated"),
            IsValid = true,
        };
        return new MetadataFile
        {
            Path = path,
            Id = id,
            Check = model with { IsValid = reader.Problems.Count == 0 },
            Problems = reader.Problems.ToEquatableArray(),
            Names = names.ToEquatableArray(),
        };
    }

    public static MetadataFile ReadSettings(string path, string text)
    {
        var reader = new FieldReader();
        var names = new List<DeclaredName>();
        var root = Root(text, reader);
        var settings = root.Node is null
            ? ImmutableEquatableArray<ParameterDeclaration>.Empty
            : ParameterReader.Read(reader, root.Node, "settings", names);
        return new MetadataFile
        {
            Path = path,
            Id = "",
            Settings = new SettingsModel(reader.Problems.Count == 0, settings),
            Problems = reader.Problems.ToEquatableArray(),
            Names = names.ToEquatableArray(),
        };
    }

    private static (YamlNode? Node, bool IsReadable) Root(string text, FieldReader reader)
    {
        try
        {
            return (YamlReader.Read(text), true);
        }
        catch (YamlSyntaxException exception)
        {
            reader.Report(Descriptors.MalformedYaml, exception.Span, exception.Message);
            return (null, false);
        }
    }

    /// <summary>The reason of a check that is off; null for one that is on, which has none.</summary>
    private static string? OffByDefault(FieldReader reader, IReadOnlyDictionary<string, YamlNode> fields)
    {
        var isOff = reader.Word(fields, "default", MetadataFields.Switch, Descriptors.MistypedField) == "off";
        var reason = reader.Text(fields, "default_reason");
        if (isOff && reason is null)
            reader.Missing(MetadataFields.Check, "default_reason", "a check that is off by default", fields["default"].Span);
        if (!isOff && reason is not null)
            reader.Report(Descriptors.ReasonOfNothing, fields["default_reason"].Span);
        return isOff ? reason : null;
    }

    private static RemediationModel Remediation(FieldReader reader, IReadOnlyDictionary<string, YamlNode> fields, string yaml)
    {
        if (!fields.TryGetValue("remediation", out var node)) return new RemediationModel("", null, null, null, null, null);
        var remediation = reader.Fields(node, MetadataFields.Remediation, "remediation", node.Span);
        if (remediation.TryGetValue("cli", out var cli)) PlaceholderReader.Check(reader, cli, yaml);
        return new RemediationModel(
            reader.Text(remediation, "text") ?? "",
            reader.Text(remediation, "cli"),
            reader.Text(remediation, "terraform"),
            reader.Text(remediation, "cloudformation"),
            reader.Text(remediation, "console"),
            reader.Text(remediation, "url"));
    }

    private static ImmutableEquatableArray<ConstantDeclaration> Constants(
        FieldReader reader,
        IReadOnlyDictionary<string, YamlNode> fields,
        List<DeclaredName> names,
        IReadOnlyList<ParameterDeclaration> parameters)
    {
        fields.TryGetValue("constants", out var node);
        var constants = new List<ConstantDeclaration>();
        foreach (var entry in reader.NamedEntries(node, "constants"))
        {
            var name = entry.Key.Text;
            if (parameters.Any(parameter => Naming.ToCamelCase(parameter.Name) == Naming.ToCamelCase(name)))
                reader.Report(Descriptors.DuplicateMetadata, entry.Key.Span, $"'{name}' is a parameter and a constant");
            names.Add(new DeclaredName(name, entry.Key.Span, null));
            if (reader.Value(entry.Value, name) is { } value) constants.Add(new ConstantDeclaration(name, value));
        }

        return constants.ToEquatableArray();
    }
}
