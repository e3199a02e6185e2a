using System.Text.RegularExpressions;

namespace Prowler.Aws.Session;

/// <summary>What can be said about the options before anything is called.</summary>
internal static partial class OptionsValidation
{
    private static readonly TimeSpan ShortestRole = TimeSpan.FromSeconds(900);
    private static readonly TimeSpan LongestRole = TimeSpan.FromSeconds(43200);

    public static void Validate(AwsSessionOptions options)
    {
        Require(options.MaxConcurrency >= 1, $"The number of concurrent calls must be at least 1, not {options.MaxConcurrency}.");
        Require(options.Profile is null || options.Credentials is null, "Give a profile or credentials, not both.");
        Require(options.RecordTo is null || options.ReplayFrom is null, "A scan can be recorded or replayed, not both at once.");
        Require(options.EndpointUrl is null || options.EndpointUrl is { IsAbsoluteUri: true, Scheme: "http" or "https" },
            $"The endpoint URL '{options.EndpointUrl}' is not one: it must start with http:// or https://.");
        foreach (var region in options.Regions)
            Require(Partitions.IsRegion(region), $"Unknown region '{region}'.{Suggestion.For(region, Partitions.AllRegions)}");
        if (options.Role is { } role) Validate(role);
    }

    private static void Validate(AssumedRole role)
    {
        Require(RoleArn().IsMatch(role.Arn),
            $"'{role.Arn}' is not the ARN of a role; one looks like arn:aws:iam::123456789012:role/audit.");
        Require(role.Duration >= ShortestRole && role.Duration <= LongestRole,
            $"A role's session lasts {ShortestRole.TotalSeconds} to {LongestRole.TotalSeconds} seconds, not {role.Duration.TotalSeconds}.");
        Require(SessionName().IsMatch(role.SessionName),
            $"The role session name '{role.SessionName}' must be 2 to 64 letters, digits or any of _+=,.@-");
        Require(role.ExternalId is null || ExternalId().IsMatch(role.ExternalId),
            "The external id must be 2 to 1224 letters, digits or any of _+=,.@:/-");
    }

    private static void Require(bool condition, string message)
    {
        if (!condition) throw new AwsSessionException(AwsSessionError.InvalidOptions, message);
    }

    // The patterns are those of the AssumeRole API reference.
    [GeneratedRegex(@"\Aarn:aws[a-z-]*:iam::[0-9]{12}:role/[\w+=,.@/-]{1,512}\z")]
    private static partial Regex RoleArn();

    [GeneratedRegex(@"\A[\w+=,.@-]{2,64}\z")]
    private static partial Regex SessionName();

    [GeneratedRegex(@"\A[\w+=,.@:/-]{2,1224}\z")]
    private static partial Regex ExternalId();
}
