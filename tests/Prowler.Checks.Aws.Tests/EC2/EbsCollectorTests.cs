using Amazon.EC2;
using Prowler.Checks.Aws.EC2;
using static Prowler.Checks.Aws.Tests.EC2.Network;

namespace Prowler.Checks.Aws.Tests.EC2;

/// <summary>What the collectors of volumes, snapshots and images read; the NetworkCollectorTests have their pages.</summary>
public class EbsCollectorTests
{
    private const string Attribute = "DescribeSnapshotAttribute?Attribute=createVolumePermission&SnapshotId=snap-1";

    [Fact]
    public async Task A_volume_is_read_with_its_encryption_and_tags()
    {
        var ec2 = new FakeEc2().Answer("DescribeVolumes?MaxResults=1000", """
            <volumeSet>
              <item><volumeId>vol-1</volumeId><encrypted>true</encrypted><tagSet><item><key>team</key><value>shop</value></item></tagSet></item>
              <item><volumeId>vol-2</volumeId></item>
            </volumeSet>
            """);

        var volumes = await VolumeCollector.Volumes(Ireland, ec2.Client(), default).ToListAsync();

        Assert.Equal([true, false], volumes.Select(volume => volume.IsEncrypted));
        Assert.Equal("arn:aws:ec2:eu-west-1:111122223333:volume/vol-1", volumes[0].Arn);
        Assert.Equal("shop", volumes[0].Tags!["team"]);
        Assert.Empty(volumes[1].Tags!);
    }

    [Fact]
    public async Task A_snapshot_of_the_account_is_read_with_its_volume_and_whether_it_failed()
    {
        var ec2 = new FakeEc2().Answer("DescribeSnapshots?MaxResults=1000&Owner.1=self", """
            <snapshotSet>
              <item><snapshotId>snap-1</snapshotId><ownerId>111122223333</ownerId><volumeId>vol-1</volumeId><status>completed</status><encrypted>true</encrypted></item>
              <item><snapshotId>snap-2</snapshotId><ownerId>111122223333</ownerId><volumeId>vol-2</volumeId><status>error</status><encrypted>false</encrypted></item>
              <item><snapshotId>snap-3</snapshotId><ownerId>111122223333</ownerId><volumeId>vol-3</volumeId><status>pending</status></item>
              <item><snapshotId>snap-4</snapshotId><ownerId>210987654321</ownerId><volumeId>vol-4</volumeId></item>
            </snapshotSet>
            """);

        var snapshots = await SnapshotCollectors.Snapshots(Ireland, ec2.Client(), default).ToListAsync();

        Assert.Equal(["vol-1", "vol-2", "vol-3"], snapshots.Select(snapshot => snapshot.VolumeId));
        Assert.Equal([true, false, false], snapshots.Select(snapshot => snapshot.IsEncrypted));
        Assert.Equal([false, true, false], snapshots.Select(snapshot => snapshot.HasFailed));
        // The ARNs of snapshots and images name no account.
        Assert.Equal("arn:aws:ec2:eu-west-1::snapshot/snap-1", snapshots[0].Arn);
    }

    [Theory]
    [InlineData("<createVolumePermission><item><userId>210987654321</userId></item><item><group>all</group></item></createVolumePermission>", true)]
    [InlineData("<createVolumePermission><item><userId>210987654321</userId></item></createVolumePermission>", false)]
    [InlineData("<createVolumePermission/>", false)]
    public async Task A_snapshot_is_public_when_the_group_of_all_may_restore_it(string answer, bool expected)
    {
        var ec2 = new FakeEc2().Answer(Attribute, "<snapshotId>snap-1</snapshotId>" + answer);

        Assert.Equal(expected, (await SnapshotCollectors.Permissions(Snapshot(), ec2.Client(), default)).IsPublic);
    }

    [Fact]
    public async Task A_refusal_is_not_a_private_snapshot() => await Assert.ThrowsAsync<AmazonEC2Exception>(
        () => SnapshotCollectors.Permissions(Snapshot(), new FakeEc2().Refuse(Attribute).Client(), default));

    [Fact]
    public async Task An_image_is_read_with_its_name_and_whether_it_is_public()
    {
        var ec2 = new FakeEc2().Answer("DescribeImages?IncludeDeprecated=true&MaxResults=1000&Owner.1=self", """
            <imagesSet>
              <item><imageId>ami-1</imageId><name>golden</name><isPublic>true</isPublic></item>
              <item><imageId>ami-2</imageId><isPublic>false</isPublic></item>
            </imagesSet>
            """);

        var images = await ImageCollector.Images(Ireland, ec2.Client(), default).ToListAsync();

        Assert.Equal([true, false], images.Select(image => image.IsPublic));
        Assert.Equal(["golden", "ami-2"], images.Select(image => image.DisplayName));
        Assert.Equal("arn:aws:ec2:eu-west-1::image/ami-1", images[0].Arn);
    }
}
