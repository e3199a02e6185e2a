using System.Text.Json;
using Prowler.Checks.Generators.Tests.Testing;

namespace Prowler.Checks.Generators.Tests;

/// <summary>The generator in real builds: how it is given its files, and what a build prints.</summary>
public sealed class BuildTests
{
    private const string Yaml = "checks-metadata/aws/s3/s3_sample_check.yaml";

    private static readonly Dictionary<string, string> s_files = new()
    {
        ["Tree.cs"] = "using Prowler.Checks;\n" + Samples.Tree,
        ["Checks.cs"] = """
            using Prowler.Checks;
            namespace Acme;
            static class SampleChecks
            {
                [Check("s3_sample_check")] internal static Verdict Judge(Bucket bucket) => Verdict.Pass("yes");
            }
            """,
        [Yaml] = TestFile.Complete("s3_sample_check"),
        ["checks-metadata/compliance/cis.yaml"] = "not: metadata",
    };

    [Fact]
    public async Task A_sound_project_builds()
    {
        using var build = Build.Of(s_files);

        var (exitCode, output) = await build.Compile();

        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public async Task Mistakes_are_printed_with_their_places_and_the_registry_is_refused()
    {
        using var build = Build.Of(new Dictionary<string, string>(s_files)
        {
            [Yaml] = TestFile.Complete("s3_sample_check").Replace("high", "grave"),
            ["More.cs"] = """
                using Prowler.Checks;
                namespace Acme;
                static class MoreChecks
                {
                    [Check("s3_other_check")] internal static Verdict Judge(Bucket bucket) => Verdict.Pass("yes");
                }
                """,
        });

        var (exitCode, output) = await build.Compile();

        Assert.Equal(1, exitCode);
        Assert.Contains($"{Yaml}(3,11): error PRWL305: 'grave' is no severity", output, StringComparison.Ordinal);
        Assert.Contains("More.cs(5,12): error PRWL001: Check 's3_other_check' has no metadata", output, StringComparison.Ordinal);
        Assert.Contains("error CS0619", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_generator_that_crashes_fails_the_build_whatever_the_project_treats_as_errors()
    {
        using var build = Build.Of(s_files, CrashTests.CrashingGenerator(), "<WarningsAsErrors>CS0168</WarningsAsErrors>");

        var (exitCode, output) = await build.Compile();

        Assert.Equal(1, exitCode);
        Assert.Contains("error CS8785: Generator 'Crash' failed to generate source", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "check s3_sample_check.yaml, settings settings.yaml")]
    [InlineData("<ProwlerChecksMetadata>none</ProwlerChecksMetadata>", "")]
    [InlineData("<ProwlerChecksMetadata>elsewhere</ProwlerChecksMetadata>", "check ec2_other_check.yaml")]
    public async Task Metadata_is_found_below_the_folder_that_a_property_names(string properties, string expected)
    {
        using var build = Build.Of(
            new Dictionary<string, string>(s_files)
            {
                ["checks-metadata/aws/settings.yaml"] = "",
                ["elsewhere/ec2/ec2_other_check.yaml"] = "",
            },
            properties: properties);

        var (exitCode, output) = await build.Run("msbuild", "-nologo", "-getItem:AdditionalFiles");

        Assert.True(exitCode == 0, output);
        var files = JsonDocument.Parse(output).RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray()
            .Select(item => $"{item.GetProperty("ProwlerMetadata")} {item.GetProperty("Filename")}{item.GetProperty("Extension")}")
            .Order(StringComparer.Ordinal);
        Assert.Equal(expected, string.Join(", ", files));
    }
}
