using Prowler.Checks.Generators.Tests.Testing;

namespace Prowler.Checks.Generators.Tests;

/// <summary>What is reported about calls to AWS, and where.</summary>
public sealed class ClientDiagnosticTests
{
    [Theory]
    [InlineData("var copy = [|s3|]; await [|copy|].ListBucketsAsync();")]
    [InlineData("s_kept = [|s3|];")]
    [InlineData("_ = [|s3|] as IAmazonS3;")]
    [InlineData("Func<CancellationToken, Task<ListBucketsResponse>> call = [|s3|].ListBucketsAsync; await call(default);")]
    [InlineData("dynamic late = [|s3|]; await late.ListBucketsAsync();")]
    [InlineData("await ((dynamic)[|s3|]).ListBucketsAsync();")]
    [InlineData("Amazon.Runtime.IAmazonService service = [|s3|];")]
    [InlineData("var holder = new Holder([|s3|]);")]
    [InlineData("await Marked(([|s3|]));")]
    [InlineData("await General([|s3|]);")]
    [InlineData("_ = [|s3|].Config;")]
    [InlineData("[|s3|].Dispose();")]
    [InlineData("_ = [|s3|].Paginators;")]
    [InlineData("await [|s3|].GetAllObjectKeysAsync(\"b\", \"p\", null);")]
    [InlineData("await [|s_kept|]!.ListBucketsAsync();")]
    public void A_client_that_is_used_out_of_sight(string body) => Expect.Diagnostic("PRWL201", Collector(body));

    [Theory]
    [InlineData("await s3.[|PutBucketPolicyAsync|](new PutBucketPolicyRequest());")]
    [InlineData("await s3.[|DeleteBucketAsync|](\"b\");")]
    [InlineData("await Task.WhenAll(new[] { 1 }.Select(_ => s3.[|DeleteBucketAsync|](\"b\")));")]
    public void An_operation_that_is_not_read_only(string body) => Expect.Diagnostic("PRWL202", Collector(body));

    [Fact]
    public void An_operation_that_answers_with_a_credential() => Expect.Diagnostic(
        "PRWL209",
        "The answer to 'GetPreSignedURL' is a credential, which a scan must not hold: judge the resource by what describes it",
        Collector("await s3.[|GetPreSignedURLAsync|](new GetPreSignedUrlRequest());"));

    [Theory]
    [InlineData("await [|new AmazonS3Client()|].ListBucketsAsync();")]
    [InlineData("_ = Made(); static AmazonS3Client Made() => [|new()|];")]
    public void A_client_that_is_made_on_the_spot(string body) => Expect.Diagnostic(
        "PRWL210", "A pack makes no AmazonS3Client of its own, whose calls nobody counts, limits or records: take the client as a parameter", Collector(body));

    [Fact]
    public void A_client_that_a_helper_makes_although_nothing_marks_it() => Expect.Diagnostic(
        "PRWL210", TestProject.Of("static class Helpers { internal static readonly IAmazonS3 S3 = [|new AmazonS3Client()|]; }", Samples.Tree.Replace("namespace Acme;", "")));

    [Fact]
    public void A_program_without_checks_may_make_clients() =>
        Expect.Nothing(TestProject.Of("static class Program { internal static readonly IAmazonS3 S3 = new AmazonS3Client(); }"));

    [Fact]
    public void A_request_for_secrets_in_clear_text() => Expect.Diagnostic(
        "PRWL209",
        Collector("var request = new Amazon.SimpleSystemsManagement.Model.GetParameterRequest { Name = \"n\", [|WithDecryption = true|] };")
            .With("namespace Amazon.SimpleSystemsManagement.Model; public class GetParameterRequest { public string? Name { get; set; } public bool WithDecryption { get; set; } }"));

    [Theory]
    [InlineData("await s3.ListBucketsAsync();")]
    [InlineData("await s3.HeadBucketAsync(new HeadBucketRequest());")]
    [InlineData("await foreach (var page in s3.Paginators.ListObjectsV2(new ListObjectsV2Request()).Responses) { }")]
    [InlineData("await Marked(s3);")]
    [InlineData("await s3.Extended();")]
    [InlineData("await Task.WhenAll(new[] { 1 }.Select(_ => s3.ListBucketsAsync()));")]
    [InlineData("await Local(); Task Local() => s3.ListBucketsAsync();")]
    [InlineData("_ = nameof(s3);")]
    public void Plain_reading_calls_are_fine(string body) => Expect.Nothing(Collector(body));

    [Theory]
    [InlineData("await Unmarked([|s3|]);")]
    [InlineData("await Local([|s3|]); Task Local(IAmazonS3 client) => client.ListBucketsAsync();")]
    [InlineData("Func<IAmazonS3, Task> call = client => client.ListBucketsAsync(); await call([|s3|]);")]
    [InlineData("ArgumentNullException.ThrowIfNull([|s3|]);")]
    public void A_helper_that_is_not_marked(string body) => Expect.Diagnostic("PRWL203", Collector(body));

