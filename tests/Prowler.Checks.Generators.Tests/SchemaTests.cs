using System.Runtime.CompilerServices;
using System.Text.Json;
using Prowler.Checks.Generators.Metadata;
using Prowler.Checks.Generators.Tests.Testing;

namespace Prowler.Checks.Generators.Tests;

public sealed class SchemaTests
{
    [Fact]
    public void The_finding_schema_lists_the_pack_s_checks_and_services()
    {
        using var pack = LoadedPack.Of(Samples.Project(
            """
            namespace Acme;
            static class SampleChecks
            {
                [Check("s3_second_check"), Check("s3_first_check"), Check("ec2_third_check")]
                internal static Verdict Judge(Bucket bucket) => Verdict.Pass("yes");
            }
            """, "s3_second_check", "s3_first_check", "ec2_third_check"));

        using var schema = JsonDocument.Parse(pack.Pack.FindingSchema);
        var properties = schema.RootElement.GetProperty("properties");

        Assert.Equal("https://json-schema.org/draft/2020-12/schema", schema.RootElement.GetProperty("$schema").GetString());
        Assert.Equal(["ec2_third_check", "s3_first_check", "s3_second_check"], Texts(properties.GetProperty("check_id").GetProperty("enum")));
        Assert.Equal(["ec2", "s3"], Texts(properties.GetProperty("service_name").GetProperty("enum")));
        Assert.Equal(
            [
                "finding_uid", "check_id", "check_title", "status", "status_detail", "severity", "service_name", "resource_id",
                "resource_arn", "resource_name", "resource_type", "resource_tags", "account_id", "partition", "region",
                "description", "risk", "remediation", "categories", "compliance", "muted", "not_assessed", "timestamp",
            ],
            properties.EnumerateObject().Select(property => property.Name));
        Assert.Equal(properties.EnumerateObject().Select(property => property.Name), Texts(schema.RootElement.GetProperty("required")));

        var failure = properties.GetProperty("not_assessed").GetProperty("items").GetProperty("properties");
        Assert.Equal(
            Enum.GetNames<FailureKind>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName),
            Texts(failure.GetProperty("kind").GetProperty("enum")));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("settings")]
    public void The_schema_that_editors_use_says_what_the_generator_checks(string name)
    {
        var expected = name == "check" ? MetadataSchema.Check() : MetadataSchema.Settings();
        var path = Path.Combine(Root(), "checks-metadata", $"{name}.schema.json");

        JsonDocument.Parse(expected).Dispose();
        if (File.Exists(path) && File.ReadAllText(path).ReplaceLineEndings("\n") == expected) return;

        var received = Path.Combine(Path.GetTempPath(), $"{name}.schema.json");
        File.WriteAllText(received, expected);
        Assert.Fail($"{path} differs from what the generator's table of fields says. Replace it by {received}.");
    }

    private static IEnumerable<string?> Texts(JsonElement array) => array.EnumerateArray().Select(item => item.GetString());

    private static string Root([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "../.."));
}
