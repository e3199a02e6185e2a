namespace Prowler.Aws.Policies;

/// <summary>Which requests the statements of a policy are about.</summary>
public static class PolicyCover
{
    /// <summary>Whether a statement is about one of some actions at least.</summary>
    /// <param name="statement">A statement.</param>
    /// <param name="actions">Actions (<c>s3:PutObject</c>), or patterns of them.</param>
    public static bool CoversOneOf(this PolicyStatement statement, IReadOnlyList<string> actions) => statement.NotActions.Count > 0
        ? actions.Any(action => !statement.NotActions.Any(pattern => Wildcard.CoversAction(pattern, action)))
        : actions.Any(action => statement.Actions.Any(pattern => Wildcard.CoversAction(pattern, action)));

    /// <summary>Whether a policy refuses a kind of request, whoever makes it.</summary>
    /// <param name="document">The policy of a resource.</param>
    /// <param name="action">The action, or a pattern all of whose actions have to be refused: <c>s3:*</c>.</param>
    /// <param name="resource">The ARN, or a pattern all of whose ARNs have to be refused.</param>
    /// <param name="isMet">Whether every such request meets a condition.</param>
    /// <remarks>Statements that name what they are not about are left out: the judgement errs on the side of "not refused".</remarks>
    public static bool Refuses(this PolicyDocument document, string action, string resource, Func<PolicyCondition, bool> isMet) =>
        document.Statements.Any(statement =>
            statement.Effect == PolicyEffect.Deny
            && statement.Principals.Any(principal => principal.IsEveryone)
            && statement.Actions.Any(pattern => Wildcard.CoversAction(pattern, action))
            && statement.Resources.Any(pattern => Wildcard.CoversResource(pattern, resource))
            && statement.Conditions.All(isMet));

    /// <summary>Whether a policy refuses all requests that come without TLS.</summary>
    /// <param name="document">The policy of a resource.</param>
    /// <param name="action">The action, or a pattern: <c>s3:*</c>.</param>
    /// <param name="resource">The ARN, or a pattern.</param>
    public static bool RefusesPlainHttp(this PolicyDocument document, string action, string resource) =>
        document.Refuses(action, resource, IsMetByPlainHttp);

    // Any further condition would let some requests without TLS through.
    private static bool IsMetByPlainHttp(PolicyCondition condition) =>
        condition.IsOn("aws:SecureTransport")
        && condition.Uses("Bool")
        && condition.Values.Any(value => value.Equals("false", StringComparison.OrdinalIgnoreCase));
}
