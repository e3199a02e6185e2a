using Prowler.Checks.Generators.Tests.Testing;
using Prowler.Checks.Packs;

namespace Prowler.Checks.Generators.Tests;

/// <summary>Each form in which checks hand over verdicts and collectors records, run for real.</summary>
public sealed class ResultTests
{
    private const string Yes = "Verdict.Pass(\"yes\")";

    [Fact]
    public async Task A_check_returns_verdicts_in_any_of_the_forms()
    {
        // One assembly for all forms: loading is what takes time.
        var forms = new (string Signature, string Body, string[] Expected)[]
        {
            ("Verdict", $"=> {Yes};", ["yes"]),
            ("Verdict?", $"=> bucket.Name.Length > 9 ? {Yes} : null;", []),
            ("IEnumerable<Verdict>", $"{{ yield return {Yes}; yield return {Yes}; }}", ["yes", "yes"]),
            ("IReadOnlyList<Verdict>", $"=> [{Yes}];", ["yes"]),
            ("Verdict[]", "=> [];", []),
            ("async IAsyncEnumerable<Verdict>", $"{{ await Task.Yield(); yield return {Yes}; }}", ["yes"]),
            ("async Task<Verdict>", $"{{ await Task.Yield(); return {Yes}; }}", ["yes"]),
            ("async Task<Verdict?>", "{ await Task.Yield(); return null; }", []),
            ("async Task<IEnumerable<Verdict>>", $"{{ await Task.Yield(); return [{Yes}, {Yes}]; }}", ["yes", "yes"]),
            ("Task<IAsyncEnumerable<Verdict>>", "=> Task.FromResult(Stream());", ["yes"]),
            ("async ValueTask<Verdict>", $"{{ await Task.Yield(); return {Yes}; }}", ["yes"]),
            ("ValueTask<Verdict?>", "=> default;", []),
            ("ValueTask<List<Verdict>>", $"=> new(new List<Verdict> {{ {Yes} }});", ["yes"]),
            ("ValueTask<IAsyncEnumerable<Verdict>>", "=> new(Stream());", ["yes"]),
        };
        var methods = forms.Select((form, index) =>
            $"[Check(\"s3_form_{index}\")] internal static {form.Signature} Form{index}(Bucket bucket) {form.Body}");
        var project = Samples.Project(
            $$"""
            namespace Acme;
            static class Forms
            {
                private static async IAsyncEnumerable<Verdict> Stream() { await Task.Yield(); yield return {{Yes}}; }
                {{string.Join("\n    ", methods)}}
            }
            """,
            [.. forms.Select((_, index) => $"s3_form_{index}")]);
        using var pack = LoadedPack.Of(project);

        for (var index = 0; index < forms.Length; index++)
        {
            var verdicts = await pack.Check($"s3_form_{index}").Run(pack.New("Acme.Bucket", "b"));
            Assert.True(forms[index].Expected.SequenceEqual(verdicts), $"{forms[index].Signature} gave {string.Join(", ", verdicts)}");
        }
    }

