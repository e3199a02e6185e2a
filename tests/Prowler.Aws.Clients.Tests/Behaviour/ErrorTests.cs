using System.Net;
using Amazon.Backup;
using Amazon.Backup.Model;
using Amazon.EC2;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Amazon.Lambda;
using Amazon.Lambda.Model;
using Amazon.Runtime;
using Amazon.S3Control;
using Amazon.S3Control.Model;
using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;
using Prowler.Aws.Clients.Tests.Support;

namespace Prowler.Aws.Clients.Tests.Behaviour;

/// <summary>An error response becomes the exception that the official package has for it.</summary>
public sealed class ErrorTests
{
    [Fact]
    public async Task EC2s_have_code_message_and_request_id()
    {
        using var client = TestClients.Ec2(FakeHttp.Always(
            "<Response><Errors><Error><Code>UnauthorizedOperation</Code><Message>You are not authorized.</Message></Error></Errors><RequestID>id-7</RequestID></Response>",
            HttpStatusCode.Forbidden));

        var e = await Assert.ThrowsAsync<AmazonEC2Exception>(() => client.DescribeRegionsAsync());

        Assert.Equal(("UnauthorizedOperation", "You are not authorized.", "id-7", HttpStatusCode.Forbidden), (e.ErrorCode, e.Message, e.RequestId, e.StatusCode));
    }

    [Fact]
    public async Task Those_of_the_query_protocol_are_told_apart_by_code()
    {
        using var client = new AmazonIdentityManagementServiceClient(TestClients.Credentials, TestClients.Config<AmazonIdentityManagementServiceConfig>(FakeHttp.Always(
            "<ErrorResponse xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\"><Error><Type>Sender</Type><Code>ReportNotPresent</Code><Message>None.</Message></Error><RequestId>id-8</RequestId></ErrorResponse>",
            HttpStatusCode.Gone)));

        var e = await Assert.ThrowsAsync<CredentialReportNotPresentException>(() => client.GetCredentialReportAsync());

        Assert.Equal(("ReportNotPresent", "None.", "id-8", ErrorType.Sender), (e.ErrorCode, e.Message, e.RequestId, e.ErrorType));
    }

    [Fact]
    public async Task S3_Controls_too()
    {
        using var client = new AmazonS3ControlClient(TestClients.Credentials, TestClients.Config<AmazonS3ControlConfig>(FakeHttp.Always(
            "<ErrorResponse><Error><Code>NoSuchPublicAccessBlockConfiguration</Code><Message>None.</Message></Error><RequestId>id-9</RequestId></ErrorResponse>",
            HttpStatusCode.NotFound)));

        var e = await Assert.ThrowsAsync<NoSuchPublicAccessBlockConfigurationException>(
            () => client.GetPublicAccessBlockAsync(new GetPublicAccessBlockRequest { AccountId = "123456789012" }));

        Assert.Equal(("NoSuchPublicAccessBlockConfiguration", "id-9"), (e.ErrorCode, e.RequestId));
    }

    [Fact]
    public async Task Those_of_JSON_protocols_name_their_type_in_the_body()
    {
        using var client = new AmazonSimpleSystemsManagementClient(TestClients.Credentials, TestClients.Config<AmazonSimpleSystemsManagementConfig>(FakeHttp.Always(
            "{\"__type\":\"com.amazonaws.ssm#InvalidFilterKey\",\"Message\":\"No such key.\"}", HttpStatusCode.BadRequest)));

        var e = await Assert.ThrowsAsync<InvalidFilterKeyException>(() => client.DescribeInstanceInformationAsync());

        Assert.Equal(("InvalidFilterKey", "No such key."), (e.ErrorCode, e.Message));
    }

    [Fact]
    public async Task Or_in_a_header_and_may_carry_more()
    {
        var response = FakeHttp.Response("{\"Code\":\"C\",\"Message\":\"Not there.\",\"Type\":\"T\",\"Context\":\"X\"}", HttpStatusCode.BadRequest);
        response.Headers.Add("x-amzn-ErrorType", "ResourceNotFoundException:http://internal.amazon.com/");
        response.Headers.Add("x-amzn-RequestId", "id-10");
        using var client = new AmazonBackupClient(TestClients.Credentials, TestClients.Config<AmazonBackupConfig>(FakeHttp.InTurn(response)));

        var e = await Assert.ThrowsAsync<Amazon.Backup.Model.ResourceNotFoundException>(() => client.ListBackupPlansAsync(new ListBackupPlansRequest()));

        Assert.Equal(("Not there.", "id-10", "C", "T", "X"), (e.Message, e.RequestId, e.Code, e.Type, e.Context));
    }

    [Fact]
    public async Task And_headers_of_their_own()
    {
        var response = FakeHttp.Response("{\"message\":\"Slow down.\",\"Reason\":\"CallerRateLimitExceeded\"}", HttpStatusCode.TooManyRequests);
        response.Headers.Add("x-amzn-ErrorType", "TooManyRequestsException");
        response.Headers.Add("Retry-After", "7");
        using var client = new AmazonLambdaClient(TestClients.Credentials, TestClients.Config<AmazonLambdaConfig>(FakeHttp.InTurn(response)));

        var e = await Assert.ThrowsAsync<TooManyRequestsException>(() => client.ListFunctionsAsync());

        Assert.Equal(("7", ThrottleReason.CallerRateLimitExceeded), (e.RetryAfterSeconds, e.Reason));
    }

    [Fact]
    public async Task A_code_that_the_model_does_not_know_is_the_services_own_exception()
    {
        using var client = new AmazonBackupClient(TestClients.Credentials, TestClients.Config<AmazonBackupConfig>(FakeHttp.Always(
            "{\"__type\":\"AccessDeniedException\",\"Message\":\"No.\"}", HttpStatusCode.Forbidden)));

        var e = await Assert.ThrowsAsync<AmazonBackupException>(() => client.ListBackupPlansAsync(new ListBackupPlansRequest()));

        Assert.Equal("AccessDeniedException", e.ErrorCode);
    }

    [Fact]
    public async Task A_path_without_one_of_its_parts_is_refused_before_anything_is_sent()
    {
        var http = FakeHttp.Always("{}");
        using var client = new AmazonBackupClient(TestClients.Credentials, TestClients.Config<AmazonBackupConfig>(http));

        var e = await Assert.ThrowsAsync<AmazonBackupException>(() => client.ListBackupSelectionsAsync(new ListBackupSelectionsRequest()));

        Assert.Equal("Request object does not have required field BackupPlanId set", e.Message);
        Assert.Empty(http.Requests);
    }
}
