using Prowler.Checks.Generators.Tests.Testing;

namespace Prowler.Checks.Generators.Tests;

/// <summary>What is reported about checks, and where.</summary>
public sealed class CheckDiagnosticTests
{
    [Fact]
    public void A_check_without_metadata() => Expect.Diagnostic(
        "PRWL001",
        "Check 's3_sample_check' has no metadata: add 's3_sample_check.yaml' to the folder of its service below the metadata folder",
        Check("[Check([|\"s3_sample_check\"|])] internal static Verdict Judge(Bucket bucket) => Verdict.Pass(\"yes\");"
            + "[Check(\"s3_other_check\")] internal static Verdict Other(Bucket bucket) => Verdict.Pass(\"yes\");").WithMetadata("s3_other_check"));

    [Theory]
    [InlineData(null, "no metadata file at all reaches the compiler, nor the property ProwlerChecksMetadata that names their folder; import Prowler.Checks.Abstractions.props, as the package does by itself")]
    [InlineData("/project/checks-metadata", "no metadata file at all was found in '/project/checks-metadata', the folder that the property ProwlerChecksMetadata names; put 'aws/s3/s3_sample_check.yaml' there, or correct the property")]
    [InlineData("none", "the property ProwlerChecksMetadata is 'none', so that no metadata reaches the compiler; remove it, or let it name a folder")]
    public void A_project_without_any_metadata(string? folder, string message) => Expect.Diagnostic(
        "PRWL001",
        "Check 's3_sample_check' has no metadata: " + message,
        Check("[Check([|\"s3_sample_check\"|])] internal static Verdict Judge(Bucket bucket) => Verdict.Pass(\"yes\");") with { MetadataFolder = folder });

    [Theory]
    [InlineData("S3_sample")]
    [InlineData("s3")]
    [InlineData("s3-sample")]
    [InlineData("s3__sample")]
    [InlineData("3s_sample")]
    [InlineData("s3_sample_")]
    [InlineData("s3_sample\\n")]
    [InlineData("")]
    public void An_id_of_a_bad_form(string id) => Expect.Diagnostic(
        "PRWL002",
        Check($"[Check([|\"{id}\"|])] internal static Verdict Judge(Bucket bucket) => Verdict.Pass(\"yes\");"));

    [Fact]
    public void Two_methods_of_one_check_for_the_same_type_of_subject() => Expect.Diagnostic(
        "PRWL003",
        "Check 's3_sample_check' already judges Bucket, in SampleChecks.First: give this check an id of its own, or another subject",
        Check(
            """
            [Check("s3_sample_check")] internal static Verdict First(Bucket bucket) => Verdict.Pass("yes");
            [Check([|"s3_sample_check"|])] internal static Verdict Second(Bucket bucket) => Verdict.Pass("yes");
            [Check("s3_sample_check")] internal static Verdict Other(Account account) => Verdict.Pass("yes");
            """, "s3_sample_check"));

    [Theory]
    [InlineData("internal Verdict [|Judge|](Bucket bucket)", "it must be static")]
    [InlineData("internal static Verdict [|Judge|]<T>(Bucket bucket)", "it must not be generic")]
    [InlineData("private static Verdict [|Judge|](Bucket bucket)", "'Judge' must be internal or public")]
    public void A_method_that_generated_code_cannot_call(string signature, string reason) => Expect.Diagnostic(
        "PRWL004",
        $"Judge cannot be called by the generated registry: {reason}",
        TestProject.Of(
            $"namespace Acme; class SampleChecks {{ [Check(\"s3_sample_check\")] {signature} => Verdict.Pass(\"yes\"); }}", Samples.Tree)
            .WithMetadata("s3_sample_check"));

    [Fact]
    public void A_check_in_a_generic_or_hidden_type_or_on_a_local_function() => Expect.Diagnostic(
        "PRWL004",
        TestProject.Of(
            """
            namespace Acme;
            static class Generic<T>
            {
                [Check("s3_sample_check")] internal static Verdict [|Judge|](Bucket bucket) => Verdict.Pass("yes");
            }
            file static class Hidden
            {
                [Check("s3_sample_check")] internal static Verdict [|Judge|](Zone zone) => Verdict.Pass("yes");
            }
            static class Outer
            {
                internal static void Method()
                {
                    Judge(new Account("1"));
                    [Check("s3_sample_check")] static Verdict [|Judge|](Account account) => Verdict.Pass("yes");
                }
            }
            """, Samples.Tree).WithMetadata("s3_sample_check"));

    [Theory]
    [InlineData("internal static Verdict Judge([|string|] name)")]
    [InlineData("internal static Verdict Judge([|Versioning|] versioning)")]
    [InlineData("internal static Verdict Judge([|IReadOnlyList<Bucket>|] buckets)")]
    [InlineData("internal static Verdict Judge(in [|Bucket|] bucket)")]
    [InlineData("internal static Verdict [|Judge|]()")]
    public void A_first_parameter_that_is_no_resource(string signature) => Expect.Diagnostic(
        "PRWL005",
        "The first parameter of Judge must be the resource that the check judges",
        Check($"[Check(\"s3_sample_check\")] {signature} => Verdict.Pass(\"yes\");", "s3_sample_check"));

