using System.Runtime.CompilerServices;
using Amazon.EC2;
using Amazon.EC2.Model;

namespace Prowler.Checks.Aws.EC2;

/// <summary>A transit gateway that the account owns.</summary>
public sealed record TransitGateway : Ec2Resource, IUnder<AwsRegion>
{
    /// <summary>Whether it is deleted or being deleted; EC2 lists it for a while after.</summary>
    public bool IsDeleted { get; init; }

    /// <summary>Whether it accepts attachments that other accounts request without asking anybody.</summary>
    public required bool AcceptsSharedAttachments { get; init; }

    private protected override string Kind => "transit-gateway";
}

internal static class TransitGatewayCollector
{
    [Collector]
    internal static async IAsyncEnumerable<TransitGateway> TransitGateways(
        AwsRegion region, IAmazonEC2 ec2, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new DescribeTransitGatewaysRequest { MaxResults = 1000 };
        await foreach (var gateway in ec2.Paginators.DescribeTransitGateways(request).TransitGateways.WithCancellation(cancellationToken))
        {
            // Those that other accounts share are listed too; only their owners can set them up.
            if (gateway.OwnerId != region.Account.Id) continue;
            yield return new TransitGateway
            {
                Id = gateway.TransitGatewayId,
                Location = region,
                IsDeleted = gateway.State == TransitGatewayState.Deleted || gateway.State == TransitGatewayState.Deleting,
                AcceptsSharedAttachments = gateway.Options?.AutoAcceptSharedAttachments == AutoAcceptSharedAttachmentsValue.Enable,
                Tags = gateway.Tags.ToTags(),
            };
        }
    }
}
