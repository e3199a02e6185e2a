using Prowler.Aws.Policies;
using Prowler.Checks.Aws.S3;
using static Prowler.Checks.Aws.S3.EncryptionChecks;

namespace Prowler.Checks.Aws.Tests.S3;

public class EncryptionChecksTests
{
    private const string Both = """["arn:aws:s3:::photos", "arn:aws:s3:::photos/*"]""";
    private const string PlainHttp = """{ "Bool": { "aws:SecureTransport": "false" } }""";

    [Theory]
    [InlineData("AES256", Status.Pass)]
    [InlineData("aws:kms", Status.Pass)]
    [InlineData(null, Status.Fail)]
    public void Default_encryption_takes_any_algorithm(string? algorithm, Status status) =>
        Assert.Equal(status, DefaultEncryption(Samples.Photos, new BucketEncryption(algorithm, null)).Status);

    [Theory]
    [InlineData("AES256", Status.Fail)]
    [InlineData("aws:kms", Status.Pass)]
    [InlineData("aws:kms:dsse", Status.Pass)]
    [InlineData(null, Status.Fail)]
    public void Kms_encryption_takes_keys_of_KMS(string? algorithm, Status status) =>
        Assert.Equal(status, KmsEncryption(Samples.Photos, new BucketEncryption(algorithm, null)).Status);

    [Fact]
    public void A_bucket_without_a_policy_fails() => Assert.Equal(
        Verdict.Fail("Bucket photos has no policy, so requests without TLS are not refused."),
        SecureTransport(Samples.Photos, new BucketPolicy(null)));

    [Theory]
    [InlineData("\"*\"", "\"s3:*\"", Both, PlainHttp)]
    [InlineData("""{ "AWS": "*" }""", "\"*\"", "\"*\"", PlainHttp)]
    [InlineData("""{ "AWS": ["*"] }""", "\"S3:*\"", "\"arn:aws:s3:::photos*\"", PlainHttp)]
    [InlineData("\"*\"", """["s3:GetObject", "s3:*"]""", Both, """{ "Bool": { "AWS:securetransport": false } }""")]
    [InlineData("\"*\"", "\"s3:*\"", Both, """{ "BoolIfExists": { "aws:SecureTransport": ["false"] } }""")]
    [InlineData("\"*\"", "\"s3:*\"", Both, "{}")]
    public void A_deny_of_all_requests_without_TLS_passes(string principal, string action, string resource, string condition) =>
        Assert.Equal(Status.Pass, Judge(Deny(principal, action, resource, condition)).Status);

    [Theory]
    [InlineData("""{ "AWS": "444455556666" }""", "\"s3:*\"", Both, PlainHttp)]
    [InlineData("\"*\"", "\"s3:PutObject\"", Both, PlainHttp)]
    [InlineData("\"*\"", "\"s3:Get*\"", Both, PlainHttp)]
    [InlineData("\"*\"", "\"s3:*Object\"", Both, PlainHttp)]
    [InlineData("\"*\"", "\"s3:*\"", "\"arn:aws:s3:::other/*\"", PlainHttp)]
    [InlineData("\"*\"", "\"s3:*\"", """["arn:aws:s3:::photos", "arn:aws:s3:::photos/private/*"]""", PlainHttp)]
    [InlineData("\"*\"", "\"s3:*\"", Both, """{ "Bool": { "aws:SecureTransport": "true" } }""")]
    [InlineData("\"*\"", "\"s3:*\"", Both, """{ "Null": { "aws:SecureTransport": "false" } }""")]
    [InlineData("\"*\"", "\"s3:*\"", Both, """{ "Bool": { "aws:SecureTransport": "false", "aws:ViaAWSService": "false" } }""")]
    [InlineData("\"*\"", "\"s3:*\"", Both, """{ "Bool": { "aws:SecureTransport": "false" }, "StringEquals": { "aws:SourceVpc": "vpc-1" } }""")]
    public void A_deny_of_some_requests_without_TLS_fails(string principal, string action, string resource, string condition) =>
        Assert.Equal(Status.Fail, Judge(Deny(principal, action, resource, condition)).Status);

    [Fact]
    public void Two_denies_may_share_the_work() => Assert.Equal(
        Status.Pass,
        Judge(Deny("\"*\"", "\"s3:*\"", "\"arn:aws:s3:::photos\"", PlainHttp) + "," + Deny("\"*\"", "\"s3:*\"", "\"arn:aws:s3:::photos/*\"", PlainHttp)).Status);

    [Fact]
    public void A_deny_for_the_bucket_only_leaves_its_objects_open() => Assert.Equal(
        Verdict.Fail("The policy of bucket photos refuses requests without TLS to the bucket, but not to its objects."),
        Judge(Deny("\"*\"", "\"s3:*\"", "\"arn:aws:s3:::photos\"", PlainHttp)));

    [Fact]
    public void A_deny_for_the_objects_only_leaves_the_bucket_open() => Assert.Equal(
        Verdict.Fail("The policy of bucket photos refuses requests without TLS to its objects, but not to the bucket itself."),
        Judge(Deny("\"*\"", "\"s3:*\"", "\"arn:aws:s3:::photos/*\"", PlainHttp)));

    [Fact]
    public void Allowing_only_TLS_refuses_nothing() => Assert.Equal(
        Status.Fail,
        Judge($$"""{ "Effect": "Allow", "Principal": "*", "Action": "s3:*", "Resource": {{Both}}, "Condition": { "Bool": { "aws:SecureTransport": "true" } } }""").Status);

    [Fact]
    public void A_policy_that_is_not_understood_is_for_a_person_to_read()
    {
        var verdict = Judge($$"""{ "Effect": "Deny" }, {{Deny("\"*\"", "\"s3:*\"", Both, PlainHttp)}}""");

        Assert.Equal(Status.Manual, verdict.Status);
        Assert.Contains("Statement 1", verdict.Detail, StringComparison.Ordinal);
    }

    private static string Deny(string principal, string action, string resource, string condition) =>
        $$"""{ "Effect": "Deny", "Principal": {{principal}}, "Action": {{action}}, "Resource": {{resource}}, "Condition": {{condition}} }""";

    private static Verdict Judge(string statements) =>
        SecureTransport(Samples.Photos, new BucketPolicy(PolicyDocument.Parse($$"""{ "Statement": [{{statements}}] }""")));
}
