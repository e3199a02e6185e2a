using Microsoft.CodeAnalysis;
using Prowler.Checks.Generators.Diagnostics;
using Prowler.Checks.Generators.Model;

namespace Prowler.Checks.Generators.Metadata;

/// <summary>A mistake in a YAML file.</summary>
internal sealed record MetadataProblem(string DescriptorId, YamlSpan Span, ImmutableEquatableArray<string> Arguments)
{
    public Diagnostic ToDiagnostic(string path) =>
        Diagnostic.Create(Descriptors.ById(DescriptorId), Span.ToLocation(path), Arguments.ToArray<object?>());
}

/// <summary>A name that YAML declares for a method's parameter to take.</summary>
/// <param name="Type">The type of a value that users may configure; null for a constant, and where it is mistyped.</param>
internal sealed record DeclaredName(string Name, YamlSpan Span, YamlType? Type);

/// <summary>
/// A YAML file, read. <see cref="Check"/> and <see cref="Settings"/> go into the generated code; the rest, which moves
/// with every line that is inserted, only into diagnostics.
/// </summary>
internal sealed record MetadataFile
{
    public required string Path { get; init; }

    /// <summary>The check's id; empty for settings.</summary>
    public required string Id { get; init; }

    public CheckMetadataModel? Check { get; init; }

    public SettingsModel? Settings { get; init; }

    public required ImmutableEquatableArray<MetadataProblem> Problems { get; init; }

    /// <summary>Parameters, constants or settings.</summary>
    public required ImmutableEquatableArray<DeclaredName> Names { get; init; }
}
