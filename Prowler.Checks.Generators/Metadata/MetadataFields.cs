namespace Prowler.Checks.Generators.Metadata;

/// <summary>What a metadata field holds.</summary>
internal enum FieldKind
{
    Text,
    Texts,
    Severity,
    Switch,
    ValueType,
    Integer,

    /// <summary>An integer, boolean or string, or a list of integers or strings.</summary>
    Value,
    Remediation,
    Parameters,
    Constants,
}

/// <summary>A field of a metadata file.</summary>
/// <param name="Meaning">What it is for: the text an editor shows.</param>
internal sealed record MetadataField(string Name, FieldKind Kind, bool IsRequired, string Meaning)
{
    /// <summary>What a file that was made by an editor says in place of a text; it does not compile.</summary>
    public string Placeholder => $"<{Meaning}>";
}

/// <summary>
/// The fields of metadata files. The reader checks files against these tables, and the JSON Schemas that editors use are
/// made from them, so the two cannot disagree.
/// </summary>
internal static class MetadataFields
{
    public const string NamePattern = "^[a-z][a-z0-9]*(_[a-z0-9]+)*$";

    /// <summary>Severities as YAML spells them; the C# member is the same word with a capital.</summary>
    public static IReadOnlyList<string> Severities { get; } = ["critical", "high", "medium", "low", "informational"];

    /// <summary>Whether a check runs where nobody names it.</summary>
    public static IReadOnlyList<string> Switch { get; } = ["on", "off"];

    public static IReadOnlyList<string> ValueTypes { get; } = ["integer", "boolean", "string", "integers", "strings"];

    public static IReadOnlyList<MetadataField> Check { get; } =
    [
        new("title", FieldKind.Text, true, "What the check looks for, in a few words."),
        new("service", FieldKind.Text, true, "The service it belongs to: the first word of its id."),
        new("severity", FieldKind.Severity, true, "How much a failure matters."),
        new("resource_type", FieldKind.Text, true, "The kind of resource that it judges: AwsS3Bucket."),
        new("categories", FieldKind.Texts, false, "Topics that cut across services: encryption, internet-exposed."),
        new("description", FieldKind.Text, true, "What is judged, and by which rule."),
        new("risk", FieldKind.Text, true, "What can happen to the owner of a resource that fails."),
        new("remediation", FieldKind.Remediation, true, "How to mend a resource that fails."),
        new("references", FieldKind.Texts, false, "Pages to read on."),
        new("parameters", FieldKind.Parameters, false, "Values that users may configure; each is a parameter of the check's method."),
        new("constants", FieldKind.Constants, false, "Fixed values; each is a parameter of the check's method."),
        new("default", FieldKind.Switch, false, "off for a check that runs only when it or one of its categories is named."),
        new("default_reason", FieldKind.Text, false, "Why the check is off by default: whom it talks to, what it looks into."),
        new("deprecated", FieldKind.Text, false, "Why the check is no longer recommended, and what replaces it."),
    ];

    public static IReadOnlyList<MetadataField> Remediation { get; } =
    [
        new("text", FieldKind.Text, true, "What to do, in a sentence or two."),
        new("cli", FieldKind.Text, false, "Commands for a shell. The finding fills in {resource_id}, {resource_arn}, {resource_name}, {region}, {account_id}, {partition}; <x> is for a person to decide."),
        new("terraform", FieldKind.Text, false, "A Terraform fragment."),
        new("cloudformation", FieldKind.Text, false, "A CloudFormation fragment, YAML."),
        new("console", FieldKind.Text, false, "Steps in the web console."),
        new("url", FieldKind.Text, false, "The vendor's page on the matter."),
    ];

    public static IReadOnlyList<MetadataField> Parameter { get; } =
    [
        new("type", FieldKind.ValueType, true, "The type of the value."),
        new("default", FieldKind.Value, true, "The value where the configuration is silent."),
        new("meaning", FieldKind.Text, true, "What the value steers, for the person who sets it."),
        new("minimum", FieldKind.Integer, false, "The least integer allowed, for the value or each item."),
        new("maximum", FieldKind.Integer, false, "The greatest integer allowed, for the value or each item."),
        new("pattern", FieldKind.Text, false, "A .NET regular expression that the whole of each string must match."),
    ];
}
