namespace Prowler.Checks.Generators.Model;

/// <summary>The types of values that YAML declares; named like <c>Prowler.Checks.Metadata.ParameterType</c>.</summary>
internal enum YamlType
{
    Integer,
    Boolean,
    String,
    Integers,
    Strings,
}

/// <summary>A value from YAML. Scalars have one item; an empty list fits either type of list.</summary>
internal sealed record YamlValue(YamlType Type, ImmutableEquatableArray<string> Items)
{
    public bool Fits(YamlType type) =>
        Type == type || (Items.Count == 0 && type is YamlType.Integers or YamlType.Strings);
}

/// <summary>A value that users may configure.</summary>
internal sealed record ParameterDeclaration(
    string Name,
    YamlType Type,
    YamlValue Default,
    string Meaning,
    int? Minimum,
    int? Maximum,
    string? Pattern);

/// <summary>A fixed value.</summary>
internal sealed record ConstantDeclaration(string Name, YamlValue Value);

/// <summary>What a check's YAML file says, as far as it is well formed.</summary>
internal sealed record CheckMetadataModel
{
    public required string Id { get; init; }

    /// <summary>Whether the file had no mistakes. If it had, they were reported and nothing may be built from it.</summary>
    public required bool IsValid { get; init; }

    public required string Title { get; init; }

    public required string Service { get; init; }

    /// <summary>A member of <c>Prowler.Checks.Severity</c>.</summary>
    public required string Severity { get; init; }

    public required string ResourceType { get; init; }

    public required ImmutableEquatableArray<string> Categories { get; init; }

    public required string Description { get; init; }

    public required string Risk { get; init; }

    public required RemediationModel Remediation { get; init; }

    public required ImmutableEquatableArray<string> References { get; init; }

    public required ImmutableEquatableArray<ParameterDeclaration> Parameters { get; init; }

    public required ImmutableEquatableArray<ConstantDeclaration> Constants { get; init; }

    /// <summary>Why it is off by default, or null.</summary>
    public required string? OffByDefault { get; init; }

    public required string? Deprecated { get; init; }
}

internal sealed record RemediationModel(
    string Text,
    string? Cli,
    string? Terraform,
    string? CloudFormation,
    string? Console,
    string? Url);

/// <summary>What a <c>settings.yaml</c> says.</summary>
internal sealed record SettingsModel(bool IsValid, ImmutableEquatableArray<ParameterDeclaration> Settings);
