using Prowler.Checks.Aws.EC2;
using static Prowler.Checks.Aws.EC2.ImageChecks;
using static Prowler.Checks.Aws.Tests.EC2.Network;

namespace Prowler.Checks.Aws.Tests.EC2;

public class ImageChecksTests
{
    private static readonly Image Golden = new()
    {
        Id = "ami-1",
        Location = Ireland,
        Name = "golden",
        IsPublic = false,
    };

    [Fact]
    public void A_public_image_fails()
    {
        Assert.Equal(Verdict.Pass("Image ami-1 is not public."), PublicImage(Golden));
        Assert.Equal(Verdict.Fail("Image ami-1 is public."), PublicImage(Golden with { IsPublic = true }));
    }

    [Theory]
    [InlineData("block-new-sharing", "Public sharing of images in eu-west-1 is blocked.", Status.Pass)]
    [InlineData("unblocked", "Public sharing of images in eu-west-1 is not blocked.", Status.Fail)]
    [InlineData("", "Public sharing of images in eu-west-1 is not blocked.", Status.Fail)]
    public void Public_sharing_of_images_must_be_blocked(string state, string detail, Status status)
    {
        var verdict = AccountBlock(Ireland, new ImageBlockPublicAccess(state));

        Assert.Equal((status, detail), (verdict.Status, verdict.Detail));
    }
}
