using Amazon.EC2;
using Prowler.Aws.Secrets;
using Prowler.Checks.Aws.EC2;
using static Prowler.Checks.Aws.EC2.UserDataChecks;
using static Prowler.Checks.Aws.Tests.EC2.Network;
using static Prowler.Testing.Packing;

namespace Prowler.Checks.Aws.Tests.EC2;

public class UserDataChecksTests
{
    private const string UserDataRequest = "DescribeInstanceAttribute?Attribute=userData&InstanceId=i-1";

    private static readonly SecretScanner Scanner = new([]);
    private static readonly LaunchTemplate Template = new() { Id = "lt-1", Location = Ireland, Name = "web" };

    [Fact]
    public async Task An_instance_with_a_secret_in_its_user_data_fails() => Assert.Equal(
        Verdict.Fail("The user data of instance i-1 has secrets: password on line 1, AWS access key ID on line 2."),
        await Judge(Script("DB_PASSWORD=hunter2\nexport KEY=AKIA" + "QWERTZUIOPASDFGH")));

    [Fact]
    public async Task An_instance_without_one_passes()
    {
        Assert.Equal(Verdict.Pass("Instance i-1 has no user data."), await Judge(SearchedUserData.None));
        Assert.Equal(Verdict.Pass("No secrets were found in the user data of instance i-1."), await Judge(Script("PASSWORD=$(fetch)")));
    }

    [Fact]
    public async Task User_data_that_was_not_searched_is_left_to_a_person()
    {
        var verdict = await Judge(SearchedUserData.Scan("%", Scanner));

        Assert.Equal(Status.Manual, verdict?.Status);
        Assert.StartsWith("The user data of instance i-1 could not all be searched for secrets, so a person has to do it: it cannot be decoded", verdict?.Detail, StringComparison.Ordinal);
        Assert.Equal(Status.Manual, (await Judge(SearchedUserData.Scan(Base64("PASSWORD=hunter2"), new SecretScanner(["("]))))?.Status);
    }

    [Fact]
    public async Task User_data_of_which_a_part_was_not_searched_is_left_to_a_person()
    {
        var parts = Multipart("b", Base64Part("text/plain", [0xff, 0xfe]), Base64Part("text/x-shellscript", Bytes("true")));

        var verdict = await Judge(Script(parts));

        Assert.Equal(Status.Manual, verdict?.Status);
        Assert.StartsWith(
            "The user data of instance i-1 could not all be searched for secrets, so a person has to do it: a part of it cannot be decoded",
            verdict?.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_terminated_instance_is_not_asked_for_its_user_data()
    {
        var ec2 = new FakeEc2().Answer(
            "DescribeInstances?MaxResults=1000",
            "<reservationSet><item><instancesSet><item><instanceId>i-1</instanceId><instanceState><name>terminated</name></instanceState></item></instancesSet></item></reservationSet>");
        var terminated = Assert.Single(await InstanceCollector.Instances(Ireland, ec2.Client(), default).ToListAsync());

        Assert.Null(await InstanceSecrets(terminated, OnDemand.Failed<InstanceUserData>(new Failure(FailureKind.Denied, "no"))));
    }

    [Fact]
    public async Task User_data_is_read_of_each_instance()
    {
        var ec2 = new FakeEc2().Answer(UserDataRequest, $"<instanceId>i-1</instanceId><userData><value>{Base64("PASSWORD=hunter2")}</value></userData>");

        var data = (await InstanceUserDataCollector.Data(Instance(null), ec2.Client(), Scanner, default)).Data;

        Assert.Equal([new SecretFinding("password", 1)], data.Secrets);
    }

    [Fact]
    public async Task An_instance_may_have_no_user_data()
    {
        var ec2 = new FakeEc2().Answer(UserDataRequest, "<instanceId>i-1</instanceId><userData/>");

        Assert.Same(SearchedUserData.None, (await InstanceUserDataCollector.Data(Instance(null), ec2.Client(), Scanner, default)).Data);
    }

    [Fact]
    public async Task A_refusal_is_not_an_instance_without_user_data() => await Assert.ThrowsAsync<AmazonEC2Exception>(
        () => InstanceUserDataCollector.Data(Instance(null), new FakeEc2().Refuse(UserDataRequest).Client(), Scanner, default));

    [Fact]
    public void A_template_fails_for_a_secret_in_any_version() => Assert.Equal(
        Verdict.Fail("The user data of launch template lt-1 (web) has secrets: password on line 1 in version 2."),
        TemplateSecrets(Template, Versions(SearchedUserData.None, Script("PASSWORD=hunter2"), SearchedUserData.Scan("%", Scanner))));

    [Fact]
    public void A_template_without_secrets_passes()
    {
        var pass = Verdict.Pass("No secrets were found in the user data of launch template lt-1 (web).");

        Assert.Equal(pass, TemplateSecrets(Template, Versions(SearchedUserData.None, Script("true"))));
        Assert.Equal(pass, TemplateSecrets(Template, Versions()));
    }

    [Fact]
    public void A_version_that_was_not_searched_leaves_the_template_to_a_person()
    {
        var verdict = TemplateSecrets(Template, Versions(Script("true"), SearchedUserData.Scan("%", Scanner)));

        Assert.Equal(Status.Manual, verdict.Status);
        Assert.StartsWith("The user data of launch template lt-1 (web) could not all be searched for secrets in version 2, ", verdict.Detail, StringComparison.Ordinal);
    }

    private static Task<Verdict?> Judge(SearchedUserData data) => InstanceSecrets(Instance(null), OnDemand.Of(new InstanceUserData(data)));

    private static string Base64(string text) => Convert.ToBase64String(Bytes(text));

    private static SearchedUserData Script(string text) => SearchedUserData.Scan(Base64(text), Scanner);

    private static LaunchTemplateVersions Versions(params SearchedUserData[] data) =>
        new([.. data.Select((item, index) => new LaunchTemplateVersion
        {
            Number = index + 1,
            MetadataEndpoint = null,
            RequiresToken = false,
            AssignsPublicIp = false,
            NetworkInterfaceIds = [],
            UserData = item,
        })]);
}
