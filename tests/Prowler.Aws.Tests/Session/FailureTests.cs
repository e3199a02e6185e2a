using System.Net;
using Amazon.Runtime;
using Amazon.S3.Model;
using Prowler.Aws.Calls;
using Prowler.Checks;
using Prowler.Testing;

namespace Prowler.Aws.Tests.Session;

public sealed class FailureTests
{
    private const string Denial = "User: arn:aws:iam::123456789012:user/a is not authorized to perform: s3:GetEncryptionConfiguration on resource: \"arn:aws:s3:::logs\" because no identity-based policy allows the s3:GetEncryptionConfiguration action";

    [Fact]
    public async Task A_denial_names_service_operation_region_and_action()
    {
        var failure = await FailureOfAsync(_ => FakeAnswer.S3Error(HttpStatusCode.Forbidden, "AccessDenied", Denial), "eu-west-1");

        Assert.Equal(
            new Failure(FailureKind.Denied, "AccessDenied: not authorized because no identity-based policy allows the s3:GetEncryptionConfiguration action")
            {
                Service = "s3",
                Operation = "GetBucketEncryption",
                Region = "eu-west-1",
                Action = "s3:GetEncryptionConfiguration",
            },
            failure);
    }

    [Fact]
    public async Task A_denial_without_an_action_leaves_it_to_the_engine()
    {
        var failure = await FailureOfAsync(_ => FakeAnswer.S3Error(HttpStatusCode.Forbidden, "AccessDenied", "Access Denied"));

        Assert.Null(failure.Action);
        Assert.Equal("AccessDenied: Access Denied", failure.Cause);
    }

    [Fact]
    public void Denials_that_differ_in_resource_and_principal_alone_are_equal()
    {
        const string Reason = "because no identity-based policy allows the s3:GetBucketAcl action";
        var one = DenialOf($"User: arn:aws:sts::123456789012:assumed-role/audit/prowler is not authorized to perform: s3:GetBucketAcl on resource: \"arn:aws:s3:::bucket-17\" {Reason}");
        var other = DenialOf($"User: arn:aws:sts::123456789012:assumed-role/audit/again is not authorized to perform: s3:GetBucketAcl on resource: \"arn:aws:s3:::bucket-18\" {Reason}");

        Assert.Equal(one, other);
        Assert.Equal(("AccessDenied: not authorized " + Reason, "s3:GetBucketAcl"), (one.Cause, one.Action));
    }

    [Theory]
    [InlineData(" with an explicit deny in a service control policy", " with an explicit deny in a service control policy")]
    [InlineData(
        " with an explicit deny in a service control policy: arn:aws:organizations::123456789012:policy/o-abc/service_control_policy/p-123",
        " with an explicit deny in a service control policy")]
    [InlineData(
        " because no permissions boundary allows the kms:DescribeKey action. Encoded authorization failure message: AbCdEf",
        " because no permissions boundary allows the kms:DescribeKey action.")]
    [InlineData(" because no session policy allows the kms:DescribeKey action", " because no session policy allows the kms:DescribeKey action")]
    [InlineData(" because no resource-based policy allows the kms:DescribeKey action", " because no resource-based policy allows the kms:DescribeKey action")]
    [InlineData("", "")]
    public void A_denial_keeps_the_kind_of_policy_that_decided(string told, string kept)
    {
        var failure = DenialOf(
            "User: arn:aws:iam::123456789012:user/a is not authorized to perform: kms:DescribeKey on resource: arn:aws:kms:eu-west-1:123456789012:key/1" + told);

        Assert.Equal(("AccessDenied: not authorized" + kept, "kms:DescribeKey"), (failure.Cause, failure.Action));
    }

