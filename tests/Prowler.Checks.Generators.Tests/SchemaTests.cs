using System.Runtime.CompilerServices;
using System.Text.Json;
using Prowler.Checks.Generators.Metadata;

namespace Prowler.Checks.Generators.Tests;

public sealed class SchemaTests
{
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

    private static string Root([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "../.."));
}
