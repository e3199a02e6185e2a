using Prowler.Checks.Generators.Tests.Testing;

namespace Prowler.Checks.Generators.Tests;

/// <summary>What is reported about collectors and records, and where.</summary>
public sealed class CollectorDiagnosticTests
{
    [Theory]
    [InlineData("[|bool|]", "true", "A collector returns a resource, IEnumerable or IAsyncEnumerable of it, or one facet, plain or in Task or ValueTask; not 'bool'")]
    [InlineData("[|IEnumerable<Fact>|]", "[]", "There is one facet of a resource, so its collector returns one; not 'IEnumerable<Fact>'")]
    [InlineData("[|Fact?|]", "null", "A facet is never null: let its record say that there is none; not 'Fact?'")]
    [InlineData("[|Task<Fact?>|]", "null!", "A facet is never null: let its record say that there is none; not 'Task<Fact?>'")]
    public void A_collector_that_returns_something_else(string type, string value, string message) => Expect.Diagnostic(
        "PRWL101",
        message,
        TestProject.Of(
            $$"""
            namespace Acme;
            public sealed record Fact : IFacetOf<Bucket>;
            static class Facts
            {
                [Collector] internal static {{type}} Collect(Bucket bucket) => {{value}};
                {{(type.Contains("Fact") ? "" : "[Collector] internal static Fact Good(Bucket bucket) => new();")}}
            }
            """, Samples.Tree));

    [Fact]
    public void A_first_parameter_that_the_record_does_not_declare() => Expect.Diagnostic(
        "PRWL102",
        "'Fact' does not declare that it belongs to Zone: add IUnder<Zone> to a resource, or IFacetOf<Zone> to a facet",
        Facts("[Collector] internal static Fact Collect([|Zone|] zone) => new();"));

    [Fact]
    public void Two_collectors_for_the_same_record_and_place() => Expect.Diagnostic(
        "PRWL103",
        "Facts.Good already collects Fact for Bucket",
        Facts("[Collector] internal static Fact [|Twin|](Bucket bucket) => new();"));

    [Fact]
    public void A_collector_of_another_assembly_s_record()
    {
        using var builtIn = LoadedPack.Of(TestProject.Of(Samples.Tree) with { AssemblyName = "BuiltIn" });

        Expect.Diagnostic(
            "PRWL104",
            "'Versioning' belongs to assembly BuiltIn: add a record of your own in place of collecting another pack's",
            TestProject.Of("namespace Plugin; static class Mine { [Collector] internal static [|Acme.Versioning|] Collect(Acme.Bucket bucket) => new(true); }")
                with
            { References = [builtIn.Reference] });
    }

    [Fact]
    public void Facets_that_wait_for_each_other() => Expect.Diagnostic(
        "PRWL105",
        "Collectors wait for each other: Cycle.One → Cycle.Two → Cycle.One",
        TestProject.Of(
            """
            namespace Acme;
            public sealed record One : IFacetOf<Bucket>;
            public sealed record Two : IFacetOf<Bucket>;
            static class Cycle
            {
                [Collector] internal static One [|One|](Bucket bucket, Two two) => new();
                [Collector] internal static Two Two(Bucket bucket, OnDemand<One> one) => new();
            }
            """, Samples.Tree));

    [Fact]
    public void A_resource_that_waits_for_a_list_of_itself() => Expect.Diagnostic(
        "PRWL105",
        "Collectors wait for each other: Cycle.Summary → Cycle.Jobs → Cycle.Summary",
        TestProject.Of(
            """
            namespace Acme;
            public sealed record Summary : IFacetOf<Account>;
            public sealed record Job(string Name) : Resource, IUnder<Zone>
            {
                public override string Id => Name;
                public override string Arn => Name;
            }
            static class Cycle
            {
                [Collector] internal static Summary [|Summary|](Account account, Listing<Job> jobs) => new();
                [Collector] internal static IEnumerable<Job> Jobs(Zone zone, Summary summary) => [];
            }
            """, Samples.Tree));

    [Fact]
    public void Facets_of_one_type_for_different_resources_do_not_wait_for_each_other() => Expect.Nothing(
        TestProject.Of(
            """
            namespace Acme;
            public sealed record Tags : IFacetOf<Bucket>, IFacetOf<Upload>;
            static class TagCollectors
            {
                [Collector] internal static Tags OfUpload(Upload upload) => new();
                [Collector] internal static Tags OfBucket(Bucket bucket, IReadOnlyList<Upload> uploads) => new();
            }
            """, Samples.Tree));

