using Microsoft.CodeAnalysis;
using Prowler.Checks.Generators.Metadata;

namespace Prowler.Checks.CodeFixes;

/// <summary>Where the metadata file of a new check belongs: beside its kin, or where the project's first one goes.</summary>
internal static class MetadataFolder
{
    private const string DefaultProvider = "aws";

    /// <summary>The folder, with slashes.</summary>
    public static string Of(Project project, string id)
    {
        var service = ServiceOf(id);
        var options = project.AnalyzerOptions.AnalyzerConfigOptionsProvider;
        var files = project.AnalyzerOptions.AdditionalFiles
            .Where(file => MetadataFiles.KindOf(file, options) == MetadataKind.Check)
            .Select(file => file.Path.Replace('\\', '/'))
            .OrderBy(path => path, StringComparer.Ordinal)
            .ToList();
        if (files.FirstOrDefault(path => ServiceOf(Path.GetFileName(path)) == service) is { } sibling) return Parent(sibling);
        if (files.FirstOrDefault() is not { } other) return $"{MetadataFiles.RootOf(options) ?? DefaultRoot(project)}/{DefaultProvider}/{service}";

        // A folder a service, or all files in one.
        var folder = Parent(other);
        return Path.GetFileName(folder) == ServiceOf(Path.GetFileName(other)) ? $"{Parent(folder)}/{service}" : folder;
    }

    /// <summary>The folders that lead from the project to a file, as an editor shows them; none for a file elsewhere.</summary>
    public static IEnumerable<string> BelowProject(Project project, string path)
    {
        var root = ProjectFolder(project) + "/";
        return path.StartsWith(root, StringComparison.Ordinal)
            ? Parent(path).Substring(root.Length - 1).Split(['/'], StringSplitOptions.RemoveEmptyEntries)
            : [];
    }

    private static string DefaultRoot(Project project) => $"{ProjectFolder(project)}/checks-metadata";

    private static string ProjectFolder(Project project) =>
        project.FilePath is { } path ? Parent(path.Replace('\\', '/')) : "";

    private static string ServiceOf(string idOrFile) => idOrFile.Split('_')[0];

    private static string Parent(string path) => path.LastIndexOf('/') is > 0 and var end ? path.Substring(0, end) : "";
}