    [Fact]
    public async Task A_collector_returns_resources_in_any_of_the_forms()
    {
        var forms = new (string Signature, string Body, int Expected)[]
        {
            ("R0", "=> new R0();", 1),
            ("R1?", "=> null;", 0),
            ("IEnumerable<R2>", "{ yield return new R2(); yield return new R2(); }", 2),
            ("IReadOnlyList<R3>", "=> [new R3()];", 1),
            ("List<R4>", "=> [new R4(), new R4()];", 2),
            ("async IAsyncEnumerable<R5>", "{ await Task.Yield(); yield return new R5(); }", 1),
            ("async Task<R6>", "{ await Task.Yield(); return new R6(); }", 1),
            ("Task<R7?>", "=> Task.FromResult<R7?>(null);", 0),
            ("Task<IEnumerable<R8>>", "=> Task.FromResult<IEnumerable<R8>>([new R8()]);", 1),
            ("ValueTask<R9[]>", "=> new(new[] { new R9(), new R9() });", 2),
            ("Task<IAsyncEnumerable<R10>>", "=> Task.FromResult(Stream());", 1),
        };
        var records = forms.Select((_, index) =>
            $"public sealed record R{index} : Resource, IUnder<Bucket> {{ public override string Id => \"r\"; public override string Arn => \"r\"; }}");
        var methods = forms.Select((form, index) =>
            $"[Collector] internal static {form.Signature} Form{index}(Bucket bucket) {form.Body}");
        using var pack = LoadedPack.Of(TestProject.Of(
            $$"""
            namespace Acme;
            {{string.Join("\n", records)}}
            static class Forms
            {
                private static async IAsyncEnumerable<R10> Stream() { await Task.Yield(); yield return new R10(); }
                {{string.Join("\n    ", methods)}}
            }
            """, Samples.Tree));

        for (var index = 0; index < forms.Length; index++)
        {
            var collector = pack.Collector<ResourceCollector>($"R{index}");
            var resources = await collector.Run(pack.New("Acme.Bucket", "b"));
            Assert.True(forms[index].Expected == resources.Count, $"{forms[index].Signature} gave {resources.Count}");
            Assert.Equal("Bucket", collector.Place.Name);
        }
    }

    [Fact]
    public async Task A_collector_returns_a_facet_now_or_later()
    {
        using var pack = LoadedPack.Of(TestProject.Of(
            """
            namespace Acme;
            public sealed record F0(string Of) : IFacetOf<Bucket>;
            public sealed record F1(string Of) : IFacetOf<Bucket>;
            public sealed record F2(string Of) : IFacetOf<Bucket>;
            static class Forms
            {
                [Collector] internal static F0 Now(Bucket bucket) => new(bucket.Name);
                [Collector] internal static async Task<F1> Later(Bucket bucket) { await Task.Yield(); return new(bucket.Name); }
                [Collector] internal static ValueTask<F2> Soon(Bucket bucket) => new(new F2(bucket.Name));
            }
            """, Samples.Tree));

        foreach (var product in new[] { "F0", "F1", "F2" })
        {
            var fact = await pack.Collector<FacetCollector>(product).Collect(new Arguments([pack.New("Acme.Bucket", "b")]));
            Assert.Equal($"{product} {{ Of = b }}", fact.ToString());
        }
    }

    [Theory]
    [InlineData("IReadOnlyDictionary<Bucket, Report>", "=> Read(buckets);")]
    [InlineData("Task<IReadOnlyDictionary<Bucket, Report>>", "=> Task.FromResult<IReadOnlyDictionary<Bucket, Report>>(Read(buckets));")]
    [InlineData("ValueTask<Dictionary<Bucket, Report>>", "=> new(Read(buckets));")]
    public async Task A_batch_collector_gives_a_fact_for_each_sibling_that_came_back(string returned, string body)
    {
        using var pack = LoadedPack.Of(TestProject.Of(
            $$"""
            namespace Acme;
            public sealed record Report(int Length) : IFacetOf<Bucket>;
            static class Batches
            {
                [Collector(Batch = 100)] internal static {{returned}} Collect(IReadOnlyList<Bucket> buckets) {{body}}
                private static Dictionary<Bucket, Report> Read(IReadOnlyList<Bucket> buckets) =>
                    buckets.Where(bucket => bucket.Name != "gone").ToDictionary(bucket => bucket, bucket => new Report(bucket.Name.Length));
            }
            """, Samples.Tree));
        var collector = pack.Collector<BatchFacetCollector>("Report");
        var here = (Resource)pack.New("Acme.Bucket", "here!");
        var gone = (Resource)pack.New("Acme.Bucket", "gone");

        Assert.Equal((100, "Bucket"), (collector.BatchSize, collector.Place.Name));
        var facts = await collector.Collect(new Arguments([new[] { here, gone }]));
        Assert.Equal("Report { Length = 5 }", facts(here)?.ToString());
        Assert.Null(facts(gone));
    }
}
