using Prowler.Aws;
using Prowler.Checks.Aws;
using Prowler.Checks.Aws.EC2;
using Prowler.Checks.Aws.S3;
using Prowler.Generated.Prowler_Checks_Testing_Tests;

namespace Prowler.Checks.Testing.Tests;

public class CheckRunTests
{
    private static readonly AwsAccount Account = new("111122223333", "aws", ["eu-west-1"]);
    private static readonly AwsRegion Ireland = new("eu-west-1", Account);
    private static readonly Bucket Photos = new() { Id = "photos", Account = Account, OwnerId = "a1b2c3", Region = "eu-west-1" };
    private static readonly BucketVersioning Unversioned = new(false, false, false);
    private static readonly SecurityGroup DefaultGroup = new()
    {
        Id = "sg-1",
        Location = Ireland,
        Name = "default",
        VpcId = "vpc-1",
        Ingress = [],
        Egress = [],
    };

    private static readonly CheckRun Run = CheckRun.Of(AwsChecks.Packs);

    [Fact]
    public async Task A_check_runs_on_a_resource_made_by_hand()
    {
        var finding = Assert.Single(await Run.On(Photos, Unversioned).RunAsync("s3_bucket_object_versioning"));

        Assert.Equal((Status.Fail, Severity.Medium), (finding.Status, finding.Severity));
        Assert.Equal("Bucket photos keeps no earlier versions of its objects.", finding.StatusDetail);
        Assert.Equal(("111122223333", "eu-west-1", "arn:aws:s3:::photos"), (finding.AccountId, finding.Region, finding.ResourceArn));
        Assert.Equal("AwsS3Bucket", finding.Check.ResourceType);
    }

    [Fact]
    public async Task A_check_of_a_plugin_runs_on_a_built_in_resource()
    {
        var findings = await CheckRun.Of(new Registry()).On(Photos, Unversioned).RunAsync("sound_bucket_versioning");

        Assert.Equal("photos keeps no versions.", Assert.Single(findings).StatusDetail);
    }

    [Fact]
    public async Task A_check_runs_on_a_recording()
    {
        var findings = await CheckRun.Of(new Registry()).Replay(Recordings.Demo).RunAsync("sound_bucket_versioning");

        Assert.Equal(28, findings.Count);
        Assert.DoesNotContain(findings, finding => finding.NotAssessed is not null);
    }

    [Fact]
    public async Task A_fact_that_was_not_given_is_named()
    {
        var failure = await Assert.ThrowsAsync<CheckTestException>(() => Run.On(Photos).RunAsync("s3_bucket_object_versioning"));

        Assert.Equal(
            "s3_bucket_object_versioning needs more than was given. BucketVersioning of Bucket photos is asked for and was not given: "
            + "On(…, new BucketVersioning(…)) gives it, Denied<BucketVersioning>() says that it cannot be read.",
            failure.Message);
    }

