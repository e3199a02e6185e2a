using Amazon.S3;
using Amazon.S3.Model;

namespace Prowler.Checks.Aws.S3;

/// <summary>Who is told of changes to a bucket's objects.</summary>
public sealed record BucketNotifications : IFacetOf<Bucket>
{
    /// <summary>How many configurations send to SNS topics.</summary>
    public int Topics { get; init; }

    /// <summary>How many configurations send to SQS queues.</summary>
    public int Queues { get; init; }

    /// <summary>How many configurations call Lambda functions.</summary>
    public int Functions { get; init; }

    /// <summary>Whether all events go to EventBridge.</summary>
    public bool EventBridge { get; init; }

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
        return new BucketNotifications
        {
            Topics = response.TopicConfigurations?.Count ?? 0,
            Queues = response.QueueConfigurations?.Count ?? 0,
            Functions = response.LambdaFunctionConfigurations?.Count ?? 0,
            EventBridge = response.EventBridgeConfiguration is not null,
        };
    }
}
