using System.Collections.Frozen;

namespace Prowler.Aws.Policies;

/// <summary>The accounts whose access is meant: the one that is scanned, and those that its owner says it trusts.</summary>
/// <param name="accountId">The account that is scanned.</param>
/// <param name="canonicalUserId">Its canonical user id, as S3 names owners; null where it is not known.</param>
/// <param name="others">The ids of the other accounts that are trusted.</param>
public sealed class TrustedAccounts(string accountId, string? canonicalUserId = null, params IEnumerable<string> others)
{
    private readonly FrozenSet<string> _ids = others.Append(accountId).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether an account is trusted.</summary>
    /// <param name="id">Its id, twelve digits.</param>
    public bool Contains(string id) => _ids.Contains(id);

    /// <summary>
    /// Whether a principal is of a trusted account; null where the principal does not tell its account.
    /// Services, identity providers and deleted users and roles are of no account, so not of an untrusted one.
    /// </summary>
    /// <param name="principal">The principal.</param>
    public bool? Trust(PolicyPrincipal principal) => principal switch
    {
        { IsEveryone: true } => false,
        { AccountId: { } id } => Contains(id),
        { IsDeleted: true } => true,
        { Kind: PrincipalKind.CanonicalUser, Value: var user } => TrustCanonicalUser(user),
        { Kind: PrincipalKind.Aws } => null,
        _ => true,
    };

    // Canonical ids of the other trusted accounts are not known: with any configured, a foreign id may be one of theirs.
    private bool? TrustCanonicalUser(string id) =>
        id == canonicalUserId ? true
        : canonicalUserId is null || _ids.Count > 1 ? null
        : false;
}
