using Prowler.Aws.Policies;

namespace Prowler.Checks.Aws.S3;

/// <summary>Whether the public gets in: by access control list or by policy, and past the blocks of bucket and account.</summary>
/// <remarks>
/// A block that could not be read matters only where something is open behind it, so blocks are asked for on demand:
/// a bucket that opens nothing passes without them.
/// </remarks>
internal static class PublicAccessChecks
{
    [Check("s3_account_level_public_access_blocks")]
    internal static Verdict? AccountBlock(
        AwsAccount account, AccountPublicAccessBlock block, Listing<Bucket> buckets, ScanContext context)
    {
        if (block.Block.EndsPublicAccess) return Verdict.Pass($"Account {account.Id} blocks public access to all of its buckets.");
        if (!context.Judges(buckets)) return null;
        return Verdict.Fail($"Account {account.Id} does not block public access to its buckets.");
    }

    [Check("s3_bucket_level_public_access_block")]
    internal static async Task<Verdict> BucketBlock(
        Bucket bucket, BucketPublicAccessBlock block, OnDemand<AccountPublicAccessBlock> account)
    {
        if (block.Block.EndsPublicAccess) return Verdict.Pass($"Bucket {bucket.Name} blocks public access.");
        return Verdict.PassIf(
            (await account.Get()).Block.With(block.Block).EndsPublicAccess,
            pass: $"Public access to bucket {bucket.Name} is blocked with the help of its account.",
            fail: $"Neither bucket {bucket.Name} nor its account blocks public access.");
    }

    /// <summary>Where the account keeps the public out of everything, that is said once and not of each bucket.</summary>
    [Check("s3_bucket_public_access")]
    [Check("s3_bucket_public_list_acl")]
    [Check("s3_bucket_public_write_acl")]
    internal static Verdict? ClosedByAccount(AwsAccount account, AccountPublicAccessBlock block) => block.Block.EndsPublicAccess
        ? Verdict.Pass($"Account {account.Id} blocks public access to all of its buckets.")
        : null;

    [Check("s3_bucket_public_access")]
    internal static async Task<Verdict?> PublicAccess(
        Bucket bucket,
        OnDemand<AccountPublicAccessBlock> account,
        OnDemand<BucketPublicAccessBlock> block,
        OnDemand<BucketAcl> acl,
        OnDemand<BucketPolicy> policy)
    {
        if (await account.TryGet() is { Value.Block.EndsPublicAccess: true }) return null;
        if (await block.TryGet() is { Value.Block.EndsPublicAccess: true }) return Verdict.Pass($"Bucket {bucket.Name} blocks public access.");

        var lists = (await acl.Get()).Grants
            .Where(grant => grant.IsPublic)
            .Select(grant => $"its access control list ({grant.Permission})")
            .Distinct()
            .ToList();
        var document = (await policy.Get()).Document;
        var isPublicByPolicy = document?.Statements.Any(PolicyAccess.IsPublic) == true;
        if (lists.Count > 0 || isPublicByPolicy)
        {
            var effective = await Effective(account, block);
            List<string> openings = effective.IgnorePublicAcls ? [] : lists;
            if (isPublicByPolicy && !effective.RestrictPublicBuckets) openings.Add("its policy");
            return openings.Count > 0
                ? Verdict.Fail($"Bucket {bucket.Name} is open to the public by {string.Join(" and ", openings)}.")
                : Verdict.Pass($"What bucket {bucket.Name} opens to the public is closed by a public access block.");
        }

        return document is { IsWellFormed: false }
            ? MalformedPolicy.Manual(bucket, document)
            : Verdict.Pass($"Bucket {bucket.Name} is not open to the public.");
    }

    [Check("s3_bucket_public_list_acl")]
    [Check("s3_bucket_public_write_acl")]
    internal static async Task<Verdict?> PublicAcl(
        Bucket bucket,
        OnDemand<AccountPublicAccessBlock> account,
        OnDemand<BucketPublicAccessBlock> block,
        OnDemand<BucketAcl> acl,
        IReadOnlyList<string> permissions,
        string ability)
    {
        if (await account.TryGet() is { Value.Block.EndsPublicAccess: true }) return null;
        if (await block.TryGet() is { Value.Block.EndsPublicAccess: true }) return Verdict.Pass($"Bucket {bucket.Name} blocks public access.");

        var granted = (await acl.Get()).Grants
            .Where(grant => grant.IsPublic && permissions.Contains(grant.Permission))
            .Select(grant => grant.Permission)
            .Distinct()
            .ToList();
        if (granted.Count == 0) return Verdict.Pass($"The access control list of bucket {bucket.Name} does not let the public {ability} it.");

        if ((await Effective(account, block)).IgnorePublicAcls)
            return Verdict.Pass($"The access control list of bucket {bucket.Name} lets the public {ability} it, which a public access block stops.");
        return Verdict.Fail($"The access control list of bucket {bucket.Name} lets the public {ability} it ({string.Join(", ", granted)}).");
    }

    [Check("s3_bucket_policy_public_write_access")]
    internal static async Task<Verdict> PolicyPublicWrite(
        Bucket bucket,
        BucketPolicy policy,
        OnDemand<AccountPublicAccessBlock> account,
        OnDemand<BucketPublicAccessBlock> block,
        IReadOnlyList<string> writeActions)
    {
        if (policy.Document is not { } document) return Verdict.Pass($"Bucket {bucket.Name} has no policy that lets the public write.");
        if (!document.Statements.Any(statement => statement.IsPublic() && statement.CoversOneOf(writeActions)))
        {
            return document.IsWellFormed
                ? Verdict.Pass($"The policy of bucket {bucket.Name} does not let the public write.")
                : MalformedPolicy.Manual(bucket, document);
        }

        // Either is enough, whether or not the other can be read.
        if (await block.TryGet() is { Value.Block.RestrictPublicBuckets: true }
            || await account.TryGet() is { Value.Block.RestrictPublicBuckets: true })
        {
            return Verdict.Pass($"The policy of bucket {bucket.Name} lets the public write, which a public access block stops.");
        }

        await Effective(account, block);
        return Verdict.Fail($"The policy of bucket {bucket.Name} lets the public write to it.");
    }

    /// <summary>What holds for a bucket: its own block together with the account's.</summary>
    /// <exception cref="NotAssessedException">One of them could not be read: it may close what is open.</exception>
    private static async Task<PublicAccessBlock> Effective(OnDemand<AccountPublicAccessBlock> account, OnDemand<BucketPublicAccessBlock> block) =>
        (await account.Get()).Block.With((await block.Get()).Block);
}
