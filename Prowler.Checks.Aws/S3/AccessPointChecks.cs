namespace Prowler.Checks.Aws.S3;

internal static class AccessPointChecks
{
    [Check("s3_access_point_public_access_block")]
    internal static Verdict AccessPointBlock(AccessPoint point, AccessPointPublicAccessBlock block) => Judge(
        $"Access point {point.Name} of bucket {point.BucketName}", block.Block);

    [Check("s3_multi_region_access_point_public_access_block")]
    internal static Verdict MultiRegionAccessPointBlock(MultiRegionAccessPoint point) => Judge(
        $"Multi-Region access point {point.Name}", point.Block);

    private static Verdict Judge(string point, PublicAccessBlock block) => Verdict.PassIf(
        block.IsComplete,
        pass: $"{point} blocks all public access.",
        fail: $"{point} leaves part of public access unblocked: {string.Join(", ", SwitchesThatAreOff(block))}.");

    private static IEnumerable<string> SwitchesThatAreOff(PublicAccessBlock block)
    {
        if (!block.BlockPublicAcls) yield return "BlockPublicAcls";
        if (!block.IgnorePublicAcls) yield return "IgnorePublicAcls";
        if (!block.BlockPublicPolicy) yield return "BlockPublicPolicy";
        if (!block.RestrictPublicBuckets) yield return "RestrictPublicBuckets";
    }
}
