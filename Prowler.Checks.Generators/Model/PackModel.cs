namespace Prowler.Checks.Generators.Model;

// What the emitter writes: methods and metadata, joined.

/// <summary>A check with its metadata and all its methods.</summary>
internal sealed record CheckModel
{
    public required string Namespace { get; init; }

    public required CheckMetadataModel Metadata { get; init; }

    public required ImmutableEquatableArray<BoundMethod> Methods { get; init; }
}

/// <summary>A collector whose parameters have names in YAML where they need one.</summary>
internal sealed record CollectorModel(
    BoundMethod Method, string Product, CollectorKind Kind, int BatchSize);

/// <summary>A method with all that its call needs.</summary>
internal sealed record BoundMethod
{
    public required string Call { get; init; }

    public required string DisplayName { get; init; }

    public required string Subject { get; init; }

    public required ResultShape Result { get; init; }

    public required ImmutableEquatableArray<ArgumentModel> Arguments { get; init; }

    public required ImmutableEquatableArray<OperationModel> Operations { get; init; }
}

/// <summary>What is passed for a parameter after the first.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="SettingName">For a value that users configure, its name in YAML.</param>
/// <param name="Constant">For a fixed value, that value; no need is declared for it.</param>
internal sealed record ArgumentModel(ParameterModel Parameter, string? SettingName = null, YamlValue? Constant = null);

/// <summary>An API operation and the IAM actions that it needs.</summary>
internal sealed record OperationModel(string Service, string Name, ImmutableEquatableArray<string> Actions);

/// <summary>An SDK client.</summary>
/// <param name="Interface">Its interface, as <c>global::</c> name.</param>
internal sealed record ClientModel(string Interface, string Service);

/// <summary>
/// The registry, without what is in the checks' own files: editing a check's metadata rewrites that check alone.
/// </summary>
internal sealed record RegistryModel
{
    public required string AssemblyName { get; init; }

    public required string Namespace { get; init; }

    /// <summary>In ordinal order.</summary>
    public required ImmutableEquatableArray<string> CheckIds { get; init; }

    public required ImmutableEquatableArray<CollectorModel> Collectors { get; init; }

    public required ImmutableEquatableArray<ClientModel> Clients { get; init; }

    public required ImmutableEquatableArray<ParameterDeclaration> Settings { get; init; }

    /// <summary>What keeps the registry from being complete, in words. Not empty: the generated code does not compile.</summary>
    public required ImmutableEquatableArray<string> Refusals { get; init; }
}

/// <summary>All that is generated for an assembly; null in an assembly with neither checks nor collectors.</summary>
internal sealed record PackModel(RegistryModel Registry, ImmutableEquatableArray<CheckModel> Checks);
