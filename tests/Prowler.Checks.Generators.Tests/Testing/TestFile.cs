using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Prowler.Checks.Generators.Tests.Testing;

/// <summary>An additional file in memory; its kind is what the props say of it: <c>check</c>, <c>settings</c>, or nothing.</summary>
internal class TestFile(string path, string? text, string? kind) : AdditionalText
{
    public override string Path { get; } = path;

    public string Text { get; } = text ?? "";

    public string? Kind { get; } = kind;

    /// <summary>The text; null where the compiler could not read the file.</summary>
    public override SourceText? GetText(CancellationToken cancellationToken = default) =>
        text is null ? null : SourceText.From(text, Encoding.UTF8);

    /// <summary>The metadata file of a check: the given text, or a complete one.</summary>
    public static TestFile Check(string id, string? yaml = null) =>
        new($"/project/checks-metadata/aws/{id.Split('_')[0]}/{id}.yaml", yaml ?? Complete(id), "check");

    public static TestFile Settings(string yaml) => new("/project/checks-metadata/aws/settings.yaml", yaml, "settings");

    /// <summary>A complete metadata file, and more lines.</summary>
    public static TestFile CheckWith(string id, params IEnumerable<string> moreLines) =>
        Check(id, Complete(id) + string.Join("\n", moreLines) + "\n");

    public static string Complete(string id) => $"""
        title: Title of {id}
        service: {id.Split('_')[0]}
        severity: high
        resource_type: AwsS3Bucket
        description: What it judges.
        risk: What can happen.
        remediation:
          text: What to do.

        """;
}
