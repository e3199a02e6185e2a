using Amazon.Runtime;

namespace Prowler.Aws.Session;

/// <summary>
/// How to reach the account that is scanned. Without any setting: as the AWS command line would. A session goes by what the
/// options say when it is opened.
/// </summary>
public sealed record AwsSessionOptions
{
    /// <summary>
    /// A profile of the shared configuration files (<c>~/.aws/config</c>, <c>~/.aws/credentials</c>), of any kind: keys,
    /// role, SSO, web identity, process. Not together with <see cref="Credentials"/>.
    /// </summary>
    public string? Profile { get; set; }

    /// <summary>
    /// Credentials of the caller's own: a <see cref="BasicAWSCredentials"/>, a <see cref="SessionAWSCredentials"/> with a
    /// session token, or any other. Null: <see cref="Profile"/>, or else the SDK's default chain.
    /// </summary>
    public AWSCredentials? Credentials { get; set; }

    /// <summary>A role to assume with these credentials; the scan runs as that role.</summary>
    public AssumedRole? Role { get; set; }

    /// <summary>The regions to scan. Empty: all enabled regions of the account's partition.</summary>
    public IReadOnlyList<string> Regions { get; set; } = [];

    /// <summary>
    /// An endpoint to call instead of AWS, such as an emulator's. Null: <c>AWS_ENDPOINT_URL_&lt;SERVICE&gt;</c>,
    /// <c>AWS_ENDPOINT_URL</c> and the profile's <c>endpoint_url</c> decide, and else AWS is called.
    /// </summary>
    public Uri? EndpointUrl { get; set; }

    /// <summary>API calls under way at once, over all services and regions. At least 1.</summary>
    public int MaxConcurrency { get; set; } = 64;

    /// <summary>Whether settings of unused services are judged too.</summary>
    public bool ScanUnusedServices { get; set; }

    /// <summary>The clock. A replay brings a clock of its own, see <see cref="ReplayFrom"/>.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// Makes the handler that a session sends all its HTTP requests through, to AWS and to other networks: a proxy's, a test's, or one
    /// of <c>IHttpMessageHandlerFactory</c>. Asked once a session, which disposes of the handler. It must not follow redirects
    /// (<c>AllowAutoRedirect</c>), since a redirected request has lost its signature, nor keep cookies. Null: sockets, with the proxy of
    /// the environment. What the SDK asks by itself for credentials (single sign-on, instance metadata) does not go through it.
    /// </summary>
    public Func<HttpMessageHandler>? HttpHandler { get; set; }

    /// <summary>
    /// A file to record every API response in; an existing one is replaced when the recording is saved. Not together
    /// with <see cref="ReplayFrom"/>. Credentials are left out, and secrets that are detected in user data replaced by dummies.
    /// </summary>
    public string? RecordTo { get; set; }

    /// <summary>
    /// A recording to answer from instead of AWS: no network and no credentials are used, the account and its regions are
    /// those of the recording, the clock starts when the recording did and delays on it pass at once.
    /// </summary>
    public string? ReplayFrom { get; set; }
}

/// <summary>A role to assume before the scan. Its credentials are renewed when they expire.</summary>
/// <param name="Arn">The role's ARN: <c>arn:aws:iam::123456789012:role/audit</c>.</param>
public sealed record AssumedRole(string Arn)
{
    /// <summary>The external id that the role's trust policy asks for, 2 to 1224 characters; null when it asks for none.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The name of the role's session in CloudTrail, 2 to 64 characters of <c>A-Za-z0-9_+=,.@-</c>.</summary>
    public string SessionName { get; init; } = "prowler";

    /// <summary>How long the role's credentials live: 15 minutes to 12 hours, and no longer than the role allows.</summary>
    public TimeSpan Duration { get; init; } = TimeSpan.FromHours(1);
}
