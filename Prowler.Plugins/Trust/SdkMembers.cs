using Prowler.Checks.Generators.Aws;

namespace Prowler.Plugins.Trust;

/// <summary>
/// What the types of the AWS SDK are to a scan, by their names: an own build of the SDK has other signatures, and a type
/// that only looks like a client does no harm by being counted as one.
/// </summary>
internal static class SdkMembers
{
    private const string Runtime = "Amazon.Runtime";

    // What a client has beside operations, and that calls nothing.
    private static readonly HashSet<string> s_silent = new(StringComparer.Ordinal)
    {
        ".ctor", "Dispose", "get_Config", "get_Paginators", "DetermineServiceOperationEndpoint", "CreateDefaultServiceClient", "CreateDefaultClientConfig",
    };

    private static readonly HashSet<string> s_pipeline = new(StringComparer.Ordinal)
    {
        "Invoke", "InvokeAsync", "CustomizeRuntimePipeline", "CreateSigner", "Initialize",
        "add_BeforeRequestEvent", "add_AfterResponseEvent", "add_ExceptionEvent",
    };

    public static bool IsSdk(string @namespace) =>
        @namespace == "Amazon" || @namespace.StartsWith("Amazon.", StringComparison.Ordinal);

    /// <summary>The interface of the client that a type is, or makes pages for; null for all other types.</summary>
    public static string? ClientOf(string @namespace, string type) => !IsSdk(@namespace) ? null : type switch
    {
        _ when type.StartsWith("IAmazon", StringComparison.Ordinal) => type,
        _ when type.StartsWith("ICoreAmazon", StringComparison.Ordinal) => "I" + type["ICore".Length..],
        _ when type.StartsWith("Amazon", StringComparison.Ordinal) && type.EndsWith("Client", StringComparison.Ordinal) =>
            "I" + type[..^"Client".Length],
        _ when type.StartsWith('I') && type.EndsWith("PaginatorFactory", StringComparison.Ordinal) =>
            "IAmazon" + WithoutVersion(type[1..^"PaginatorFactory".Length]),
        _ => null,
    };

    // IDynamoDBv2PaginatorFactory, but IAmazonDynamoDB: the second version of an API replaced the first in the client's name.
    private static string WithoutVersion(string service)
    {
        var name = service.TrimEnd("0123456789".ToCharArray());
        return name.Length < service.Length && name.EndsWith('v') ? name[..^1] : service;
    }

    /// <summary>
    /// Judges the use of a member of the SDK. As a handle is how an expression tree or reflection takes a method.
    /// </summary>
    public static void Judge(Member member, bool asHandle, CodePlace place, InspectionFindings findings)
    {
        if (ClientOf(member.Namespace, member.Type) is { } client)
        {
            if (s_pipeline.Contains(member.Name)) findings.Unprove(member.ToString(), "it can send any request, or change one", place);
            else if (asHandle) findings.Unprove(member.ToString(), "reflection or an expression can call it out of sight", place);
            else if (!s_silent.Contains(member.Name)) findings.Call(client, AwsServices.Operation(member.Name), place);
        }
        else if (IsModel(member.Namespace))
        {
            JudgeModel(member, place, findings);
        }
        else if (WhyUnproved(member) is { } why)
        {
            findings.Unprove(member.ToString(), why, place);
        }
    }

    private static void JudgeModel(Member member, CodePlace place, InspectionFindings findings)
    {
        const string suffix = "Request";
        if (member.Name.StartsWith("WriteResponseStreamToFile", StringComparison.Ordinal))
            findings.Use(OutsideKind.Files, member.ToString(), place);
        if (!member.Type.EndsWith(suffix, StringComparison.Ordinal)) return;

        var operation = member.Type[..^suffix.Length];
        if (member.Name == ".ctor") findings.Request(operation, member.ToString(), place);
        if (member.Namespace == CredentialOperations.DecryptionNamespace && member.Name == $"set_{CredentialOperations.DecryptionProperty}")
            findings.Refuse($"ssm:{operation}", "it asks for secrets in clear text", place);
    }

    private static bool IsModel(string @namespace) =>
        @namespace.EndsWith(".Model", StringComparison.Ordinal) && @namespace.Count(letter => letter == '.') == 2;

    /// <summary>
    /// Known to be harmless: what lies beside a client (exceptions, enumerations, settings) and the values of the runtime. All
    /// else (TransferUtility, DynamoDBContext, signers, the pipeline) makes calls of its own, or helps to make them by hand.
    /// </summary>
    private static string? WhyUnproved(Member member) => member.Namespace switch
    {
        "Amazon" or "Amazon.Runtime.Documents" => null,
        "Amazon.Util" => member.Type == "AWSSDKUtils" ? null : "it reads what the machine knows, its credentials too",
        Runtime when member.Name.StartsWith("GetCredentials", StringComparison.Ordinal) || member.Type == "ImmutableCredentials" =>
            "it takes the keys out of the credentials, to sign requests by hand",
        Runtime when member.Type.Contains("Credentials", StringComparison.Ordinal) && member.Type != "AnonymousAWSCredentials" =>
            "it uses other credentials than the scan's",
        Runtime => null,
        _ when member.Namespace.StartsWith("Amazon.Auth.AccessControlPolicy", StringComparison.Ordinal) => null,
        // An address in parts, and the headers of an error.
        _ when member.FullType is "Amazon.S3.Util.AmazonS3Uri" or "Amazon.Runtime.Internal.HttpErrorResponseException"
            or "Amazon.Runtime.Internal.Transform.IWebResponseData" => null,
        _ when member.Namespace.Count(letter => letter == '.') == 1 => null,
        _ => "this part of the SDK makes calls of its own",
    };
}
