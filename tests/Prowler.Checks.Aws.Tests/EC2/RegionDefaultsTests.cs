using Amazon.EC2;
using Prowler.Checks.Aws.EC2;
using static Prowler.Checks.Aws.Tests.EC2.Network;

namespace Prowler.Checks.Aws.Tests.EC2;

public class RegionDefaultsTests
{
    [Theory]
    [InlineData("<ebsEncryptionByDefault>true</ebsEncryptionByDefault>", true)]
    [InlineData("<ebsEncryptionByDefault>false</ebsEncryptionByDefault>", false)]
    [InlineData("", false)]
    public async Task Default_encryption_is_on_or_off(string answer, bool expected)
    {
        var ec2 = new FakeEc2().Answer("GetEbsEncryptionByDefault", answer);

        Assert.Equal(expected, (await RegionDefaultsCollectors.DefaultEncryption(Ireland, ec2.Client(), default)).IsEnabled);
    }

    [Fact]
    public async Task The_block_of_snapshots_has_a_state()
    {
        var ec2 = new FakeEc2().Answer("GetSnapshotBlockPublicAccessState", "<state>block-new-sharing</state>");

        Assert.Equal("block-new-sharing", (await RegionDefaultsCollectors.SnapshotBlock(Ireland, ec2.Client(), default)).State);
    }

    [Fact]
    public async Task The_block_of_images_has_a_state()
    {
        var ec2 = new FakeEc2().Answer(
            "GetImageBlockPublicAccessState", "<imageBlockPublicAccessState>block-new-sharing</imageBlockPublicAccessState>");

        Assert.Equal("block-new-sharing", (await RegionDefaultsCollectors.ImageBlock(Ireland, ec2.Client(), default)).State);
    }

    [Theory]
    [InlineData("<accountLevel><httpTokens>required</httpTokens></accountLevel>", true)]
    [InlineData("<accountLevel><httpTokens>optional</httpTokens></accountLevel>", false)]
    [InlineData("<accountLevel/>", false)]
    [InlineData("", false)]
    public async Task New_instances_require_tokens_only_where_that_was_set(string answer, bool expected)
    {
        var ec2 = new FakeEc2().Answer("GetInstanceMetadataDefaults", answer);

        Assert.Equal(expected, (await RegionDefaultsCollectors.MetadataDefaults(Ireland, ec2.Client(), default)).RequiresToken);
    }

    [Fact]
    public async Task A_refusal_is_not_a_setting_that_is_off()
    {
        var ec2 = new FakeEc2()
            .Refuse("GetEbsEncryptionByDefault")
            .Refuse("GetSnapshotBlockPublicAccessState")
            .Refuse("GetImageBlockPublicAccessState")
            .Refuse("GetInstanceMetadataDefaults")
            .Client();

        await Assert.ThrowsAsync<AmazonEC2Exception>(() => RegionDefaultsCollectors.DefaultEncryption(Ireland, ec2, default));
        await Assert.ThrowsAsync<AmazonEC2Exception>(() => RegionDefaultsCollectors.SnapshotBlock(Ireland, ec2, default));
        await Assert.ThrowsAsync<AmazonEC2Exception>(() => RegionDefaultsCollectors.ImageBlock(Ireland, ec2, default));
        await Assert.ThrowsAsync<AmazonEC2Exception>(() => RegionDefaultsCollectors.MetadataDefaults(Ireland, ec2, default));
    }
}
