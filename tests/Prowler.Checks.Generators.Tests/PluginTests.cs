using Prowler.Checks.Generators.Tests.Testing;
using Prowler.Checks.Packs;
using Prowler.Engine;

namespace Prowler.Checks.Generators.Tests;

/// <summary>A second assembly that builds on the first one's resources.</summary>
public sealed class PluginTests
{
    private const string Plugin = """
        namespace Plugin;
        using Acme;
        public sealed record Owner(string Team) : IFacetOf<Bucket>;
        static class OwnerCollector
        {
            [Collector] internal static Owner Collect(Bucket bucket, Versioning versioning) => new(bucket.Name + versioning.Enabled);
        }
        static class OwnerChecks
        {
            [Check("s3_bucket_owner")]
            internal static Verdict HasOwner(Bucket bucket, Owner owner, PasswordPolicy policy) => Verdict.Pass($"{owner.Team} {policy.Length}");
        }
        """;

    [Fact]
    public async Task A_plugin_adds_a_facet_and_a_check_to_a_resource_of_another_pack()
    {
        using var builtIn = LoadedPack.Of(TestProject.Of(Samples.Tree) with { AssemblyName = "BuiltIn" });
        using var plugin = LoadedPack.Of(
            TestProject.Of(Plugin).WithMetadata("s3_bucket_owner") with { AssemblyName = "Plugin" }, beside: builtIn);
        var bucket = builtIn.New("Acme.Bucket", "logs");

        var collector = plugin.Collector<FacetCollector>("Owner");
        Assert.Same(bucket.GetType(), collector.Place);
        var owner = await collector.Collect(new Arguments([bucket, builtIn.New("Acme.Versioning", true)]));

        var check = plugin.Check("s3_bucket_owner");
        Assert.Same(bucket.GetType(), check.Subject);
        Assert.Equal(["logsTrue 14"], await check.Run(bucket, owner, builtIn.New("Acme.PasswordPolicy", 14)));
        Assert.Equal(["Plugin"], plugin.Pack.Collectors.Select(each => each.Product.Namespace));
        Assert.Equal(["s3_bucket_owner"], CheckCatalog.Link(builtIn.Pack, plugin.Pack).Checks.Select(each => each.Id));
    }

    [Fact]
    public void Packs_that_see_each_other_s_internals_do_not_clash()
    {
        using var builtIn = LoadedPack.Of(
            TestProject.Of("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Plugin\")]", Samples.Tree) with { AssemblyName = "BuiltIn" });

        using var plugin = LoadedPack.Of(
            TestProject.Of(Plugin).WithMetadata("s3_bucket_owner") with { AssemblyName = "Plugin" }, beside: builtIn);

        Assert.NotEqual(builtIn.Pack.GetType().FullName, plugin.Pack.GetType().FullName);
    }
}
