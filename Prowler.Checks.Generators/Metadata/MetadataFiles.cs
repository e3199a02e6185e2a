using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Prowler.Checks.Generators.Diagnostics;
using Prowler.Checks.Generators.Model;

namespace Prowler.Checks.Generators.Metadata;

/// <summary>What an additional file is, by the item metadata that the package's props set.</summary>
internal enum MetadataKind
{
    None,
    Check,
    Settings,
}

internal static class MetadataFiles
{
    public static MetadataKind KindOf(AdditionalText file, AnalyzerConfigOptionsProvider options)
    {
        options.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles.ProwlerMetadata", out var kind);
        return kind switch
        {
            "check" => MetadataKind.Check,
            "settings" => MetadataKind.Settings,
            _ => MetadataKind.None,
        };
    }

    /// <summary>The folder that the project's property names; null where the property does not reach the compiler.</summary>
    public static string? RootOf(AnalyzerConfigOptionsProvider options) =>
        options.GlobalOptions.TryGetValue("build_property.ProwlerChecksMetadata", out var root) && root.Length > 0
            ? root.Replace('\\', '/').TrimEnd('/')
            : null;

    public static MetadataFile Read(AdditionalText file, MetadataKind kind, CancellationToken cancellationToken)
    {
        var text = file.GetText(cancellationToken)?.ToString();
        if (text is null) return Unreadable(file.Path, kind, "the file cannot be read");
        try
        {
            return kind == MetadataKind.Settings
                ? MetadataReader.ReadSettings(file.Path, text)
                : MetadataReader.ReadCheck(file.Path, text);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // One exception would cost the whole registry; a defect in reading one file costs that file.
            return Unreadable(file.Path, kind, $"{exception.GetType().Name}: {exception.Message}");
        }
    }

    private static MetadataFile Unreadable(string path, MetadataKind kind, string reason) => new()
    {
        Path = path,
        Id = kind == MetadataKind.Check ? Path.GetFileNameWithoutExtension(path) : "",
        Problems = new[]
        {
            new MetadataProblem(
                Descriptors.MalformedYaml.Id, YamlSpan.FileStart, new[] { reason }.ToEquatableArray()),
        }.ToEquatableArray(),
        Names = ImmutableEquatableArray<DeclaredName>.Empty,
    };
}
