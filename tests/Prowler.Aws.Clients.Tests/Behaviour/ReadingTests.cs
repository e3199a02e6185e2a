using Amazon.Backup;
using Amazon.Backup.Model;
using Amazon.EC2;
using Amazon.EC2.Model;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Prowler.Aws.Clients.Tests.Support;

namespace Prowler.Aws.Clients.Tests.Behaviour;

/// <summary>The finer points of what an answer means, as in version 4 of the official packages.</summary>
public sealed class ReadingTests
{
    [Fact]
    public async Task Empty_and_missing_lists_are_null_in_XML()
    {
        var volume = await Volume("<attachmentSet/>");

        Assert.Null(volume.Attachments);
        Assert.Null(volume.Tags);
    }

    [Fact]
    public async Task A_list_takes_its_own_items_only() =>
        Assert.Equal("k", Assert.Single((await Volume("<tagSet><other/><item><key>k</key></item><!-- c --></tagSet>")).Tags).Key);

    [Fact]
    public async Task Empty_elements_are_empty_strings_and_missing_values()
    {
        var volume = await Volume("<snapshotId/><size/><encrypted></encrypted><createTime/>");

        Assert.Equal("", volume.SnapshotId);
        Assert.Null(volume.Size);
        Assert.Null(volume.Encrypted);
        Assert.Null(volume.CreateTime);
    }

    [Fact]
    public async Task An_enumeration_takes_values_newer_than_the_model()
    {
        var volume = await Volume("<volumeType>gp9</volumeType><status>in-use</status>");

        Assert.Equal("gp9", volume.VolumeType.Value);
        Assert.Equal(VolumeState.InUse, volume.State);
    }

    [Fact]
    public async Task Times_are_UTC_whatever_their_offset()
    {
        var volume = await Volume("<createTime>2024-05-06T07:08:09.123+02:00</createTime>");

        Assert.Equal(new DateTime(2024, 5, 6, 5, 8, 9, 123, DateTimeKind.Utc), volume.CreateTime);
        Assert.Equal(DateTimeKind.Utc, volume.CreateTime!.Value.Kind);
    }

    [Fact]
    public async Task A_namespace_prefix_changes_nothing()
    {
        using var client = TestClients.Ec2(FakeHttp.Always("<e:r xmlns:e=\"u\"><e:volumeSet><e:item><e:volumeId>v</e:volumeId></e:item></e:volumeSet></e:r>"));

        Assert.Equal("v", Assert.Single((await client.DescribeVolumesAsync()).Volumes).VolumeId);
    }

    [Fact]
    public async Task An_empty_JSON_list_is_empty_and_a_null_is_null()
    {
        using var client = new AmazonBackupClient(TestClients.Credentials, TestClients.Config<AmazonBackupConfig>(FakeHttp.Always(
            "{\"BackupPlansList\":[{\"BackupPlanName\":null,\"AdvancedBackupSettings\":[]}],\"NextToken\":null}")));

        var plan = Assert.Single((await client.ListBackupPlansAsync(new ListBackupPlansRequest())).BackupPlansList);

        Assert.Null(plan.BackupPlanName);
        Assert.Empty(plan.AdvancedBackupSettings);
    }

    [Fact]
    public async Task A_page_without_a_list_is_no_end_of_the_items()
    {
        using var client = TestClients.Ec2(FakeHttp.InTurn(
            FakeHttp.Response("<r><nextToken>2</nextToken></r>"),
            FakeHttp.Response("<r><volumeSet><item><volumeId>v</volumeId></item></volumeSet></r>")));

        Assert.Single(await client.Paginators.DescribeVolumes(new DescribeVolumesRequest()).Volumes.ToListAsync());
    }

    [Fact]
    public async Task IAM_says_whether_there_is_more_and_the_marker_is_sent_back()
    {
        var http = FakeHttp.InTurn(
            FakeHttp.Response("<R><ListUsersResult><Users/><IsTruncated>true</IsTruncated><Marker>m&amp;1</Marker></ListUsersResult></R>"),
            FakeHttp.Response("<R><ListUsersResult><Users><member><UserName>u</UserName></member></Users><IsTruncated>false</IsTruncated></ListUsersResult></R>"));
        using var client = new AmazonIdentityManagementServiceClient(TestClients.Credentials, TestClients.Config<AmazonIdentityManagementServiceConfig>(http));

        Assert.Single(await client.Paginators.ListUsers(new ListUsersRequest()).Users.ToListAsync());
        Assert.Equal("m&1", http.Requests[1].Form["Marker"]);
    }

    [Fact]
    public async Task A_paginator_is_enumerated_once()
    {
        using var client = TestClients.Ec2(FakeHttp.Always("<r/>"));
        var paginator = client.Paginators.DescribeVolumes(new DescribeVolumesRequest());
        await paginator.Volumes.ToListAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await paginator.Volumes.ToListAsync());
    }

    [Fact]
    public async Task The_request_id_is_kept()
    {
        using var client = TestClients.Ec2(FakeHttp.Always("<r><requestId>id-1</requestId></r>"));

        Assert.Equal("id-1", (await client.DescribeRegionsAsync()).ResponseMetadata.RequestId);
    }

    private static async Task<Volume> Volume(string content)
    {
        using var client = TestClients.Ec2(FakeHttp.Always($"<r><volumeSet><item>{content}</item></volumeSet></r>"));
        return Assert.Single((await client.DescribeVolumesAsync()).Volumes);
    }
}
