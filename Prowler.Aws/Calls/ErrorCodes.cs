using System.Collections.Frozen;
using System.Net;
using System.Text.RegularExpressions;

namespace Prowler.Aws.Calls;

/// <summary>What the error codes of AWS's APIs mean.</summary>
internal static partial class ErrorCodes
{
    private const int LongestPrefix = 4096;

    // AWS SDKs' retry behaviour, plus what EC2 and S3 answer.
    private static readonly FrozenSet<string> Throttling = FrozenSet.Create(StringComparer.Ordinal,
        "Throttling", "ThrottlingException", "ThrottledException", "RequestThrottledException", "RequestThrottled",
        "TooManyRequestsException", "TooManyRequests", "RequestLimitExceeded", "BandwidthLimitExceeded", "SlowDown",
        "PriorRequestNotComplete", "EC2ThrottledException", "ProvisionedThroughputExceededException");

    private static readonly FrozenSet<string> Denied = FrozenSet.Create(StringComparer.Ordinal,
        "AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "UnauthorizedAccess", "AuthorizationError",
        "AuthorizationErrorException", "NotAuthorized", "NotAuthorizedException", "Forbidden", "ForbiddenException", "UnauthorizedException");

    // 403s that no permission cures: the credentials or the account are at fault.
    private static readonly FrozenSet<string> CredentialsAtFault = FrozenSet.Create(StringComparer.Ordinal,
        "InvalidClientTokenId", "InvalidAccessKeyId", "UnrecognizedClientException", "UnrecognizedClient", "InvalidToken", "AuthFailure",
        "IncompleteSignature", "InvalidSignatureException", "MissingAuthenticationToken", "MissingAuthenticationTokenException",
        "NotSignedUp", "InvalidPayer", "AccountProblem", "RequestTimeTooSkewed", "RequestExpired",
        SignatureDoesNotMatch, ExpiredToken, ExpiredTokenException, OptInRequired);

    private static readonly FrozenSet<string> TimedOut = FrozenSet.Create(StringComparer.Ordinal, "RequestTimeout", "RequestTimeoutException");

    public const string SignatureDoesNotMatch = "SignatureDoesNotMatch";
    public const string ExpiredToken = "ExpiredToken";
    public const string ExpiredTokenException = "ExpiredTokenException";
    public const string OptInRequired = "OptInRequired";

    public static FailureKind KindOf(string? code, HttpStatusCode status)
    {
        if (code is not null)
        {
            if (Throttling.Contains(code)) return FailureKind.Throttled;
            if (Denied.Contains(code)) return FailureKind.Denied;
            if (TimedOut.Contains(code)) return FailureKind.TimedOut;
            if (CredentialsAtFault.Contains(code)) return FailureKind.CallFailed;
        }
        return status switch
        {
            HttpStatusCode.TooManyRequests => FailureKind.Throttled,
            HttpStatusCode.Forbidden => FailureKind.Denied,
            _ => FailureKind.CallFailed,
        };
    }

    /// <summary>Whether a buffered answer says that calls come too fast.</summary>
    public static async ValueTask<bool> IsThrottlingAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if ((int)response.StatusCode < 400) return false;
        if (response.StatusCode == HttpStatusCode.TooManyRequests) return true;
        if (response.Headers.TryGetValues("x-amzn-ErrorType", out var types))
            return Throttling.Contains(types.First().Split(':', '#')[0]);
        var body = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        var match = CodeInBody().Match(body.Length > LongestPrefix ? body[..LongestPrefix] : body);
        // The answer to a HEAD has no body; S3 says 503 there when it says SlowDown elsewhere.
        return match.Success ? Throttling.Contains(match.Groups["code"].Value)
            : body.Length == 0 && response.StatusCode == HttpStatusCode.ServiceUnavailable;
    }

    // <Code>SlowDown</Code>, or "__type": "com.amazon.coral.availability#ThrottlingException".
    [GeneratedRegex("""<Code>(?<code>\w+)</Code>|"(?:__type|code)"\s*:\s*"(?:[^"#]*#)?(?<code>\w+)""")]
    private static partial Regex CodeInBody();
}
