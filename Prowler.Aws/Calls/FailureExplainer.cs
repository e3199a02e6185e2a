using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using Amazon.Runtime;

namespace Prowler.Aws.Calls;

/// <summary>Says in one sentence, and without secrets, what an exception of a client means.</summary>
internal static partial class FailureExplainer
{
    private const int LongestCause = 400;

    // Quoted, it may hold blanks; otherwise the punctuation behind it belongs to the sentence.
    private const string ArnPattern = @"(?:""arn:aws[^""]*""|\barn:aws[^\s""]*[^\s"".,:;')])";

    public static Failure? Explain(Exception exception, CallTracker calls)
    {
        ApiCall? call = null;
        foreach (var candidate in Chain(exception))
            if (calls.TryFind(candidate, out call))
                break;

        foreach (var candidate in Chain(exception))
            if (Describe(candidate, call) is { } failure)
                return failure;
        // Something else than an answer, such as a disposed client: a failure of the call, if there was one.
        return call is null || exception is OperationCanceledException ? null
            : Failure(FailureKind.CallFailed, exception.GetType().Name, call);
    }

    private static Failure? Describe(Exception exception, ApiCall? call) => exception switch
    {
        NotRecordedException => Failure(FailureKind.NotRecorded, "The recording has no answer to this call.", call),
        AwsException => Failure(FailureKind.CallFailed, exception.Message, call),
        AmazonUnmarshallingException or XmlException or JsonException => Failure(FailureKind.CallFailed, "The answer could not be understood.", call),
        AmazonServiceException { ErrorCode: not null, InnerException: not HttpRequestException } answer => Describe(answer, call),
        AmazonServiceException { StatusCode: > 0 } answer => Describe(answer, call),
        TimeoutException => Failure(FailureKind.TimedOut, OneLine(exception.Message), call),
        HttpRequestException { InnerException: TimeoutException timeout } => Failure(FailureKind.TimedOut, OneLine(timeout.Message), call),
        HttpRequestException or IOException when call is not null =>
            Failure(FailureKind.CallFailed, "No answer: " + OneLine(exception.Message), call),
        AmazonClientException { InnerException: null } => Failure(FailureKind.CallFailed, OneLine(exception.Message), call),
        _ => null,
    };

    // Alike failures are told as one, so the cause names neither the resource nor who asked: the finding has the resource.
    private static Failure Describe(AmazonServiceException answer, ApiCall? call)
    {
        var code = string.IsNullOrEmpty(answer.ErrorCode) ? $"HTTP {(int)answer.StatusCode}" : answer.ErrorCode;
        var kind = ErrorCodes.KindOf(answer.ErrorCode, answer.StatusCode);
        var message = answer.Message ?? "";
        if (kind == FailureKind.Denied && DeniedAction().Match(message) is { Success: true } denial)
        {
            var reason = DenialReason().Match(message, denial.Index + denial.Length).Value;
            return Failure(kind, Cause(code, "not authorized" + ArnWithLead().Replace(reason, "")), call) with { Action = denial.Groups["action"].Value };
        }

        return Failure(kind, Cause(code, Arn().Replace(message, "…")), call);
    }

    /// <summary>The code and message of an answer in one sentence, without what must not be repeated.</summary>
    public static string Cause(string code, string? message)
    {
        // It goes on with the request as it was signed, session token included.
        if (code == ErrorCodes.SignatureDoesNotMatch) return code + ": The secret access key does not belong to the access key.";
        var text = OneLine(EncodedMessage().Replace(message ?? "", ""));
        return text.Length == 0 || text == code ? code : $"{code}: {text}";
    }

    public static string OneLine(string text)
    {
        var line = Secrets().Replace(Whitespace().Replace(text, " ").Trim(), "…");
        return line.Length <= LongestCause ? line : line[..LongestCause] + "…";
    }

    private static Failure Failure(FailureKind kind, string cause, ApiCall? call) =>
        new(kind, cause) { Service = call?.Service, Operation = call?.Operation, Region = call?.Region };

    private static IEnumerable<Exception> Chain(Exception exception)
    {
        yield return exception;
        var inner = exception is AggregateException aggregate ? aggregate.InnerExceptions
            : exception.InnerException is { } one ? (IEnumerable<Exception>)[one] : [];
        foreach (var deeper in inner.SelectMany(Chain)) yield return deeper;
    }

    [GeneratedRegex(@"\s*Encoded authorization failure message:\s*\S+", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedMessage();

    [GeneratedRegex(@"not authorized to perform:? (?<action>[a-z0-9-]+:[A-Za-z0-9]+)")]
    private static partial Regex DeniedAction();

    // The kind of policy that decided: "because no identity-based policy allows …", "with an explicit deny in a …".
    [GeneratedRegex(@"\s(?:because|with an explicit deny)\b.*", RegexOptions.Singleline)]
    private static partial Regex DenialReason();

    [GeneratedRegex(ArnPattern)]
    private static partial Regex Arn();

    [GeneratedRegex(@":?\s*" + ArnPattern)]
    private static partial Regex ArnWithLead();

    // Access keys, and header or query values that carry tokens and signatures.
    [GeneratedRegex(@"\b(?:AKIA|ASIA)[A-Z0-9]{12,}\b|(?<=(?:security-token|credential|signature|authorization)[:=]\s*)\S+", RegexOptions.IgnoreCase)]
    private static partial Regex Secrets();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();
}
