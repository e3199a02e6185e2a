using Amazon.S3;
using Amazon.S3.Model;

namespace Prowler.Checks.Aws.S3;

/// <summary>Who is told of changes to a bucket's objects.</summary>
/// <param name="Topics">How many configurations send to SNS topics.</param>
/// <param name="Queues">How many configurations send to SQS queues.</param>
/// <param name="Functions">How many configurations call Lambda functions.</param>
/// <param name="EventBridge">Whether all events go to EventBridge.</param>
public sealed record BucketNotifications(int Topics, int Queues, int Functions, bool EventBridge) : IFacetOf<Bucket>
{
    /// <summary>Whether anybody is told of anything.</summary>
    public bool Any => EventBridge || Topics + Queues + Functions > 0;
}

internal static class BucketNotificationsCollector
{
    [Collector]
    internal static async Task<BucketNotifications> Notifications(Bucket bucket, IAmazonS3 s3, CancellationToken cancellationToken)
    {
        var request = new GetBucketNotificationRequest { BucketName = bucket.Name };
        var response = await s3.GetBucketNotificationAsync(request, cancellationToken);
        return new BucketNotifications(
            response.TopicConfigurations?.Count ?? 0,
            response.QueueConfigurations?.Count ?? 0,
            response.LambdaFunctionConfigurations?.Count ?? 0,
            response.EventBridgeConfiguration is not null);
    }
}
