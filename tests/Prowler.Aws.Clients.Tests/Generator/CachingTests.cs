using Microsoft.CodeAnalysis;
using Prowler.Aws.Clients.Generator;
using Prowler.Aws.Clients.Generator.Parsing;
using Prowler.Aws.Clients.Tests.Support;

namespace Prowler.Aws.Clients.Tests.Generator;

/// <summary>Work is done again for what changed only.</summary>
public sealed class CachingTests
{
    private static readonly ModelFile Zoo = new("models/zoo.json", MinimalModel.Text);
    private static readonly ModelFile Farm = new("models/farm.json", MinimalModel.Text.Replace("Zoo", "Farm"));

    [Fact]
    public void Editing_code_parses_and_emits_nothing_again()
    {
        var driver = GeneratorRun.Driver(Zoo, Farm).RunGenerators(GeneratorRun.Compilation("class A;"));

        driver = driver.RunGenerators(GeneratorRun.Compilation("class A;", "class B;"));

        var result = driver.GetRunResult().Results.Single();
        Assert.All(result.TrackedSteps[ClientGenerator.ParseStep], step => AssertUnchanged(step));
        Assert.All(result.TrackedOutputSteps.SelectMany(steps => steps.Value), step => AssertUnchanged(step));
    }

    [Fact]
    public void Editing_one_model_leaves_the_other_alone()
    {
        var compilation = GeneratorRun.Compilation();
        var driver = GeneratorRun.Driver(Zoo, Farm).RunGenerators(compilation);

        var edited = new ModelFile("models/zoo.json", MinimalModel.With("\"Name\":", "\"Title\":"));
        driver = driver.ReplaceAdditionalText(Zoo, edited).RunGenerators(compilation);

        var reasons = driver.GetRunResult().Results.Single().TrackedSteps[ClientGenerator.ParseStep]
            .SelectMany(step => step.Outputs).Select(output => output.Reason).Order();
        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], reasons.OrderByDescending(r => r == IncrementalStepRunReason.Modified));
    }

    [Fact]
    public void A_change_of_white_space_parses_but_emits_nothing_again()
    {
        var compilation = GeneratorRun.Compilation();
        var driver = GeneratorRun.Driver(Zoo).RunGenerators(compilation);

        driver = driver.ReplaceAdditionalText(Zoo, new ModelFile(Zoo.Path, MinimalModel.Text + "\n")).RunGenerators(compilation);

        var result = driver.GetRunResult().Results.Single();
        Assert.Equal(IncrementalStepRunReason.Unchanged, result.TrackedSteps[ClientGenerator.ParseStep].Single().Outputs.Single().Reason);
        Assert.All(result.TrackedOutputSteps.SelectMany(steps => steps.Value), step => AssertUnchanged(step));
    }

    [Fact]
    public void The_same_text_gives_equal_models_and_another_text_another()
    {
        var (one, same) = (ServiceModelParser.Parse(MinimalModel.Text), ServiceModelParser.Parse(MinimalModel.Text));

        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(one, ServiceModelParser.Parse(MinimalModel.With("\"Name\":", "\"Title\":")));
    }

    private static void AssertUnchanged(IncrementalGeneratorRunStep step) => Assert.All(step.Outputs, output =>
        Assert.True(output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, output.Reason.ToString()));
}
