using Prowler.Checks.Aws.EC2;
using static Prowler.Checks.Aws.EC2.InstanceDefaultsChecks;
using static Prowler.Checks.Aws.Tests.EC2.Network;

namespace Prowler.Checks.Aws.Tests.EC2;

public class InstanceDefaultsChecksTests
{
    private static readonly InstanceMetadataDefaults Required = new(RequiresToken: true);
    private static readonly InstanceMetadataDefaults NotSet = new(RequiresToken: false);

    [Fact]
    public void Tokens_must_be_required_by_default_where_there_are_instances()
    {
        Assert.Equal(
            Verdict.Pass("Instances launched in eu-west-1 require version 2 of the metadata service by default."),
            ImdsV2(Ireland, Required, Found(Instance(null)), Context));
        Assert.Equal(
            Verdict.Fail("Instances launched in eu-west-1 do not require version 2 of the metadata service by default."),
            ImdsV2(Ireland, NotSet, Found(Instance(null)), Context));
    }

    [Fact]
    public void A_region_without_instances_or_with_terminated_ones_is_judged_only_when_asked()
    {
        var terminated = Found(Instance(null) with { State = "terminated" });

        Assert.Null(ImdsV2(Ireland, NotSet, Found<Instance>(), Context));
        Assert.Null(ImdsV2(Ireland, NotSet, terminated, Context));
        Assert.Equal(Status.Fail, ImdsV2(Ireland, NotSet, terminated, UnusedToo)?.Status);
    }

    [Fact]
    public void One_instance_seen_is_enough_and_none_seen_is_no_answer()
    {
        Assert.Equal(Status.Fail, ImdsV2(Ireland, NotSet, Denied(Instance(null)), Context)?.Status);
        Assert.Throws<NotAssessedException>(() => ImdsV2(Ireland, NotSet, Denied<Instance>(), Context));
    }
}
