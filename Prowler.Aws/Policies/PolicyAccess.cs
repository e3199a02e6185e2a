namespace Prowler.Aws.Policies;

/// <summary>The principals of other accounts that a resource lets in, by its policy or by a list.</summary>
/// <param name="Untrusted">Principals that are certainly not of a trusted account; everyone among them.</param>
/// <param name="Undetermined">Principals that do not tell which account they are of, such as a CloudFront origin access identity.</param>
/// <param name="Problem">Why there may be more than these; null where all of the policy was understood.</param>
public sealed record CrossAccountAccess(
    IReadOnlyList<PolicyPrincipal> Untrusted, IReadOnlyList<PolicyPrincipal> Undetermined, string? Problem = null)
{
    /// <summary>Those of some principals that are not known to be trusted.</summary>
    /// <param name="principals">Whom a resource lets in.</param>
    /// <param name="trusted">The accounts whose access is meant.</param>
    public static CrossAccountAccess Of(IEnumerable<PolicyPrincipal> principals, TrustedAccounts trusted)
    {
        var byTrust = principals.ToLookup(trusted.Trust);
        return new CrossAccountAccess([.. byTrust[false]], [.. byTrust[null]]);
    }
}

/// <summary>Judges whom the policy of a resource lets in.</summary>
/// <remarks>
/// Only what is allowed is looked at: a <c>Deny</c> beside it may take some of it back, which no simple rule decides, so
/// the judgements err on the side of access.
/// </remarks>
public static class PolicyAccess
{
    private static readonly PolicyPrincipal s_everyone = new(PrincipalKind.Everyone, "*");

    /// <summary>
    /// Whether a statement gives public access: it allows everyone, and no condition pins the caller to fixed accounts,
    /// organizations, networks, addresses or identities.
    /// </summary>
    /// <param name="statement">A statement of a resource's policy.</param>
    /// <remarks>Follows "The meaning of public" in Amazon S3's guide to blocking public access.</remarks>
    public static bool IsPublic(this PolicyStatement statement) =>
        statement.Effect == PolicyEffect.Allow
        && statement.Callers().Any(principal => principal.IsEveryone)
        && !statement.Conditions.Any(CallerCondition.PinsTheCaller);

    /// <summary>Whom a policy lets in beyond the trusted accounts.</summary>
    /// <param name="document">The policy of a resource.</param>
    /// <param name="trusted">The accounts whose access is meant.</param>
    /// <remarks>
    /// An organization that a condition names and networks that it names by id are taken as trusted; AWS services are
    /// no accounts.
    /// </remarks>
    public static CrossAccountAccess CrossAccountAccess(this PolicyDocument document, TrustedAccounts trusted)
    {
        var callers = document.Statements
            .Where(statement => statement.Effect == PolicyEffect.Allow)
            .Where(statement => !statement.Conditions.Any(condition => CallerCondition.KeepsTo(condition, trusted)))
            .SelectMany(statement => statement.Callers())
            .Distinct();
        return Policies.CrossAccountAccess.Of(callers, trusted) with { Problem = document.Problems.FirstOrDefault() };
    }

    // All but the named ones are everyone else in the world.
    private static IReadOnlyList<PolicyPrincipal> Callers(this PolicyStatement statement) =>
        statement.NotPrincipals.Count > 0 ? [s_everyone] : statement.Principals;
}
