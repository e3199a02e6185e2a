using Prowler.Checks.Aws.S3;
using static Prowler.Checks.Aws.S3.MonitoringChecks;

namespace Prowler.Checks.Aws.Tests.S3;

public class MonitoringChecksTests
{
    [Fact]
    public void A_bucket_with_access_logs_passes() => Assert.Equal(
        Verdict.Pass("Access to bucket photos is logged to bucket logs."), ServerAccessLogging(Samples.Photos, new BucketLogging("logs")));

    [Fact]
    public void A_bucket_without_access_logs_fails() =>
        Assert.Equal(Status.Fail, ServerAccessLogging(Samples.Photos, new BucketLogging(null)).Status);

    [Theory]
    [InlineData(1, 0, 0, false, "SNS")]
    [InlineData(0, 2, 0, false, "SQS")]
    [InlineData(0, 0, 1, false, "Lambda")]
    [InlineData(0, 0, 0, true, "EventBridge")]
    [InlineData(1, 1, 1, true, "SNS, SQS, Lambda, EventBridge")]
    public void A_bucket_that_notifies_anybody_passes(int topics, int queues, int functions, bool eventBridge, string receivers) => Assert.Equal(
        Verdict.Pass($"Bucket photos sends notifications of events to {receivers}."),
        EventNotifications(Samples.Photos, new BucketNotifications
        {
            Topics = topics,
            Queues = queues,
            Functions = functions,
            EventBridge = eventBridge,
        }));

    [Fact]
    public void A_bucket_that_notifies_nobody_fails() =>
        Assert.Equal(Status.Fail, EventNotifications(Samples.Photos, new BucketNotifications
        {
            Topics = 0,
            Queues = 0,
            Functions = 0,
            EventBridge = false,
        }).Status);
}