    [Theory]
    [InlineData("[UsesAws] internal static void [|Nothing|](Bucket bucket) { }")]
    [InlineData("[UsesAws] internal static Task [|ListBucketsAsync|](IAmazonS3 s3) => s3.ListBucketsAsync();")]
    public void A_helper_without_a_client_or_with_the_name_of_an_operation(string method) =>
        Expect.Diagnostic("PRWL204", TestProject.Of($"static class Helpers {{ {method} }}", Samples.Tree.Replace("namespace Acme;", "")));

    [Theory]
    [InlineData("ListBucket")]
    [InlineData("s3:")]
    [InlineData("s3:List Bucket")]
    [InlineData("s3:List*")]
    public void An_action_that_is_none(string action) => Expect.Diagnostic(
        "PRWL205",
        $"'{action}' is no IAM action: write it as a policy does, s3:GetBucketAcl",
        TestProject.Of($"static class Helpers {{ [UsesAws, IamAction([|\"{action}\"|])] internal static Task Help(IAmazonS3 s3) => s3.ListBucketsAsync(); }}"));

    [Fact]
    public void A_client_interface_without_a_client_beside_it() => Expect.Diagnostic(
        "PRWL206",
        "'IAmazonQueue' cannot be made: AmazonQueueClient is missing or not visible beside it",
        Own("[IamAction(\"queue:List\")] [Check(\"s3_sample_check\")] internal static Verdict Judge(Bucket bucket, [|IAmazonQueue|] queue) => Verdict.Pass(\"yes\");"));

    [Fact]
    public void A_region_for_something_that_is_no_client() => Expect.Diagnostic(
        "PRWL207",
        Own("[Check(\"s3_sample_check\")] internal static Verdict Judge(Bucket bucket, [InRegion(\"us-east-1\")] Versioning [|versioning|]) => Verdict.Pass(\"yes\");"));

    [Theory]
    [InlineData("GetId", "PRWL202")]
    [InlineData("GetOpenIdToken", "PRWL209")]
    public void An_operation_that_does_more_than_its_verb_says(string operation, string diagnostic) => Expect.Diagnostic(
        diagnostic,
        TestProject.Of(
            $$"""
            namespace Acme;
            public interface IAmazonCognitoIdentity : Amazon.Runtime.IAmazonService { Task {{operation}}Async(); }
            static class Helpers { [UsesAws] internal static Task Help(IAmazonCognitoIdentity cognito) => cognito.[|{{operation}}Async|](); }
            """, Samples.Tree));

    [Fact]
    public void A_service_whose_prefix_nobody_listed() => Expect.Diagnostic(
        "PRWL208",
        "The IAM prefix of 'IAmazonQueue' is not known, 'queue' is assumed: state the actions with [IamAction]",
        Own(
            "[Check(\"s3_sample_check\")] internal static Verdict Judge(Bucket bucket, [|IAmazonQueue|] queue) => Verdict.Pass(\"yes\");",
            "public sealed class AmazonQueueConfig : AmazonS3Config { } public class AmazonQueueClient { public AmazonQueueClient(Amazon.Runtime.AWSCredentials c, AmazonQueueConfig o) { } }"));

    private static TestProject Collector(string body) => TestProject.Of(
        $$"""
        namespace Acme;
        public sealed record Fact : IFacetOf<Bucket>;
        sealed class Holder(IAmazonS3 s3) { public IAmazonS3 S3 => s3; }
        static class Facts
        {
            private static IAmazonS3? s_kept;
            [Collector]
            internal static async Task<Fact> Collect(Bucket bucket, IAmazonS3 s3)
            {
                await Task.Yield();
                {{body}}
                return new();
            }
            [UsesAws] private static Task Marked(IAmazonS3 s3) => s3.ListBucketsAsync();
            [UsesAws] private static Task Extended(this IAmazonS3 s3) => s3.ListBucketsAsync();
            [UsesAws, IamAction("s3:ListBucket")] private static Task General(IAmazonService s3, IAmazonS3? other = null) => Task.CompletedTask;
            private static Task Unmarked(IAmazonS3 s3) => Task.CompletedTask;
        }
        """.Replace("IAmazonService", "Amazon.Runtime.IAmazonService"), Samples.Tree);

    private static TestProject Own(string check, string more = "") => TestProject.Of(
        $$"""
        namespace Acme;
        public interface IAmazonQueue : Amazon.Runtime.IAmazonService { }
        {{more}}
        static class SampleChecks { {{check}} }
        """, Samples.Tree).WithMetadata("s3_sample_check");
}
