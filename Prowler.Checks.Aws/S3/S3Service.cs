using System.Net;
using System.Text.RegularExpressions;
using Amazon.Runtime;
using Amazon.S3;
using Prowler.Aws.Services;
using Prowler.Checks.Aws.S3;

[assembly: ApiService<S3Service>]

namespace Prowler.Checks.Aws.S3;

/// <summary>S3: buckets in host names or in paths, and "there is none" kept apart from every other 404.</summary>
internal sealed partial class S3Service : ApiService
{
    public override string Name => "s3";

    public override SecretFields Secrets => SecretFields.None;

    /// <summary>Emulators have no host name for each bucket.</summary>
    public override void Configure(ClientConfig configuration)
    {
        if (configuration is AmazonS3Config { ServiceURL: not null } s3) s3.ForcePathStyle = true;
    }

    /// <summary>The bucket is in the host, or in the path when an endpoint URL is set. S3 Control's account id is in a header too.</summary>
    public override string PathInHost(string host) => Host().Match(host) is { Success: true } match ? "/" + match.Groups["bucket"].Value : "";

    /// <remarks>
    /// The S3 client takes every 404 of GetBucketPolicy, GetBucketEncryption and some others for "not configured", also that
    /// of a bucket which was deleted after it was listed, or of a proxy. With another status it throws, and the error code
    /// stays what it is.
    /// </remarks>
    public override async ValueTask MendAsync(HttpRequestMessage request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        // The answer to a HEAD has no code; whoever asks that way takes the status for what it is.
        if (response.StatusCode != HttpStatusCode.NotFound || request.Method == HttpMethod.Head) return;
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        var error = await response.Content.ReadAsStringAsync(cancellationToken);
        if (!NotConfigured().IsMatch(error)) response.StatusCode = HttpStatusCode.Gone;
    }

    // bucket.s3.eu-west-1.amazonaws.com, bucket.s3.dualstack.…, bucket.s3-fips.…; the bucket itself may contain ".s3.".
    [GeneratedRegex(@"\A(?<bucket>.+)\.s3(?:-fips|-accelerate|-[a-z]{2}-[a-z-]+-[0-9])?\.(?:[a-z0-9-]+\.)*amazonaws\.[a-z.]+\z")]
    private static partial Regex Host();

    [GeneratedRegex(
        "<Code>(NoSuchBucketPolicy|NoSuchLifecycleConfiguration|NoSuchPublicAccessBlockConfiguration|NoSuchCORSConfiguration|NoSuchTagSet"
        + "|NoSuchWebsiteConfiguration|NoSuchConfiguration|NoSuchKey|NoSuchVersion|\\w+NotFoundError)</Code>")]
    private static partial Regex NotConfigured();
}
