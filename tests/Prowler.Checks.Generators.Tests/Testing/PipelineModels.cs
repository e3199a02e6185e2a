using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Prowler.Checks.Generators.Tests.Testing;

/// <summary>Walks everything that the pipeline remembers between two runs.</summary>
internal static class PipelineModels
{
    public static IReadOnlySet<string> StepNames { get; } = typeof(TrackingNames)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (string)field.GetRawConstantValue()!)
        .ToHashSet();

    /// <summary>Fails if a named step's output reaches a symbol, syntax, a location or anything else of a compilation.</summary>
    public static void AssertPlain(GeneratorRunResult result)
    {
        foreach (var step in result.TrackedSteps.Where(step => StepNames.Contains(step.Key)))
        {
            foreach (var output in step.Value.SelectMany(run => run.Outputs))
                AssertPlain(output.Value, step.Key, new HashSet<object>(ReferenceEqualityComparer.Instance));
        }
    }

    public static void AssertPlain(object? value, string path, HashSet<object> visited)
    {
        if (value is null || !visited.Add(value)) return;
        Assert.False(
            value is ISymbol or SyntaxNode or SyntaxTree or SyntaxReference or Compilation or SemanticModel or Location
                or AttributeData or Diagnostic or AdditionalText,
            $"{path} holds a {value.GetType().Name}.");

        var type = value.GetType();
        if (type.IsPrimitive || type.IsEnum || value is string or Type) return;
        if (value is IEnumerable items)
        {
            foreach (var item in items) AssertPlain(item, path + "[]", visited);
        }

        for (var current = type; current is not null && current != typeof(object); current = current.BaseType)
        {
            foreach (var field in current.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                AssertPlain(field.GetValue(value), $"{path}.{field.Name}", visited);
        }
    }
}
