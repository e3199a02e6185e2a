using System.CommandLine;
using Prowler.Aws.Session;

namespace Prowler.Runner.CommandLine;

/// <summary>Which account, and how it is reached; or a recording in its place.</summary>
internal sealed class AccountOptions
{
    private readonly Option<string[]> _regions = OptionFactory.Words("--region", "REGION", "Only these regions; by default all that are enabled.");
    private readonly Option<string?> _profile = OptionFactory.Word("--profile", "NAME", "A profile of ~/.aws/config or ~/.aws/credentials.");
    private readonly Option<string?> _role = OptionFactory.Word("--role", "ARN", "A role to assume; the scan runs as that role.");
    private readonly Option<string?> _externalId = OptionFactory.Word("--external-id", "ID", "The external id that the role asks for.");
    private readonly Option<string?> _sessionName = OptionFactory.Word("--role-session-name", "NAME", "The session's name in CloudTrail; by default prowler.");
    private readonly Option<int?> _sessionDuration = OptionFactory.Number("--session-duration", "SECONDS",
        "How long the role's credentials live, 900 to 43200; by default 3600.", minimum: 900, maximum: 43200);
    private readonly Option<Uri?> _endpoint = new("--endpoint-url")
    {
        HelpName = "URL",
        Description = "Call this endpoint, such as an emulator's, instead of AWS.",
        CustomParser = result =>
        {
            var word = result.Tokens[0].Value;
            if (Uri.TryCreate(word, UriKind.Absolute, out var url) && url.Scheme is "http" or "https") return url;
            result.AddError($"--endpoint-url must start with http:// or https://, unlike '{word}'.");
            return null;
        },
    };

    private readonly Option<int?> _maxConcurrency = OptionFactory.Number("--max-concurrency", "N",
        "API calls under way at once; by default 64.", minimum: 1, maximum: 10_000);
    private readonly Option<string?> _record = OptionFactory.Word("--record", "FILE", "Keep every API response in this zip file.");
    private readonly Option<string?> _replay = OptionFactory.Word("--replay", "FILE", "Scan a recording instead of an account: no network, no credentials.");
    private readonly Option<bool> _demo = OptionFactory.Switch("--demo", "Scan the recording of a demo account that is shipped with prowler.");

    public OptionGroup AccountGroup => new("Which account",
        [_profile, _regions, _role, _externalId, _sessionName, _sessionDuration, _endpoint, _maxConcurrency]);

    public OptionGroup RecordingGroup => new("Recordings", [_demo, _record, _replay]);

    /// <summary>Whether the demo account was asked for.</summary>
    public bool IsDemo(ParseResult line) => line.GetValue(_demo);

    /// <exception cref="UsageException">Options contradict each other, or one has no effect without another.</exception>
    public AwsSessionOptions Read(ParseResult line, Func<string> demoRecording)
    {
        Refuse(line, _record, _replay);
        Refuse(line, _record, _demo);
        Refuse(line, _replay, _demo);
        // Silently dropping them would let a reader take the recording's findings for those of the account named.
        foreach (var option in new Option[] { _profile, _role, _endpoint })
        {
            Refuse(line, option, _replay);
            Refuse(line, option, _demo);
        }

        var demo = IsDemo(line) ? demoRecording() : null;
        if (demo is not null && !File.Exists(demo))
            throw new UsageException($"The demo recording {demo} is missing: this copy of prowler was built without it.");
        if (line.GetValue(_role) is null)
        {
            foreach (var option in new Option[] { _externalId, _sessionName, _sessionDuration })
                if (IsGiven(line, option))
                    throw new UsageException($"{option.Name} belongs to a role: name the role with --role, or leave it out.");
        }

        var defaults = new AwsSessionOptions();
        return defaults with
        {
            Regions = line.GetRequiredValue(_regions),
            Profile = line.GetValue(_profile),
            Role = ReadRole(line),
            EndpointUrl = line.GetValue(_endpoint),
            MaxConcurrency = line.GetValue(_maxConcurrency) ?? defaults.MaxConcurrency,
            RecordTo = line.GetValue(_record),
            ReplayFrom = demo ?? line.GetValue(_replay),
        };
    }

    private AssumedRole? ReadRole(ParseResult line)
    {
        if (line.GetValue(_role) is not { } arn) return null;
        var role = new AssumedRole(arn) { ExternalId = line.GetValue(_externalId) };
        if (line.GetValue(_sessionName) is { } name) role = role with { SessionName = name };
        if (line.GetValue(_sessionDuration) is { } seconds) role = role with { Duration = TimeSpan.FromSeconds(seconds) };
        return role;
    }

    private static void Refuse(ParseResult line, Option option, Option other)
    {
        if (IsGiven(line, option) && IsGiven(line, other))
            throw new UsageException($"{option.Name} has no meaning together with {other.Name}: leave one of them out.");
    }

    private static bool IsGiven(ParseResult line, Option option) => line.GetResult(option) is { Implicit: false };
}
