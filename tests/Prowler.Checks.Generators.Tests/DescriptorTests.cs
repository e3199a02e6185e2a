using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Prowler.Checks.Generators.Diagnostics;
using Prowler.Checks.Generators.Tests.Testing;

namespace Prowler.Checks.Generators.Tests;

public sealed class DescriptorTests
{
    private static readonly IReadOnlyList<DiagnosticDescriptor> s_descriptors =
    [
        .. typeof(Descriptors).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null))
            .OfType<DiagnosticDescriptor>(),
    ];

    [Fact]
    public void Every_diagnostic_is_explained_under_its_id_and_title() => Assert.Equal(
        s_descriptors.Select(descriptor => $"### {descriptor.Id}: {descriptor.Title}"),
        File.ReadLines(Document()).Where(line => line.StartsWith("### ", StringComparison.Ordinal)));

    [Fact]
    public void Every_diagnostic_is_reported_in_CSharp_by_an_analyzer_or_in_YAML_by_the_generator()
    {
        var byAnalyzers = Analysis.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id).ToList();

        Assert.Equal(byAnalyzers.Distinct(), byAnalyzers);
        Assert.Equal(
            s_descriptors.Select(descriptor => descriptor.Id).Where(id => !id.StartsWith("PRWL3", StringComparison.Ordinal)),
            byAnalyzers.Order(StringComparer.Ordinal));
        Assert.All(
            s_descriptors.Where(descriptor => descriptor.Id.StartsWith("PRWL3", StringComparison.Ordinal)),
            descriptor => Assert.Same(descriptor, Descriptors.ById(descriptor.Id)));
    }

    private static string Document([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "../../docs/diagnostics.md"));
}
