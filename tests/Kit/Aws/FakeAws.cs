using System.Collections.Concurrent;
using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Prowler.Aws.Session;
using Prowler.Checks.Aws;
using Prowler.Checks.Packs;

namespace Prowler.Testing;

/// <summary>An HTTP server on the loopback that answers as a test says, and what opening a session asks by itself.</summary>
internal sealed class FakeAws : IAsyncDisposable
{
    public const string Account = "123456789012";

    /// <summary>GetCallerIdentity and DescribeRegions.</summary>
    public const int CallsToOpen = 2;

    private readonly WebApplication _server;
    private readonly Func<FakeRequest, Task<FakeAnswer>> _answer;

    private FakeAws(WebApplication server, Func<FakeRequest, Task<FakeAnswer>> answer)
    {
        _server = server;
        _answer = answer;
    }

    public string Partition { get; init; } = "aws";

    public Uri Url => new(_server.Urls.First());

    public ConcurrentQueue<FakeRequest> Requests { get; } = [];

    public static Task<FakeAws> StartAsync(Func<FakeRequest, FakeAnswer> answer, string partition = "aws") =>
        StartAsync(request => Task.FromResult(answer(request)), partition);

    public static async Task<FakeAws> StartAsync(Func<FakeRequest, Task<FakeAnswer>>? answer = null, string partition = "aws")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var server = builder.Build();
        var aws = new FakeAws(server, answer ?? (_ => Task.FromResult(FakeAnswer.Xml("<ListAllMyBucketsResult><Buckets/></ListAllMyBucketsResult>"))))
        {
            Partition = partition,
        };
        server.Run(aws.HandleAsync);
        await server.StartAsync();
        return aws;
    }

    public AwsSessionOptions Options(params string[] regions) => new()
    {
        EndpointUrl = Url,
        Credentials = new SessionAWSCredentials("AKIDBASE", "base-secret", "base-token"),
        Regions = regions.Length == 0 ? ["us-east-1"] : regions,
    };

    public Task<AwsSession> OpenAsync(params string[] regions) => AwsSession.OpenAsync(AwsChecks.Packs, Options(regions));

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var request = new FakeRequest(
            context.Request.Method,
            context.Request.Path,
            context.Request.QueryString.Value ?? "",
            context.Request.Headers.Authorization.ToString(),
            await reader.ReadToEndAsync(),
            context.RequestAborted);
        var isDescribeRegions = request.Body.Contains("Action=DescribeRegions", StringComparison.Ordinal);
        if (!isDescribeRegions) Requests.Enqueue(request);
        var answer = isDescribeRegions ? Regions() : request.Body.Contains("Action=GetCallerIdentity", StringComparison.Ordinal) && !Overridden
            ? Identity() : await _answer(request);

        context.Response.StatusCode = (int)answer.Status;
        context.Response.ContentType = answer.ContentType;
        foreach (var (name, value) in answer.Headers) context.Response.Headers[name] = value;
        if (!HttpMethods.IsHead(request.Method)) await context.Response.WriteAsync(answer.Body);
    }

    /// <summary>Whether the test answers GetCallerIdentity too.</summary>
    public bool Overridden { get; set; }

    /// <summary>The regions that the account has enabled; null: nobody may ask.</summary>
    public IReadOnlyList<string>? EnabledRegions { get; set; }

    private FakeAnswer Regions() => EnabledRegions is null
        ? new FakeAnswer(HttpStatusCode.Forbidden, "<Response><Errors><Error><Code>UnauthorizedOperation</Code><Message>No.</Message></Error></Errors></Response>")
        : FakeAnswer.Xml("<DescribeRegionsResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\"><regionInfo>"
            + string.Concat(EnabledRegions.Select(name => $"<item><regionName>{name}</regionName></item>"))
            + "</regionInfo></DescribeRegionsResponse>");

    private FakeAnswer Identity() => FakeAnswer.Xml($"""
        <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
        <Arn>arn:{Partition}:iam::{Account}:user/auditor</Arn><UserId>AIDA</UserId><Account>{Account}</Account>
        </GetCallerIdentityResult></GetCallerIdentityResponse>
        """);
}

internal sealed record FakeRequest(string Method, string Path, string Query, string Authorization, string Body, CancellationToken Aborted);

internal sealed record FakeAnswer(HttpStatusCode Status, string Body, string ContentType = "text/xml")
{
    public Dictionary<string, string> Headers { get; init; } = [];

    public static FakeAnswer Xml(string body) => new(HttpStatusCode.OK, body);

    public static FakeAnswer S3Error(HttpStatusCode status, string code, string message = "") =>
        new(status, $"<Error><Code>{code}</Code><Message>{message}</Message><RequestId>r</RequestId></Error>");

    public static FakeAnswer StsError(HttpStatusCode status, string code, string message) => new(status,
        $"<ErrorResponse><Error><Type>Sender</Type><Code>{code}</Code><Message>{message}</Message></Error><RequestId>r</RequestId></ErrorResponse>");

    public static FakeAnswer Buckets(params string[] names) => Xml(
        $"<ListAllMyBucketsResult><Buckets>{string.Concat(names.Select(name => $"<Bucket><Name>{name}</Name></Bucket>"))}</Buckets></ListAllMyBucketsResult>");
}

internal static class Clients
{
    public static readonly ClientDescriptor S3Descriptor = new(typeof(IAmazonS3), "s3", settings =>
    {
        var configuration = new AmazonS3Config();
        settings.Configure(configuration);
        return new AmazonS3Client(settings.GetCredentials<AWSCredentials>(), configuration);
    });

    public static IAmazonS3 S3(this AwsSession session, string region = "us-east-1") => (IAmazonS3)session.GetClient(S3Descriptor, region);

    public static async Task<string[]> BucketNamesAsync(this AwsSession session, string region = "us-east-1") =>
        [.. ((await session.S3(region).ListBucketsAsync()).Buckets ?? []).Select(bucket => bucket.BucketName)];
}
