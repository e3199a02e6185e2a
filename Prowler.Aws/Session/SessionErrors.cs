using Amazon.Runtime;
using Prowler.Aws.Calls;

namespace Prowler.Aws.Session;

/// <summary>
/// What goes wrong while a session is opened, in words for the user. An answer of AWS is never kept as inner exception: its
/// message may repeat the request as signed, session token included.
/// </summary>
internal static class SessionErrors
{
    public static AwsSessionException NoCredentials(IReadOnlyList<string> places) =>
        new(AwsSessionError.NoCredentials, "No AWS credentials were found. Looked in:" + string.Concat(places.Select(place => "\n- " + place)))
        {
            PlacesSearched = places,
        };

    public static AwsSessionException NoSuchProfile(string name, IEnumerable<string> known) =>
        new(AwsSessionError.InvalidOptions,
            $"There is no profile '{name}' in {string.Join(" or ", PlacesSearched.ProfileFiles())}.{Suggestion.For(name, known.Distinct())}");

    public static AwsSessionException LoadingCredentials(string source, Exception exception)
    {
        var cause = exception switch
        {
            AwsSessionException => exception.Message,
            AmazonServiceException { ErrorCode: not null } answer => FailureExplainer.Cause(answer.ErrorCode, answer.Message),
            // Its message repeats what the process wrote.
            ProcessAWSCredentialException => "its credential_process failed.",
            _ => FailureExplainer.OneLine(exception.Message),
        };
        var advice = source.StartsWith("profile", StringComparison.Ordinal) ? " If it uses single sign-on, 'aws sso login' starts a new session." : "";
        return new AwsSessionException(AwsSessionError.CredentialsRejected, $"The credentials of {source} could not be loaded: {cause}{advice}");
    }

    public static AwsSessionException AssumingRole(AssumedRole role, AmazonServiceException answer)
    {
        if (answer.StatusCode == 0) return Unreachable(answer);
        var cause = FailureExplainer.Cause(answer.ErrorCode ?? $"HTTP {(int)answer.StatusCode}", answer.Message);
        var externalId = role.ExternalId is null
            ? "that it asks for no external id (none was given)"
            : "that its external id is the one given";
        return ErrorCodes.KindOf(answer.ErrorCode, answer.StatusCode) == FailureKind.Denied
            ? new AwsSessionException(AwsSessionError.RoleDenied,
                $"The role {role.Arn} may not be assumed. Check that it exists, that its trust policy allows these credentials, and {externalId}. AWS said: {cause}")
            : new AwsSessionException(AwsSessionError.CredentialsRejected, $"The role {role.Arn} could not be assumed. AWS said: {cause}");
    }

    public static AwsSessionException Identifying(AmazonServiceException answer, string source, string region)
    {
        if (answer.StatusCode == 0) return Unreachable(answer);
        var advice = answer.ErrorCode switch
        {
            ErrorCodes.ExpiredToken or ErrorCodes.ExpiredTokenException =>
                $"The session token of the credentials from {source} has expired: get new ones.",
            ErrorCodes.SignatureDoesNotMatch => $"The secret access key from {source} does not belong to its access key.",
            "InvalidClientTokenId" or "UnrecognizedClientException" =>
                $"AWS does not know the access key from {source} in {region}. It may have been deleted, or belong to another partition (China, GovCloud): then name one of its regions.",
            _ => $"The credentials from {source} were not accepted in {region}.",
        };
        var cause = FailureExplainer.Cause(answer.ErrorCode ?? $"HTTP {(int)answer.StatusCode}", answer.Message);
        return new AwsSessionException(AwsSessionError.CredentialsRejected, $"{advice} AWS said: {cause}");
    }

    public static AwsSessionException NotAws(string endpoint) =>
        new(AwsSessionError.Unreachable, $"What answered at {endpoint} is not AWS STS: it named no caller. Check the endpoint URL.");

    public static AwsSessionException Unreachable(Exception exception)
    {
        var root = exception;
        while (root is not HttpRequestException and not TimeoutException && root.InnerException is { } inner) root = inner;
        return new AwsSessionException(AwsSessionError.Unreachable,
            $"AWS STS gave no answer: {root.Message} Check the network, the proxy (HTTPS_PROXY) and the endpoint URL.", root);
    }
}
