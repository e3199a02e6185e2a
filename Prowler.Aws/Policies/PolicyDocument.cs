namespace Prowler.Aws.Policies;

/// <summary>
/// An IAM policy document, of an identity or of a resource: who may do what to which resources, and when.
/// </summary>
/// <remarks>
/// Any text becomes a document. What AWS would not accept is left out of <see cref="Statements"/> and said in
/// <see cref="Problems"/>, so that a check can tell "lets nobody in" from "could not be understood".
/// </remarks>
public sealed record PolicyDocument
{
    /// <summary>The version of the policy language, <c>2012-10-17</c> or <c>2008-10-17</c>; null when the document names none.</summary>
    public string? Version { get; init; }

    /// <summary>The document's own id, or null.</summary>
    public string? Id { get; init; }

    /// <summary>The statements that could be understood, in their order.</summary>
    public IReadOnlyList<PolicyStatement> Statements { get; init; } = [];

    /// <summary>
    /// What could not be understood and where, one sentence each without values from the document; empty for a
    /// well-formed document.
    /// </summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Whether all of the document was understood.</summary>
    public bool IsWellFormed => Problems.Count == 0;

    /// <summary>Reads a policy document.</summary>
    /// <param name="json">
    /// The document's JSON text. The documents of IAM's API are URL-encoded: decode them first. Nothing that is in it
    /// makes this method throw.
    /// </param>
    public static PolicyDocument Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return new PolicyParser().Parse(json);
    }
}

/// <summary>What a statement does to the requests that it matches.</summary>
public enum PolicyEffect
{
    /// <summary>Lets them through, unless another statement denies them.</summary>
    Allow,

    /// <summary>Refuses them, whatever other statements allow.</summary>
    Deny,
}

/// <summary>One statement of a policy document.</summary>
/// <remarks>
/// Of each pair (<see cref="Actions"/>/<see cref="NotActions"/> and so on) one list at most has items; both are empty
/// where the document has neither element, as identity policies have no principal.
/// </remarks>
public sealed record PolicyStatement
{
    /// <summary>The statement's own id, or null.</summary>
    public string? Sid { get; init; }

    /// <summary>Allow or deny.</summary>
    public required PolicyEffect Effect { get; init; }

    /// <summary>Who is matched.</summary>
    public IReadOnlyList<PolicyPrincipal> Principals { get; init; } = [];

    /// <summary>Who is not matched, while all others are.</summary>
    public IReadOnlyList<PolicyPrincipal> NotPrincipals { get; init; } = [];

    /// <summary>Patterns of the actions that are matched: <c>s3:Put*</c>.</summary>
    public IReadOnlyList<string> Actions { get; init; } = [];

    /// <summary>Patterns of the actions that are not matched, while all others are.</summary>
    public IReadOnlyList<string> NotActions { get; init; } = [];

    /// <summary>Patterns of the ARNs that are matched.</summary>
    public IReadOnlyList<string> Resources { get; init; } = [];

    /// <summary>Patterns of the ARNs that are not matched, while all others are.</summary>
    public IReadOnlyList<string> NotResources { get; init; } = [];

    /// <summary>What must hold besides; all of them.</summary>
    public IReadOnlyList<PolicyCondition> Conditions { get; init; } = [];
}
