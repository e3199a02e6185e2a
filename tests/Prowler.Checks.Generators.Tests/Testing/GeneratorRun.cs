using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Prowler.Checks.Generators.Tests.Testing;

/// <summary>
/// A run of the generator. Every one is done twice on the same input: the second must do nothing, and nothing that it
/// keeps may hold on to the compiler's objects.
/// </summary>
internal sealed class GeneratorRun
{
    private GeneratorRun(TestProject project, GeneratorDriver driver, CSharpCompilation compilation, Compilation output)
    {
        Project = project;
        Driver = driver;
        Compilation = compilation;
        Output = output;
        Result = driver.GetRunResult().Results.Single();
    }

    public TestProject Project { get; }

    public GeneratorDriver Driver { get; }

    /// <summary>What went in.</summary>
    public CSharpCompilation Compilation { get; }

    /// <summary>What went in and what was generated.</summary>
    public Compilation Output { get; }

    public GeneratorRunResult Result { get; }

    public ImmutableArray<Diagnostic> Diagnostics => Result.Diagnostics;

    public static GeneratorRun Of(TestProject project)
    {
        var compilation = project.Compile();
        var driver = project.Driver().RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        var first = new GeneratorRun(project, driver, compilation, output);
        Assert.Null(first.Result.Exception);
        first.AssertRepeats();
        PipelineModels.AssertPlain(first.Result);
        return first;
    }

    public string Source(string hintName) =>
        Result.GeneratedSources.Single(source => source.HintName == hintName).SourceText.ToString();

    /// <summary>Runs again on another input, with what the driver remembers.</summary>
    public GeneratorRun Then(TestProject project)
    {
        var compilation = project.Compile();
        var driver = Driver
            .ReplaceAdditionalTexts([.. project.Files])
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        return new GeneratorRun(project, driver, compilation, output);
    }

    /// <summary>Why the outputs of a step are what they are, without repeats, in words.</summary>
    public string Reasons(string step) => string.Join(
        ", ",
        Result.TrackedSteps.TryGetValue(step, out var runs)
            ? runs.SelectMany(run => run.Outputs).Select(output => output.Reason.ToString()).Distinct().Order(StringComparer.Ordinal)
            : []);

    /// <summary>How many outputs were written anew: each check is one, the registry and what goes with it another.</summary>
    public int OutputsWritten => Result.TrackedOutputSteps
        .Where(step => step.Key == "SourceOutput")
        .SelectMany(step => step.Value)
        .SelectMany(run => run.Outputs)
        .Count(output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified);

    private void AssertRepeats()
    {
        var second = Driver.RunGenerators(Compilation.Clone()).GetRunResult().Results.Single();
        var steps = second.TrackedSteps
            .Where(step => PipelineModels.StepNames.Contains(step.Key))
            .Concat(second.TrackedOutputSteps);
        foreach (var step in steps)
        {
            foreach (var output in step.Value.SelectMany(run => run.Outputs))
            {
                Assert.True(
                    output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged,
                    $"{step.Key} was {output.Reason} on the second run of the same input.");
            }
        }
    }
}
