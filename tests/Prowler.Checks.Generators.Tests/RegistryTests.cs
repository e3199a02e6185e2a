using Prowler.Checks.Generators.Tests.Testing;

namespace Prowler.Checks.Generators.Tests;

public sealed class RegistryTests
{
    private const string Check = """
        namespace Acme;

        internal static class BucketChecks
        {
            [Check("s3_bucket_versioning")]
            internal static Verdict IsVersioned(Bucket bucket, Versioning versioning) =>
                Verdict.PassIf(versioning.Enabled, $"{bucket.Name} is versioned.", $"{bucket.Name} is not versioned.");
        }
        """;

    [Fact]
    public async Task A_check_runs_from_the_registry_that_the_assembly_names()
    {
        using var pack = LoadedPack.Of(Samples.Project(Check, "s3_bucket_versioning"));

        Assert.Equal("Acme.Checks", pack.Pack.Name);
        var check = Assert.Single(pack.Pack.Checks);
        Assert.Equal("s3_bucket_versioning", check.Metadata.Id);
        Assert.Equal("BucketChecks.IsVersioned", check.Method);
        Assert.Equal("Acme.Bucket", check.Subject.FullName);
        Assert.Equal(
            ["logs is not versioned."],
            await check.Run(pack.New("Acme.Bucket", "logs"), pack.New("Acme.Versioning", false)));
    }

    [Theory]
    [InlineData("Acme", "BucketChecks.IsVersioned")]
    [InlineData("Acme.Checks", "BucketChecks.IsVersioned")]
    [InlineData("Acme.Checks.S3", "S3.BucketChecks.IsVersioned")]
    [InlineData("Acme.S3.Buckets", "S3.Buckets.BucketChecks.IsVersioned")]
    [InlineData("Other.Checks", "Other.Checks.BucketChecks.IsVersioned")]
    public void Messages_name_a_method_with_its_namespace_below_the_pack_s(string @namespace, string method)
    {
        using var pack = LoadedPack.Of(Samples.Project("using Acme;\n" + Check.Replace("namespace Acme;", $"namespace {@namespace};"), "s3_bucket_versioning"));

        Assert.Equal(method, Assert.Single(pack.Pack.Checks).Method);
    }

    [Fact]
    public void A_check_that_is_off_by_default_says_why()
    {
        using var pack = LoadedPack.Of(Samples.Project(Check)
            .WithFile(TestFile.CheckWith("s3_bucket_versioning", "default: off", "default_reason: It asks \"others\".")));

        Assert.Equal("It asks \"others\".", pack.Check("s3_bucket_versioning").Metadata.OffByDefault);
    }

    [Fact]
    public void An_assembly_with_neither_checks_nor_collectors_gets_nothing()
    {
        var run = GeneratorRun.Of(TestProject.Of("public static class Program { public static void Main() { } }"));

        Assert.Empty(run.Result.GeneratedSources);
    }
}
