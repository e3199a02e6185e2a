namespace Prowler.Aws;

/// <summary>The account that is scanned: the root of the resource tree.</summary>
/// <param name="Id">Its id, twelve digits.</param>
/// <param name="Partition">Its partition: <c>aws</c>, <c>aws-cn</c>, <c>aws-us-gov</c> or <c>aws-eusc</c>.</param>
/// <param name="Regions">The enabled regions that are scanned, in ordinal order.</param>
public sealed record AwsAccount(string Id, string Partition, IReadOnlyList<string> Regions) : Resource
{
    /// <inheritdoc />
    public override string Id { get; } = Id;

    /// <summary>The ARN of the account itself: <c>arn:aws:iam::123456789012:root</c>.</summary>
    public override string Arn => ArnOf("iam", "root");

    /// <summary>The ARN of something that the account has in no region.</summary>
    /// <param name="service">The service, as ARNs spell it: <c>iam</c>.</param>
    /// <param name="resource">The last part of the ARN: <c>user/alice</c>.</param>
    public string ArnOf(string service, string resource) => $"arn:{Partition}:{service}::{Id}:{resource}";
}