    [Theory]
    [InlineData("Access to arn:aws:sns:eu-west-1:123456789012:alarms, is denied.", "AccessDenied: Access to …, is denied.")]
    [InlineData("No access to \"arn:aws-cn:s3:::logs/a file\".", "AccessDenied: No access to ….")]
    [InlineData("Access Denied", "AccessDenied: Access Denied")]
    public void A_message_of_another_form_loses_its_arns_alone(string message, string cause)
    {
        var failure = DenialOf(message);

        Assert.Equal((cause, null), (failure.Cause, failure.Action));
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, "UnauthorizedOperation", FailureKind.Denied)]
    [InlineData(HttpStatusCode.BadRequest, "AccessDeniedException", FailureKind.Denied)]
    [InlineData(HttpStatusCode.Forbidden, "SomethingNew", FailureKind.Denied)]
    [InlineData(HttpStatusCode.Forbidden, "ExpiredToken", FailureKind.CallFailed)]
    [InlineData(HttpStatusCode.Forbidden, "InvalidAccessKeyId", FailureKind.CallFailed)]
    [InlineData(HttpStatusCode.Conflict, "InvalidBucketState", FailureKind.CallFailed)]
    [InlineData(HttpStatusCode.MethodNotAllowed, "MethodNotAllowed", FailureKind.CallFailed)]
    public async Task An_error_code_decides_the_kind(HttpStatusCode status, string code, FailureKind expected)
    {
        var failure = await FailureOfAsync(_ => FakeAnswer.S3Error(status, code, "Sorry."));

        Assert.Equal((expected, $"{code}: Sorry."), (failure.Kind, failure.Cause));
    }

    [Theory]
    [InlineData(503, "SlowDown", FailureKind.Throttled)]
    [InlineData(429, "Whatever", FailureKind.Throttled)]
    [InlineData(503, "EC2ThrottledException", FailureKind.Throttled)]
    [InlineData(400, "RequestTimeout", FailureKind.TimedOut)]
    [InlineData(500, "InternalError", FailureKind.CallFailed)]
    public void An_exception_outside_any_call_is_explained_too(int status, string code, FailureKind expected)
    {
        var answer = new AmazonServiceException("Please wait.", null, ErrorType.Unknown, code, "request", (HttpStatusCode)status);

        var failure = FailureExplainer.Explain(new AggregateException(new InvalidOperationException("outer", answer)), new CallTracker());

        Assert.Equal(new Failure(expected, $"{code}: Please wait."), failure);
    }

    [Fact]
    public async Task A_head_request_that_is_denied_has_no_code_and_is_a_denial()
    {
        await using var aws = await FakeAws.StartAsync(_ => new FakeAnswer(HttpStatusCode.Forbidden, ""));
        await using var session = await aws.OpenAsync();
        var exception = await Assert.ThrowsAnyAsync<Exception>(() => session.S3().HeadBucketAsync(new HeadBucketRequest { BucketName = "logs" }));

        var failure = session.Explain(exception);
        Assert.Equal((FailureKind.Denied, "HeadBucket"), (failure!.Kind, failure.Operation));
    }

    [Fact]
    public async Task Encoded_authorization_messages_are_left_out()
    {
        var failure = await FailureOfAsync(_ => FakeAnswer.S3Error(HttpStatusCode.Forbidden, "UnauthorizedOperation",
            "You are not authorized to perform this operation. Encoded authorization failure message: AbCdEf123-_verylong"));

        Assert.Equal("UnauthorizedOperation: You are not authorized to perform this operation.", failure.Cause);
    }

    [Fact]
    public async Task A_signature_error_does_not_repeat_the_signed_request()
    {
        var failure = await FailureOfAsync(_ => FakeAnswer.S3Error(HttpStatusCode.Forbidden, "SignatureDoesNotMatch",
            "The Canonical String for this request should have been 'GET / x-amz-security-token:base-token'"));

        Assert.DoesNotContain("base-token", failure.Cause, StringComparison.Ordinal);
        Assert.Equal(FailureKind.CallFailed, failure.Kind);
    }

    [Fact]
    public void Access_keys_and_tokens_are_masked_and_long_messages_cut()
    {
        var cause = FailureExplainer.Cause("Odd", "key AKIAIOSFODNN7EXAMPLE,\n X-Amz-Signature=abc123 " + new string('x', 1000));

        Assert.StartsWith("Odd: key …, X-Amz-Signature=… xxx", cause, StringComparison.Ordinal);
        Assert.InRange(cause.Length, 400, 410);
    }

    [Fact]
    public async Task A_broken_answer_is_a_failure_of_the_call()
    {
        var failure = await FailureOfAsync(_ => FakeAnswer.Xml("<ServerSideEncryptionConfiguration><Rule>"));

        Assert.Equal((FailureKind.CallFailed, "GetBucketEncryption"), (failure.Kind, failure.Operation));
        Assert.Contains("could not be understood", failure.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exceptions_that_are_not_the_clients_are_not_explained()
    {
        await using var aws = await FakeAws.StartAsync();
        await using var session = await aws.OpenAsync();

        Assert.Null(session.Explain(new InvalidOperationException("a defect")));
        Assert.Null(session.Explain(new OperationCanceledException()));
        Assert.Null(session.Explain(new FormatException("bad", new IOException("a file"))));
    }

    [Fact]
    public async Task A_call_to_another_network_is_named_by_its_host_alone()
    {
        await using var aws = await FakeAws.StartAsync();
        await using var session = await aws.OpenAsync();
        Uri closed;
        await using (var other = await FakeAws.StartAsync()) closed = other.Url;

        var exception = await Assert.ThrowsAnyAsync<Exception>(() => session.GetHttpClient().GetStringAsync(new Uri(closed, "/shodan/host/1.2.3.4?key=SECRET")));
        var failure = session.Explain(exception);

        Assert.Equal((FailureKind.CallFailed, null, "GET 127.0.0.1"), (failure!.Kind, failure.Service, failure.Operation));
        Assert.DoesNotContain("SECRET", failure.ToString(), StringComparison.Ordinal);
    }

    private static Failure DenialOf(string message)
    {
        var answer = new AmazonServiceException(message, null, ErrorType.Sender, "AccessDenied", "request", HttpStatusCode.Forbidden);
        return FailureExplainer.Explain(answer, new CallTracker()) ?? throw new InvalidOperationException("Not explained.", answer);
    }

    private static async Task<Failure> FailureOfAsync(Func<FakeRequest, FakeAnswer> answer, string region = "us-east-1")
    {
        await using var aws = await FakeAws.StartAsync(answer);
        await using var session = await aws.OpenAsync(region);
        var exception = await Assert.ThrowsAnyAsync<Exception>(
            () => session.S3(region).GetBucketEncryptionAsync(new GetBucketEncryptionRequest { BucketName = "logs" }));
        return session.Explain(exception) ?? throw new InvalidOperationException("Not explained.", exception);
    }
}
