namespace Prowler.Checks.Aws.EC2;

internal static class ImageChecks
{
    [Check("ec2_ami_public")]
    internal static Verdict PublicImage(Image image) => Verdict.PassIf(
        !image.IsPublic,
        pass: $"Image {image.Id} is not public.",
        fail: $"Image {image.Id} is public.");

    [Check("ec2_ami_account_block_public_access")]
    internal static Verdict AccountBlock(AwsRegion region, ImageBlockPublicAccess block) => Verdict.PassIf(
        block.State == "block-new-sharing",
        pass: $"Public sharing of images in {region.Name} is blocked.",
        fail: $"Public sharing of images in {region.Name} is not blocked.");
}
