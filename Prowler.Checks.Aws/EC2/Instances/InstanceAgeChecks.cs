using System.Globalization;

namespace Prowler.Checks.Aws.EC2;

/// <summary>What about instances is out of date. Ages are in whole days.</summary>
internal static class InstanceAgeChecks
{
    [Check("ec2_instance_older_than_specific_days")]
    internal static Verdict RunningForLong(Instance instance, TimeProvider time, int maxEc2InstanceAgeInDays)
    {
        if (instance.State != "running") return Verdict.Pass($"Instance {instance.Id} is not running ({instance.State}).");
        if (instance.LaunchTime is not { } launched)
            return Verdict.Manual($"Instance {instance.Id} is running, but EC2 does not say since when.");

        var days = DaysSince(launched, time);
        return Verdict.PassIf(
            days <= maxEc2InstanceAgeInDays,
            pass: $"Instance {instance.Id} was launched {days} days ago, at most {maxEc2InstanceAgeInDays}.",
            fail: $"Instance {instance.Id} was launched {days} days ago, more than {maxEc2InstanceAgeInDays}.");
    }

    [Check("ec2_instance_stopped_older_than_specific_days")]
    internal static Verdict StoppedForLong(Instance instance, TimeProvider time, int maxEc2InstanceStoppedDays)
    {
        if (instance.State != "stopped") return Verdict.Pass($"Instance {instance.Id} is not stopped ({instance.State}).");
        if (instance.StateChangedAt is not { } stopped)
            return Verdict.Pass($"Instance {instance.Id} is stopped, and EC2 does not say since when.");

        var days = DaysSince(stopped, time);
        return Verdict.PassIf(
            days <= maxEc2InstanceStoppedDays,
            pass: $"Instance {instance.Id} was stopped {days} days ago, at most {maxEc2InstanceStoppedDays}.",
            fail: $"Instance {instance.Id} was stopped {days} days ago, more than {maxEc2InstanceStoppedDays}.");
    }

    /// <remarks>Only Amazon's own images: of others, nobody is bound to set a time.</remarks>
    [Check("ec2_instance_with_outdated_ami")]
    internal static Verdict? OutdatedImage(Instance instance, AmazonImages images, TimeProvider time)
    {
        if (instance.ImageId is not { } image || !images.DeprecationTimes.TryGetValue(image, out var deprecation)) return null;
        return Verdict.PassIf(
            !(deprecation < time.GetUtcNow()),
            pass: $"Instance {instance.Id} was launched from {image}, an image that Amazon has not deprecated.",
            fail: $"Instance {instance.Id} was launched from {image}, which Amazon deprecated on "
                + $"{deprecation?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.");
    }

    private static int DaysSince(DateTimeOffset then, TimeProvider time) => (time.GetUtcNow() - then).Days;
}