    [Theory]
    [InlineData("[Collector(Batch = 0)] internal static IReadOnlyDictionary<Bucket, Fact> [|Collect|](IReadOnlyList<Bucket> buckets) => null!;")]
    [InlineData("[Collector(Batch = 9)] internal static [|Fact|] Collect(IReadOnlyList<Bucket> buckets) => null!;")]
    [InlineData("[Collector(Batch = 9)] internal static [|IReadOnlyDictionary<string, Fact>|] Collect(IReadOnlyList<Bucket> buckets) => null!;")]
    [InlineData("[Collector] internal static [|IReadOnlyDictionary<Bucket, Fact>|] Collect(Bucket bucket) => null!;")]
    [InlineData("[Collector(Batch = 9)] internal static IReadOnlyDictionary<Bucket, Fact> Collect(IReadOnlyList<Bucket> buckets, [|Versioning|] versioning) => null!;")]
    [InlineData("[Collector(Batch = 9)] internal static IReadOnlyDictionary<Bucket, Fact> Collect(IReadOnlyList<Bucket> buckets, [|OnDemand<Versioning>|] versioning) => null!;")]
    [InlineData("[Collector(Batch = 9)] internal static IReadOnlyDictionary<Bucket, Fact> Collect(IReadOnlyList<Bucket> buckets, [|IReadOnlyList<Upload>|] uploads) => null!;")]
    public void A_batch_collector_of_another_form(string method) => Expect.Diagnostic(
        "PRWL106",
        TestProject.Of(
            $"namespace Acme; public sealed record Fact : IFacetOf<Bucket>; static class Facts {{ {method} }}", Samples.Tree));

    [Fact]
    public void A_batch_of_accounts() => Expect.Diagnostic(
        "PRWL106",
        "Account is the root of the tree and has no siblings",
        TestProject.Of(
            """
            namespace Acme;
            public sealed record Fact : IFacetOf<Account>;
            static class Facts { [Collector(Batch = 9)] internal static Dictionary<Account, Fact> Collect([|IReadOnlyList<Account>|] accounts) => []; }
            """, Samples.Tree));

    [Theory]
    [InlineData("[Collector(Batch = 9)] internal static IReadOnlyDictionary<Bucket, Fact> Collect([|Bucket|] bucket) => null!;")]
    [InlineData("[Collector] internal static Fact Collect([|string|] name) => null!;")]
    public void A_collector_s_first_parameter_that_is_no_resource(string method)
    {
        var project = TestProject.Of(
            $"namespace Acme; public sealed record Fact : IFacetOf<Bucket>; static class Facts {{ {method} [Collector] internal static Fact Good(Bucket bucket) => new(); }}",
            Samples.Tree);
        Expect.Diagnostic("PRWL005", project);
    }

    [Fact]
    public void A_record_that_no_collector_produces() => Expect.Diagnostic(
        "PRWL107",
        "No collector produces Lost for Zone",
        TestProject.Of("namespace Acme; public sealed record [|Lost|] : IFacetOf<Zone>;", Samples.Tree));

    [Fact]
    public void Records_that_are_under_each_other_do_not_hang_the_compiler() => Expect.Diagnostic(
        "PRWL010",
        TestProject.Of(
            """
            namespace Acme;
            public sealed record Hen : Resource, IUnder<Egg> { public override string Id => ""; public override string Arn => ""; }
            public sealed record Egg : Resource, IUnder<Hen> { public override string Id => ""; public override string Arn => ""; }
            static class Farm
            {
            #pragma warning disable PRWL105
                [Collector] internal static IEnumerable<Egg> Eggs(Hen hen) => [];
                [Collector] internal static IEnumerable<Hen> Hens(Egg egg) => [];
            #pragma warning restore PRWL105
                [Check("s3_sample_check")] internal static Verdict Judge(Hen hen, [|Versioning|] versioning, IReadOnlyList<Egg> eggs) => Verdict.Pass("yes");
            }
            """, Samples.Tree).WithMetadata("s3_sample_check"));

    private static TestProject Facts(string method) => TestProject.Of(
        $$"""
        namespace Acme;
        public sealed record Fact : IFacetOf<Bucket>;
        static class Facts
        {
            [Collector] internal static Fact Good(Bucket bucket) => new();
            {{method}}
        }
        """, Samples.Tree);
}
