using Amazon.S3;
using Prowler.Checks.Generators.Tests.Testing;
using Prowler.Checks.Packs;

namespace Prowler.Checks.Generators.Tests;

/// <summary>Each row of the table of what a parameter gets, run for real.</summary>
public sealed class ParameterTests
{
    [Fact]
    public async Task A_facet_of_the_subject_and_an_ancestor_are_records()
    {
        using var pack = Pack("static Verdict Judge(Upload upload, Size size, Bucket bucket, Versioning versioning, PasswordPolicy policy) => " +
            "Verdict.Pass($\"{size.Bytes} {bucket.Name} {versioning.Enabled} {policy.Length}\");");
        var check = pack.Check("s3_sample_check");

        Assert.Equal([NeedKind.Record, NeedKind.Record, NeedKind.Record, NeedKind.Record], check.Needs.Select(need => need.Kind));
        Assert.Equal(["Size", "Bucket", "Versioning", "PasswordPolicy"], check.Needs.Select(need => need.Type.Name));
        Assert.Equal(
            ["5 b True 8"],
            await check.Run(
                pack.New("Acme.Upload", "k"), pack.New("Acme.Size", 5L), pack.New("Acme.Bucket", "b"),
                pack.New("Acme.Versioning", true), pack.New("Acme.PasswordPolicy", 8)));
    }

    [Fact]
    public async Task A_facet_on_demand_is_wrapped_by_its_need()
    {
        using var pack = Pack("static async Task<Verdict> Judge(Bucket bucket, OnDemand<Versioning> versioning) => " +
            "Verdict.Pass((await versioning.Get()).Enabled.ToString());");
        var check = pack.Check("s3_sample_check");
        var need = Assert.Single(check.Needs);

        Assert.Equal((NeedKind.OnDemand, "Versioning"), (need.Kind, need.Type.Name));
        var wrapped = need.WrapOnDemand(() => ValueTask.FromResult(Attempt<object>.Success(pack.New("Acme.Versioning", true))));
        Assert.Equal(["True"], await check.Run(pack.New("Acme.Bucket", "b"), wrapped));
    }

    [Fact]
    public async Task A_list_of_resources_or_facets_below_is_wrapped_by_its_need()
    {
        using var pack = Pack("static Verdict Judge(Account account, IReadOnlyList<Upload> uploads, IReadOnlyList<Versioning> versionings) => " +
            "Verdict.Pass($\"{uploads.Count} {versionings.Count}\");");
        var check = pack.Check("s3_sample_check");

        Assert.Equal([(NeedKind.List, "Upload"), (NeedKind.List, "Versioning")], check.Needs.Select(need => (need.Kind, need.Type.Name)));
        Assert.Equal(
            ["2 0"],
            await check.Run(
                pack.New("Acme.Account", "1"),
                check.Needs[0].WrapList([pack.New("Acme.Upload", "1"), pack.New("Acme.Upload", "2")], []),
                check.Needs[1].WrapList([], [])));
    }

    [Fact]
    public async Task A_listing_brings_its_gaps()
    {
        using var pack = Pack("static Verdict Judge(Account account, Listing<Bucket> buckets) => " +
            "Verdict.Pass($\"{buckets.Found.Count} {buckets.Gaps.Count}\");");
        var check = pack.Check("s3_sample_check");
        var need = Assert.Single(check.Needs);

        Assert.Equal((NeedKind.Listing, "Bucket"), (need.Kind, need.Type.Name));
        var listing = need.WrapList([pack.New("Acme.Bucket", "b")], [new Failure(FailureKind.Denied, "no")]);
        Assert.Equal(["1 1"], await check.Run(pack.New("Acme.Account", "1"), listing));
    }

    [Fact]
    public async Task A_client_is_that_of_the_region_unless_the_parameter_names_another()
    {
        using var pack = Pack("static async Task<Verdict> Judge(Account account, IAmazonS3 here, [InRegion(\"us-west-2\")] IAmazonS3 there) => " +
            "Verdict.Pass((await here.ListBucketsAsync()).Buckets.Count + \" \" + (await there.ListBucketsAsync()).Buckets.Count);");
        var check = pack.Check("s3_sample_check");

        Assert.Equal(
            [(NeedKind.Client, typeof(IAmazonS3), null), (NeedKind.Client, typeof(IAmazonS3), "us-west-2")],
            check.Needs.Select(need => (need.Kind, need.Type, need.Name)));
        Assert.Equal(["1 2"], await check.Run(pack.New("Acme.Account", "1"), new FakeS3("one"), new FakeS3("one", "two")));
    }

