using Amazon.S3Control;
using Amazon.S3Control.Model;

namespace Prowler.Checks.Aws.S3;

/// <summary>The public access block of the account, which holds for all of its buckets and access points.</summary>
/// <param name="Block">The switches; all off when the account has no block.</param>
public sealed record AccountPublicAccessBlock(PublicAccessBlock Block) : IFacetOf<AwsAccount>;

internal static class AccountPublicAccessBlockCollector
{
    [Collector]
    internal static async Task<AccountPublicAccessBlock> Block(
        AwsAccount account, IAmazonS3Control s3Control, CancellationToken cancellationToken)
    {
        try
        {
            var request = new GetPublicAccessBlockRequest { AccountId = account.Id };
            var response = await s3Control.GetPublicAccessBlockAsync(request, cancellationToken);
            return new AccountPublicAccessBlock(response.PublicAccessBlockConfiguration.ToBlock());
        }
        catch (AmazonS3ControlException e) when (e.ErrorCode == "NoSuchPublicAccessBlockConfiguration")
        {
            return new AccountPublicAccessBlock(PublicAccessBlock.None);
        }
    }

    /// <summary>The switches as S3 Control answers them; one that it leaves out is off.</summary>
    /// <exception cref="InvalidDataException">The answer has none of them: that says nothing.</exception>
    internal static PublicAccessBlock ToBlock(this PublicAccessBlockConfiguration? block) =>
        PublicAccessBlock.From(block?.BlockPublicAcls, block?.IgnorePublicAcls, block?.BlockPublicPolicy, block?.RestrictPublicBuckets);
}
