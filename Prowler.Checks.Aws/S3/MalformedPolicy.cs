using Prowler.Aws.Policies;

namespace Prowler.Checks.Aws.S3;

internal static class MalformedPolicy
{
    /// <summary>The verdict on a policy of which a part is not known to mean what AWS takes it to mean.</summary>
    internal static Verdict Manual(Bucket bucket, PolicyDocument document) =>
        PolicyVerdict.NotUnderstood($"The policy of bucket {bucket.Name}", document.Problems[0]);
}
