namespace Prowler.Checks.Metadata;

/// <summary>What a check says about itself: its YAML file, compiled.</summary>
public sealed record CheckMetadata
{
    /// <summary>The check's id, which is the name of its file.</summary>
    public required string Id { get; init; }

    /// <summary>What the check looks for, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>The service it belongs to: <c>s3</c>.</summary>
    public required string Service { get; init; }

    /// <summary>How much a failure matters.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The kind of resource that it judges: <c>AwsS3Bucket</c>.</summary>
    public required string ResourceType { get; init; }

    /// <summary>Topics that cut across services: <c>encryption</c>, <c>internet-exposed</c>.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>What is judged, and by which rule.</summary>
    public required string Description { get; init; }

    /// <summary>What can happen to the owner of a resource that fails.</summary>
    public required string Risk { get; init; }

    /// <summary>How to mend a resource that fails.</summary>
    public required Remediation Remediation { get; init; }

    /// <summary>Pages to read on.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>What users may configure.</summary>
    public IReadOnlyList<ParameterMetadata> Parameters { get; init; } = [];

    /// <summary>
    /// Why the check runs only when it, or one of its categories, is selected by name: it talks to somebody else than the
    /// provider, or looks where few want it to. Null for a check that runs by default.
    /// </summary>
    public string? OffByDefault { get; init; }

    /// <summary>Why the check is no longer recommended and what replaces it, or null.</summary>
    public string? Deprecated { get; init; }
}

/// <summary>How to mend a resource that fails a check. All but <see cref="Text"/> may be null.</summary>
/// <param name="Text">What to do, in a sentence or two.</param>
public sealed record Remediation(string Text)
{
    /// <summary>
    /// Commands for a shell. <c>{resource_id}</c>, <c>{resource_arn}</c>, <c>{resource_name}</c>, <c>{region}</c>,
    /// <c>{account_id}</c> and <c>{partition}</c> are the finding's: see <see cref="Finding.RemediationCommands"/>.
    /// </summary>
    public string? Cli { get; init; }

    /// <summary>A Terraform fragment.</summary>
    public string? Terraform { get; init; }

    /// <summary>A CloudFormation fragment, YAML.</summary>
    public string? CloudFormation { get; init; }

    /// <summary>Steps in the web console.</summary>
    public string? Console { get; init; }

    /// <summary>The vendor's page on the matter.</summary>
    public string? Url { get; init; }
}
