using Prowler.Aws.Policies;

namespace Prowler.Checks.Aws.S3;

internal static class AccessChecks
{
    [Check("s3_bucket_acl_prohibited")]
    internal static Verdict AclProhibited(Bucket bucket, BucketOwnershipControls ownership) => Verdict.PassIf(
        ownership.DisablesAcls,
        pass: $"Bucket {bucket.Name} has access control lists disabled.",
        fail: $"Bucket {bucket.Name} has access control lists enabled (object ownership: {ownership.ObjectOwnership ?? "not set"}).");

    [Check("s3_bucket_cross_account_access")]
    internal static Verdict CrossAccountAccess(Bucket bucket, BucketPolicy policy, IReadOnlyList<string> trustedAccountIds)
    {
        if (policy.Document is not { } document) return Verdict.Pass($"Bucket {bucket.Name} has no policy that lets other accounts in.");

        return document.CrossAccountAccess(new TrustedAccounts(bucket.Account.Id, bucket.OwnerId, trustedAccountIds)).Judge(
            $"The policy of bucket {bucket.Name}",
            untrusted: "lets principals of accounts in that are not trusted",
            undetermined: "lets principals in",
            trusted: "lets no accounts in that are not trusted");
    }

    [Check("s3_bucket_object_public")]
    internal static async Task<Verdict?> ObjectPublic(
        Bucket bucket, OnDemand<BucketObjectSample> sample, bool s3BucketObjectPublicEnabled)
    {
        if (!s3BucketObjectPublicEnabled) return null;

        var objects = (await sample.Get()).Objects;
        if (objects.Count == 0) return Verdict.Pass($"Bucket {bucket.Name} has no objects.");

        var exposed = objects.Where(item => item.Grants.Any(grant => grant.IsPublic)).ToList();
        return exposed.Count == 0
            ? Verdict.Pass($"None of the objects of bucket {bucket.Name} that were sampled ({objects.Count}) is public by its access control list.")
            : Verdict.Fail(
                $"{exposed.Count} of the {objects.Count} sampled objects of bucket {bucket.Name} are public by their access control lists: "
                + $"{Sentence.List([.. exposed.Select(item => item.Key)])}.");
    }
}
