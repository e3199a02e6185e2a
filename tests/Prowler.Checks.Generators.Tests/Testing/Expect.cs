using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Prowler.Checks.Generators.Tests.Testing;

/// <summary>
/// Asserts what is reported and exactly where: <c>[|…|]</c> in the first source, or in a metadata file, marks the text
/// that a diagnostic must underline. Nothing else may be reported.
/// </summary>
internal static class Expect
{
    /// <summary>Expects the diagnostic at each mark, and gives the messages in order.</summary>
    public static IReadOnlyList<string> Diagnostic(string id, TestProject project)
    {
        var (plain, expected) = Unmark(project);
        var run = GeneratorRun.Of(plain);
        var reported = run.Diagnostics.Concat(Analysis.Of(run))
            .OrderBy(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition)
            .ToImmutableArray();
        Assert.Equal(
            expected.Select(place => $"{id} {place}"),
            reported.Select(diagnostic => $"{diagnostic.Id} {Describe(diagnostic.Location)}"));
        return [.. reported.Select(diagnostic => diagnostic.GetMessage())];
    }

    /// <summary>Expects the diagnostic once, with this message.</summary>
    public static void Diagnostic(string id, string message, TestProject project) =>
        Assert.Equal([message], Diagnostic(id, project));

    public static void Nothing(TestProject project)
    {
        var run = GeneratorRun.Of(project);
        Assert.Empty(run.Diagnostics);
        Assert.Empty(Analysis.Of(run));
    }

    private static (TestProject Plain, IReadOnlyList<string> Expected) Unmark(TestProject project)
    {
        var expected = new List<string>();
        var sources = project.Sources.Select((source, index) =>
            Unmark(source, index == 0 ? TestProject.SourcePath : $"/project/Checks{index + 1}.cs", expected)).ToImmutableArray();
        var files = project.Files
            .Select(file => new TestFile(file.Path, Unmark(file.Text, file.Path, expected), file.Kind))
            .ToImmutableArray();
        return (project with { Sources = sources, Files = files }, expected);
    }

    private static string Unmark(string marked, string path, List<string> expected)
    {
        var spans = new List<TextSpan>();
        var plain = marked;
        for (var start = plain.IndexOf("[|", StringComparison.Ordinal); start >= 0; start = plain.IndexOf("[|", StringComparison.Ordinal))
        {
            plain = plain.Remove(start, 2);
            var end = plain.IndexOf("|]", start, StringComparison.Ordinal);
            plain = plain.Remove(end, 2);
            spans.Add(TextSpan.FromBounds(start, end));
        }

        var text = SourceText.From(plain);
        expected.AddRange(spans.Select(span => Describe(path, text.Lines.GetLinePositionSpan(span))));
        return plain;
    }

    private static string Describe(Location location)
    {
        var span = location.GetLineSpan();
        return Describe(span.Path, span.Span);
    }

    // As compilers print places: counted from 1.
    private static string Describe(string path, LinePositionSpan span) =>
        $"{path}({span.Start.Line + 1},{span.Start.Character + 1})-({span.End.Line + 1},{span.End.Character + 1})";
}
