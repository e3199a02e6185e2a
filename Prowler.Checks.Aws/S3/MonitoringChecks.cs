namespace Prowler.Checks.Aws.S3;

internal static class MonitoringChecks
{
    [Check("s3_bucket_server_access_logging_enabled")]
    internal static Verdict ServerAccessLogging(Bucket bucket, BucketLogging logging) => Verdict.PassIf(
        logging.TargetBucket is not null,
        pass: $"Access to bucket {bucket.Name} is logged to bucket {logging.TargetBucket}.",
        fail: $"Access to bucket {bucket.Name} is not logged.");

    [Check("s3_bucket_event_notifications_enabled")]
    internal static Verdict EventNotifications(Bucket bucket, BucketNotifications notifications) => Verdict.PassIf(
        notifications.Any,
        pass: $"Bucket {bucket.Name} sends notifications of events to {Receivers(notifications)}.",
        fail: $"Bucket {bucket.Name} sends no notifications of events.");

    private static string Receivers(BucketNotifications notifications)
    {
        (string Name, bool Used)[] receivers =
        [
            ("SNS", notifications.Topics > 0),
            ("SQS", notifications.Queues > 0),
            ("Lambda", notifications.Functions > 0),
            ("EventBridge", notifications.EventBridge),
        ];
        return string.Join(", ", from receiver in receivers where receiver.Used select receiver.Name);
    }
}