    [Fact]
    public async Task A_fact_that_a_check_would_do_without_has_to_be_given_too()
    {
        var failure = await Assert.ThrowsAsync<CheckTestException>(
            () => CheckRun.Of(new Registry()).On(Photos).RunAsync("faulty_passes_when_denied"));

        Assert.Contains("BucketVersioning of Bucket photos", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fact_that_is_denied_is_not_assessed_for_want_of_the_collectors_action()
    {
        var finding = Assert.Single(await Run.On(Photos).Denied<BucketVersioning>().RunAsync("s3_bucket_object_versioning"));

        Assert.Equal(Status.Manual, finding.Status);
        Assert.Equal(
            "Not assessed: s3:GetBucketVersioning: AccessDenied: not authorized (needs s3:GetBucketVersioning)", finding.StatusDetail);
    }

    [Fact]
    public async Task Facts_of_what_a_resource_is_under_are_given_with_it()
    {
        var open = new BucketPublicAccessBlock(PublicAccessBlock.None);
        var blocked = new AccountPublicAccessBlock(new PublicAccessBlock
        {
            BlockPublicAcls = true,
            IgnorePublicAcls = true,
            BlockPublicPolicy = true,
            RestrictPublicBuckets = true,
        });

        var finding = Assert.Single(await Run.On(Photos, open, blocked).RunAsync("s3_bucket_level_public_access_block"));

        Assert.Equal("Public access to bucket photos is blocked with the help of its account.", finding.StatusDetail);
    }

    [Fact]
    public async Task A_list_holds_what_was_given()
    {
        var open = new AccountPublicAccessBlock(PublicAccessBlock.None);

        Assert.Equal(Status.Fail, Assert.Single(await Run.On(Account, open, Photos).RunAsync("s3_account_level_public_access_blocks")).Status);
        Assert.Empty(await Run.On(Account, open).None<Bucket>().RunAsync("s3_account_level_public_access_blocks"));
        Assert.Single(await Run.On(Account, open).None<Bucket>().ScanUnusedServices().RunAsync("s3_account_level_public_access_blocks"));
    }

    [Fact]
    public async Task A_list_is_never_empty_by_accident()
    {
        var failure = await Assert.ThrowsAsync<CheckTestException>(
            () => Run.On(Account, new AccountPublicAccessBlock(PublicAccessBlock.None)).RunAsync("s3_account_level_public_access_blocks"));

        Assert.Contains("All Bucket under AwsAccount 111122223333 are asked for, and none was given", failure.Message, StringComparison.Ordinal);
        Assert.Contains("None<Bucket>()", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_is_denied_keeps_what_was_given_before()
    {
        var open = new AccountPublicAccessBlock(PublicAccessBlock.None);
        const string check = "s3_account_level_public_access_blocks";

        Assert.Equal(Status.Fail, Assert.Single(await Run.On(Account, open, Photos).Denied<Bucket>().RunAsync(check)).Status);
        var finding = Assert.Single(await Run.On(Account, open).Denied<Bucket>().RunAsync(check));
        Assert.Contains("needs s3:ListAllMyBuckets", finding.StatusDetail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_follows_from_other_facts_is_worked_out()
    {
        const string check = "ec2_securitygroup_default_restrict_traffic";

        // Whether the group is in use is a facet of the region, derived from all of its network interfaces.
        Assert.Empty(await Run.On(DefaultGroup).None<NetworkInterface>().RunAsync(check));
        var finding = Assert.Single(await Run.On(DefaultGroup).None<NetworkInterface>().ScanUnusedServices().RunAsync(check));
        Assert.Equal("eu-west-1", finding.Region);

        var failure = await Assert.ThrowsAsync<CheckTestException>(() => Run.On(DefaultGroup).RunAsync(check));
        Assert.Contains("All NetworkInterface under AwsRegion eu-west-1", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parameter_has_its_default_until_it_is_configured()
    {
        const string check = "ec2_securitygroup_with_many_ingress_egress_rules";
        var rule = new IpPermission
        {
            Protocol = "tcp",
            Ports = new PortRange(22, 22),
            Ranges = [],
            PrefixListIds = [],
            GroupIds = [],
        };
        var run = Run.On(DefaultGroup with { Ingress = [rule, rule] });

        Assert.Equal(Status.Pass, Assert.Single(await run.RunAsync(check)).Status);
        Assert.Equal(Status.Fail, Assert.Single(await run.Configure("max_security_group_rules", 1).RunAsync(check)).Status);
    }

    [Theory]
    [InlineData("max_security_group_rules", "many", "expected max_security_group_rules to be an integer")]
    [InlineData("max_security_group_ruels", 1, "No check has a parameter max_security_group_ruels. Did you mean max_security_group_rules")]
    public async Task A_parameter_that_a_user_could_not_set_is_refused(string parameter, object value, string message)
    {
        var refusal = await Assert.ThrowsAsync<CheckTestException>(
            () => Run.On(DefaultGroup).Configure(parameter, value).RunAsync("ec2_securitygroup_with_many_ingress_egress_rules"));

        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resource_that_does_not_say_its_region_is_in_the_one_of_the_run()
    {
        var point = new AccessPoint { Id = "reader", Location = new AwsRegion("eu-north-1", Account), BucketName = "photos" };
        var open = new AccessPointPublicAccessBlock(PublicAccessBlock.None);

        var finding = Assert.Single(await Run.InRegion("eu-north-1").On(point, open).RunAsync("s3_access_point_public_access_block"));

        Assert.Equal(("eu-north-1", Status.Fail), (finding.Region, finding.Status));
    }

    [Fact]
    public async Task An_exception_of_a_check_is_the_tests()
    {
        var failure = await Assert.ThrowsAsync<CheckTestException>(() => CheckRun.Of(new Registry())
            .On(new Prowler.Checks.Aws.EC2.Vpc
            {
                Id = "vpc-1",
                Location = Ireland,
                IsDefault = false,
                Tags = new Dictionary<string, string> { ["Name"] = new('x', 300) },
            })
            .RunAsync("faulty_throws_on_text"));

        Assert.IsType<FormatException>(failure.InnerException);
        Assert.Contains("FaultyChecks.Throws failed with FormatException. No tag is that long.", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("s3_bucket_object_versionin", "There is no check s3_bucket_object_versionin. Did you mean s3_bucket_object_versioning")]
    [InlineData("ec2_securitygroup_from_launch_wizard", "judges SecurityGroup, and none was given")]
    public async Task A_check_that_cannot_run_is_refused(string check, string message)
    {
        var refusal = await Assert.ThrowsAsync<CheckTestException>(() => Run.On(Photos, Unversioned).RunAsync(check));

        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fact_of_something_else_is_refused()
    {
        var refusal = await Assert.ThrowsAsync<CheckTestException>(() => Run.On(DefaultGroup, Unversioned).RunAsync("s3_bucket_object_versioning"));

        Assert.Equal("BucketVersioning is no facet of SecurityGroup, nor of anything that it is under.", refusal.Message);
    }

    [Fact]
    public async Task A_recording_and_resources_made_by_hand_do_not_mix()
    {
        var refusal = await Assert.ThrowsAsync<CheckTestException>(
            () => Run.On(Photos, Unversioned).Replay(Recordings.Demo).RunAsync("s3_bucket_object_versioning"));

        Assert.Contains("give either it or resources", refusal.Message, StringComparison.Ordinal);
    }
}
