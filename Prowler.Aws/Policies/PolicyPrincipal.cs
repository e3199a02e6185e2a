using Amazon;

namespace Prowler.Aws.Policies;

/// <summary>What kind of caller a principal names.</summary>
public enum PrincipalKind
{
    /// <summary>Everyone, anonymous callers too: <c>"Principal": "*"</c>.</summary>
    Everyone,

    /// <summary>An account, user, role or session: <c>"AWS"</c>.</summary>
    Aws,

    /// <summary>An AWS service: <c>"Service"</c>.</summary>
    Service,

    /// <summary>An identity provider: <c>"Federated"</c>.</summary>
    Federated,

    /// <summary>An account by its canonical user id, in S3 only: <c>"CanonicalUser"</c>.</summary>
    CanonicalUser,
}

/// <summary>One principal of a statement.</summary>
/// <param name="Kind">What kind of caller it names.</param>
/// <param name="Value">Its name as it is written: an ARN, an account id, a service, <c>*</c>.</param>
public sealed record PolicyPrincipal(PrincipalKind Kind, string Value)
{
    /// <summary>
    /// Whether it stands for everyone: <c>*</c> for all kinds of account principals, or an ARN that leaves the account open.
    /// </summary>
    public bool IsEveryone => Kind switch
    {
        PrincipalKind.Everyone => true,
        PrincipalKind.Aws => Value == "*" || (Arn.TryParse(Value, out var arn) && arn.AccountId.AsSpan().ContainsAny('*', '?')),
        PrincipalKind.CanonicalUser => Value == "*",
        _ => false,
    };

    /// <summary>The id of the account that an AWS principal belongs to; null where the principal does not say.</summary>
    public string? AccountId =>
        Kind != PrincipalKind.Aws ? null
        : AccountIds.IsAccountId(Value) ? Value
        : Arn.TryParse(Value, out var arn) && AccountIds.IsAccountId(arn.AccountId) ? arn.AccountId
        : null;

    /// <summary>
    /// Whether it is the unique id of a user or role that was deleted. AWS shows a principal so once it no longer has an
    /// ARN, and nobody can be it again: a new user or role of the same name has another id.
    /// </summary>
    public bool IsDeleted =>
        Kind == PrincipalKind.Aws
        && (Value.StartsWith("AIDA", StringComparison.Ordinal) || Value.StartsWith("AROA", StringComparison.Ordinal))
        && Value.All(char.IsAsciiLetterOrDigit);

    /// <summary>The principal as it is written in a policy, its kind before it.</summary>
    public override string ToString() => Kind switch
    {
        PrincipalKind.Everyone => Value,
        PrincipalKind.Aws => $"AWS:{Value}",
        _ => $"{Kind}:{Value}",
    };
}