    [Fact]
    public async Task Values_of_every_type_come_from_the_parameters_in_YAML()
    {
        using var pack = Pack(
            "static Verdict Judge(Bucket bucket, int maxAgeDays, bool strict, string prefix, IReadOnlyList<int> ports, IReadOnlyList<string> names) => " +
            "Verdict.Pass($\"{maxAgeDays} {strict} {prefix} {string.Join('+', ports)} {string.Join('+', names)}\");",
            """
            parameters:
              max_age_days: { type: integer, default: -90, minimum: -100, maximum: 100, meaning: Days. }
              strict: { type: boolean, default: true, meaning: Strictness. }
              prefix: { type: string, default: "7", pattern: "[0-9]", meaning: A prefix. }
              ports: { type: integers, default: [22, 3389], meaning: Ports. }
              names: { type: strings, default: [], meaning: Names. }
            """);
        var check = pack.Check("s3_sample_check");

        Assert.Equal(["max_age_days", "strict", "prefix", "ports", "names"], check.Needs.Select(need => need.Name));
        Assert.All(check.Needs, need => Assert.Equal(NeedKind.Parameter, need.Kind));
        Assert.Equal(
            [typeof(int), typeof(bool), typeof(string), typeof(IReadOnlyList<int>), typeof(IReadOnlyList<string>)],
            check.Needs.Select(need => need.Type));
        Assert.Equal(
            ["-90 True 7 22+3389 "],
            await check.Run([pack.New("Acme.Bucket", "b"), .. check.Metadata.Parameters.Select(parameter => parameter.Default)]));

        var days = check.Metadata.Parameters[0];
        Assert.Equal(("max_age_days", -100, 100, "Days."), (days.Name, days.Minimum, days.Maximum, days.Meaning));
        Assert.Equal("[0-9]", check.Metadata.Parameters[2].Pattern);
    }

    [Fact]
    public async Task Checks_of_a_family_share_a_method_and_take_different_constants()
    {
        var project = TestProject.Of(
            """
            namespace Acme;
            static class PortChecks
            {
                [Check("ec2_port_ssh"), Check("ec2_port_mail")]
                internal static Verdict Judge(Bucket bucket, IReadOnlyList<int> ports, string label, bool open) =>
                    Verdict.Pass($"{label} {string.Join('+', ports)} {open}");
            }
            """, Samples.Tree)
            .WithFile(TestFile.CheckWith("ec2_port_ssh", "constants:", "  ports: [22]", "  label: SSH \"x\"", "  open: true"))
            .WithFile(TestFile.CheckWith("ec2_port_mail", "constants:", "  ports: [25, 465]", "  label: \"25\"", "  open: false"));
        using var pack = LoadedPack.Of(project);
        var bucket = pack.New("Acme.Bucket", "b");

        Assert.Equal(["ec2_port_mail", "ec2_port_ssh"], pack.Pack.Checks.Select(check => check.Metadata.Id));
        Assert.All(pack.Pack.Checks, check => Assert.Empty(check.Needs));
        Assert.Equal(["25 25+465 False"], await pack.Check("ec2_port_mail").Run(bucket));
        Assert.Equal(["SSH \"x\" 22 True"], await pack.Check("ec2_port_ssh").Run(bucket));
    }

    [Fact]
    public async Task The_scan_s_own_objects_are_passed_as_named()
    {
        using var pack = Pack(
            "static Verdict Judge(Bucket bucket, ScanContext context, TimeProvider time, HttpClient http, CancellationToken cancellationToken) => " +
            "Verdict.Pass($\"{context.Region} {time.GetUtcNow().Year > 2000} {http.MaxResponseContentBufferSize > 0} {cancellationToken.CanBeCanceled}\");");
        var check = pack.Check("s3_sample_check");

        Assert.Equal([Need.ScanContext, Need.TimeProvider, Need.HttpClient, Need.CancellationToken], check.Needs);
        using var http = new HttpClient();
        Assert.Equal(
            ["eu-west-1 True True False"],
            await check.Run(
                pack.New("Acme.Bucket", "b"), new ScanContext("1", "aws", "eu-west-1", ["eu-west-1"], false), TimeProvider.System, http,
                CancellationToken.None));
    }

    [Fact]
    public async Task A_collector_takes_a_setting()
    {
        var project = TestProject.Of(
            """
            namespace Acme;
            public sealed record Newest(int Count) : IFacetOf<Bucket>;
            static class NewestCollector
            {
                [Collector] internal static Newest Collect(Bucket bucket, int maxObjects) => new(maxObjects);
            }
            """, Samples.Tree)
            .WithFile(TestFile.Settings("max_objects: { type: integer, default: 100, minimum: 1, meaning: How many. }"));
        using var pack = LoadedPack.Of(project);
        var collector = pack.Collector<FacetCollector>("Newest");

        var setting = Assert.Single(pack.Pack.Settings);
        Assert.Equal(("max_objects", 1), (setting.Name, setting.Minimum));
        Assert.Equal("max_objects", Assert.Single(collector.Needs).Name);
        var newest = await collector.Collect(new Arguments([pack.New("Acme.Bucket", "b"), setting.Default]));
        Assert.Equal("Newest { Count = 100 }", newest.ToString());
    }

    private static LoadedPack Pack(string method, string yaml = "") => LoadedPack.Of(
        TestProject.Of($"namespace Acme; static class SampleChecks {{ [Check(\"s3_sample_check\")] internal {method} }}", Samples.Tree)
            .WithFile(TestFile.CheckWith("s3_sample_check", yaml)));
}