    [Theory]
    [InlineData("bool", "true")]
    [InlineData("string", "\"\"")]
    [InlineData("void", "throw new Exception()")]
    [InlineData("Task", "Task.CompletedTask")]
    [InlineData("object", "1")]
    [InlineData("IEnumerable<Verdict>?", "null")]
    [InlineData("IEnumerable<Verdict?>", "[]")]
    [InlineData("Task<Task<Verdict>>", "null!")]
    [InlineData("IReadOnlyDictionary<Bucket, Verdict>", "null!")]
    public void A_check_that_returns_no_verdict(string type, string value) => Expect.Diagnostic(
        "PRWL006",
        Check($"[Check(\"s3_sample_check\")] internal static [|{type}|] Judge(Bucket bucket) => {value};", "s3_sample_check"));

    [Theory]
    [InlineData("[|object|] it", "it is no resource, facet, list of them, SDK client, simple value (int, bool, string, or an IReadOnlyList of int or string), ScanContext, TimeProvider, HttpClient or CancellationToken")]
    [InlineData("ref [|Versioning|] it", "it is passed by reference")]
    [InlineData("[|OnDemand<Account>|] it", "Account is no facet of a resource")]
    [InlineData("[|Listing<string>|] it", "string is no resource, no facet and no simple value")]
    [InlineData("[|IReadOnlyList<long>|] it", "long is no resource, no facet and no simple value")]
    public void A_parameter_that_nothing_can_supply(string parameter, string reason)
    {
        var message = Assert.Single(Expect.Diagnostic(
            "PRWL007",
            Check($"[Check(\"s3_sample_check\")] internal static Verdict Judge(Bucket bucket, {parameter}) => Verdict.Pass(\"yes\");", "s3_sample_check")));

        Assert.StartsWith("Nothing can supply 'it' of type '", message, StringComparison.Ordinal);
        Assert.EndsWith(": " + reason, message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_YAML_does_not_declare() => Expect.Diagnostic(
        "PRWL008",
        "Nothing gives 'maxAgeDays' a value: declare 'max_age_days' in 'parameters' or 'constants' of s3_sample_check.yaml",
        Check("[Check(\"s3_sample_check\")] internal static Verdict Judge(Bucket bucket, int [|maxAgeDays|]) => Verdict.Pass(\"yes\");", "s3_sample_check"));

    [Theory]
    [InlineData("string", "parameters: { limit: { type: integer, default: 1, meaning: A limit. } }", "integer")]
    [InlineData("IReadOnlyList<int>", "parameters: { limit: { type: strings, default: [], meaning: A limit. } }", "strings")]
    [InlineData("int", "constants: { limit: \"22\" }", "string")]
    [InlineData("int", "constants: { limit: [22] }", "integers")]
    [InlineData("IReadOnlyList<string>", "constants: { limit: [22] }", "integers")]
    public void A_value_of_another_type_than_YAML_declares(string type, string yaml, string declared) => Expect.Diagnostic(
        "PRWL009",
        $"'limit' is '{type}', but s3_sample_check.yaml declares 'limit' as '{declared}'",
        Check($"[Check(\"s3_sample_check\")] internal static Verdict Judge(Bucket bucket, [|{type}|] limit) => Verdict.Pass(\"yes\");")
            .WithFile(TestFile.CheckWith("s3_sample_check", yaml)));

    [Theory]
    [InlineData("Bucket", "[|Size|] size")]
    [InlineData("Bucket", "[|Zone|] zone")]
    [InlineData("Zone", "[|Versioning|] versioning")]
    [InlineData("Account", "[|OnDemand<Versioning>|] versioning")]
    [InlineData("Bucket", "[|Bucket|] same")]
    public void A_record_that_is_not_above_the_subject(string subject, string parameter) => Expect.Diagnostic(
        "PRWL010",
        Check($"[Check(\"s3_sample_check\")] internal static Verdict Judge({subject} subject, {parameter}) => Verdict.Pass(\"yes\");", "s3_sample_check"));

    [Fact]
    public void A_record_that_is_above_on_some_paths_only() => Expect.Diagnostic(
        "PRWL010",
        "'Zone' is no facet of Policy and not above it on every path to the root",
        TestProject.Of(
            """
            namespace Acme;
            public sealed record Policy(string Name) : Resource, IUnder<Account>, IUnder<Zone>
            {
                public override string Id => Name;
                public override string Arn => Name;
            }
            static class SampleChecks
            {
                [Collector] internal static IEnumerable<Policy> OfAccount(Account account) => [];
                [Collector] internal static IEnumerable<Policy> OfZone(Zone zone) => [];
                [Check("s3_sample_check")] internal static Verdict Judge(Policy policy, Account account, [|Zone|] zone) => Verdict.Pass("yes");
            }
            """, Samples.Tree).WithMetadata("s3_sample_check"));

    [Theory]
    [InlineData("Zone", "[|IReadOnlyList<Bucket>|] buckets")]
    [InlineData("Bucket", "[|IReadOnlyList<Bucket>|] buckets")]
    [InlineData("Bucket", "[|IReadOnlyList<Versioning>|] versionings")]
    [InlineData("Bucket", "[|Listing<Account>|] accounts")]
    public void A_list_that_would_always_be_empty(string subject, string parameter) => Expect.Diagnostic(
        "PRWL011",
        Check($"[Check(\"s3_sample_check\")] internal static Verdict Judge({subject} subject, {parameter}) => Verdict.Pass(\"yes\");", "s3_sample_check"));

    private static TestProject Check(string members, params string[] metadataOf) =>
        Samples.Project($"namespace Acme;\nstatic class SampleChecks\n{{\n{members}\n}}", metadataOf);
}
