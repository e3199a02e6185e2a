using Prowler.Checks.Aws.EC2;
using Prowler.Testing;
using static Prowler.Checks.Aws.EC2.InstanceAgeChecks;
using static Prowler.Checks.Aws.Tests.EC2.Network;

namespace Prowler.Checks.Aws.Tests.EC2;

public class InstanceAgeChecksTests
{
    private static readonly TimeProvider Clock = new ManualTimeProvider();
    private static readonly DateTimeOffset Now = Clock.GetUtcNow();

    [Fact]
    public void An_instance_that_runs_for_too_long_fails()
    {
        Assert.Equal(Verdict.Pass("Instance i-1 was launched 180 days ago, at most 180."), RunningFor(TimeSpan.FromDays(180)));
        Assert.Equal(Verdict.Fail("Instance i-1 was launched 181 days ago, more than 180."), RunningFor(TimeSpan.FromDays(181)));
    }

    [Fact]
    public void Only_whole_days_count()
    {
        Assert.Equal(Status.Pass, RunningFor(TimeSpan.FromDays(181) - TimeSpan.FromSeconds(1)).Status);
        Assert.Equal(Status.Pass, StoppedFor(TimeSpan.FromDays(31) - TimeSpan.FromSeconds(1)).Status);
    }

    [Theory]
    [InlineData("pending")]
    [InlineData("stopping")]
    [InlineData("stopped")]
    [InlineData("shutting-down")]
    [InlineData("terminated")]
    public void An_instance_that_does_not_run_is_not_too_old(string state) => Assert.Equal(
        Verdict.Pass($"Instance i-1 is not running ({state})."),
        RunningForLong(Instance(null) with { State = state, LaunchTime = Now.AddYears(-9) }, Clock, 180));

    [Fact]
    public void An_instance_without_a_launch_time_is_for_a_person_to_look_at() => Assert.Equal(
        Verdict.Manual("Instance i-1 is running, but EC2 does not say since when."), RunningForLong(Instance(null), Clock, 180));

    [Fact]
    public void An_instance_that_is_stopped_for_too_long_fails()
    {
        Assert.Equal(Verdict.Pass("Instance i-1 was stopped 30 days ago, at most 30."), StoppedFor(TimeSpan.FromDays(30)));
        Assert.Equal(Verdict.Fail("Instance i-1 was stopped 31 days ago, more than 30."), StoppedFor(TimeSpan.FromDays(31)));
    }

    [Fact]
    public void An_instance_that_is_not_stopped_passes_whenever_its_state_changed() => Assert.Equal(
        Verdict.Pass("Instance i-1 is not stopped (terminated)."),
        StoppedForLong(Instance(null) with { State = "terminated", StateChangedAt = Now.AddYears(-1) }, Clock, 30));

    [Fact]
    public void An_instance_that_was_stopped_nobody_knows_when_passes() => Assert.Equal(
        Verdict.Pass("Instance i-1 is stopped, and EC2 does not say since when."),
        StoppedForLong(Instance(null) with { State = "stopped" }, Clock, 30));

    [Fact]
    public void An_image_of_Amazon_s_must_not_be_deprecated()
    {
        Assert.Equal(
            Verdict.Fail("Instance i-1 was launched from ami-1, which Amazon deprecated on 2025-12-31."),
            OutdatedImage(Instance(null), Images(Now.AddDays(-1)), Clock));
        Assert.Equal(
            Verdict.Pass("Instance i-1 was launched from ami-1, an image that Amazon has not deprecated."),
            OutdatedImage(Instance(null), Images(null), Clock));
    }

    [Fact]
    public void An_image_that_will_be_deprecated_passes_until_then()
    {
        Assert.Equal(Status.Pass, OutdatedImage(Instance(null), Images(Now.AddDays(1)), Clock)?.Status);
        Assert.Equal(Status.Pass, OutdatedImage(Instance(null), Images(Now), Clock)?.Status);
    }

    [Fact]
    public void An_instance_from_an_image_of_somebody_else_or_one_that_is_gone_is_not_judged()
    {
        Assert.Null(OutdatedImage(Instance(null) with { ImageId = "ami-2" }, Images(Now.AddDays(-1)), Clock));
        Assert.Null(OutdatedImage(Instance(null) with { ImageId = null }, Images(Now.AddDays(-1)), Clock));
    }

    private static Verdict RunningFor(TimeSpan age) => RunningForLong(Instance(null) with { LaunchTime = Now - age }, Clock, 180);

    private static Verdict StoppedFor(TimeSpan age) =>
        StoppedForLong(Instance(null) with { State = "stopped", StateChangedAt = Now - age }, Clock, 30);

    private static AmazonImages Images(DateTimeOffset? deprecation) =>
        new(new Dictionary<string, DateTimeOffset?> { ["ami-1"] = deprecation });
}
