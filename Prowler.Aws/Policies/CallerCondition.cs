using System.Collections.Frozen;
using Amazon;

using Prowler.Aws.Network;

namespace Prowler.Aws.Policies;

/// <summary>What a condition says about who may call, and from where.</summary>
/// <remarks>
/// Keys that any account can satisfy pin nothing and are missing here on purpose: <c>aws:username</c> and
/// <c>aws:PrincipalTag</c> (everyone names and tags their own users), <c>aws:ResourceAccount</c> (about the resource),
/// <c>aws:CalledVia</c> and <c>kms:ViaService</c> (about the way).
/// </remarks>
internal static class CallerCondition
{
    private enum Subject
    {
        Account,
        Arn,
        Organization,
        Network,
        UserId,
        Address,
    }

    private static readonly FrozenDictionary<string, Subject> s_keys = new Dictionary<string, Subject>
    {
        ["aws:PrincipalAccount"] = Subject.Account,
        ["aws:SourceAccount"] = Subject.Account,
        ["aws:SourceOwner"] = Subject.Account,
        ["aws:VpceAccount"] = Subject.Account,
        ["s3:DataAccessPointAccount"] = Subject.Account,
        ["aws:PrincipalArn"] = Subject.Arn,
        ["aws:SourceArn"] = Subject.Arn,
        ["aws:SourceVpcArn"] = Subject.Arn,
        ["s3:DataAccessPointArn"] = Subject.Arn,
        ["aws:PrincipalOrgID"] = Subject.Organization,
        ["aws:PrincipalOrgPaths"] = Subject.Organization,
        ["aws:SourceOrgID"] = Subject.Organization,
        ["aws:SourceOrgPaths"] = Subject.Organization,
        ["aws:VpceOrgID"] = Subject.Organization,
        ["aws:VpceOrgPaths"] = Subject.Organization,
        ["aws:SourceVpc"] = Subject.Network,
        ["aws:SourceVpce"] = Subject.Network,
        ["aws:userid"] = Subject.UserId,
        ["aws:SourceIp"] = Subject.Address,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the condition lets only callers with fixed values through, in S3's meaning of "not public".</summary>
    internal static bool PinsTheCaller(PolicyCondition condition) => AllValues(condition, (subject, value) => subject switch
    {
        Subject.Account => AccountIds.IsAccountId(value),
        Subject.Arn => IsPinnedArn(value, AccountIds.IsAccountId),
        Subject.UserId => IsUniqueId(value),
        Subject.Address => AddressBlock.TryParse(value, out var block) && !IsBroad(block),
        _ => IsOrganizationOrNetwork(subject, value),
    });

    /// <summary>Whether the condition lets only trusted accounts through, or a named organization or network.</summary>
    internal static bool KeepsTo(PolicyCondition condition, TrustedAccounts trusted) => AllValues(condition, (subject, value) => subject switch
    {
        Subject.Account => trusted.Contains(value),
        Subject.Arn => IsPinnedArn(value, trusted.Contains),
        Subject.UserId => false,
        // Nobody reaches a public endpoint from a private address; from a public one come callers of any account.
        Subject.Address => AddressBlock.TryParse(value, out var block) && block.IsPrivate,
        _ => IsOrganizationOrNetwork(subject, value),
    });

    /// <summary>Whether S3 takes it for everyone: more than a /8 of IPv4 or a /32 of IPv6, private blocks aside.</summary>
    private static bool IsBroad(AddressBlock block) => block.PrefixLength < (block.IsIpv4 ? 8 : 32) && !block.IsPrivate;

    private static bool AllValues(PolicyCondition condition, Func<Subject, string, bool> accepts) =>
        !condition.HoldsWithoutKey
        && condition.Values.Count > 0
        && s_keys.TryGetValue(condition.Key, out var subject)
        && (subject == Subject.Address
            ? condition.Uses("IpAddress")
            : condition.Uses("StringEquals", "StringEqualsIgnoreCase", "StringLike", "ArnEquals", "ArnLike"))
        && condition.Values.All(value => accepts(subject, value));

    // ARNs of buckets name no account. Their names are unique in the world, so one without wildcards is as good.
    private static bool IsPinnedArn(string value, Func<string, bool> acceptsAccount) =>
        Arn.TryParse(value, out var arn)
        && (string.IsNullOrEmpty(arn.AccountId) ? IsLiteral(value) : acceptsAccount(arn.AccountId));

    private static bool IsOrganizationOrNetwork(Subject subject, string value) => subject switch
    {
        Subject.Organization => value.StartsWith("o-", StringComparison.Ordinal) && IsLiteral(value.Split('/')[0]),
        Subject.Network => value.StartsWith("vpc", StringComparison.Ordinal) && IsLiteral(value),
        _ => false,
    };

    // A role's sessions are "AROA…:session name"; the part before the colon is unique in the world.
    private static bool IsUniqueId(string value)
    {
        var id = value.Split(':')[0];
        return AccountIds.IsAccountId(id) || (id.Length >= 16 && id.All(char.IsAsciiLetterOrDigit));
    }

    private static bool IsLiteral(string value) => !value.AsSpan().ContainsAny('*', '?', '$');
}
