using System.Globalization;
using Prowler.Checks.Generators.Tests.Testing;

namespace Prowler.Checks.Generators.Tests;

public sealed class CultureTests
{
    [Fact]
    public void Output_does_not_depend_on_the_culture()
    {
        var project = TestProject.Of(
            """
            namespace Acme;
            static class SampleChecks
            {
                [Check("iam_sample_check")]
                internal static Verdict Judge(Bucket bucket, int limit, IReadOnlyList<int> ports) => Verdict.Pass("yes");
            }
            """, Samples.Tree)
            .WithFile(TestFile.CheckWith(
                "iam_sample_check",
                "parameters: { limit: { type: integer, default: -5, minimum: -10, maximum: 10, meaning: m } }",
                "constants: { ports: [-1, 22] }"));

        // An invariant .NET, as here, knows no cultures but by name, so what Finnish and Turkish do is set by hand.
        var finnish = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        finnish.NumberFormat.NegativeSign = "\u2212";
        finnish.NumberFormat.NumberGroupSeparator = "\u00a0";

        Assert.Equal("\u22125", (-5).ToString(finnish));
        Assert.Equal(Generate(project, CultureInfo.InvariantCulture), Generate(project, finnish));
    }

    private static string Generate(TestProject project, CultureInfo culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            var run = GeneratorRun.Of(project);
            Assert.Empty(run.Diagnostics);
            return string.Join("\n", run.Result.GeneratedSources.Select(source => source.SourceText));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
