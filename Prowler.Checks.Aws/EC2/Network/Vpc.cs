using System.Runtime.CompilerServices;
using Amazon.EC2;
using Amazon.EC2.Model;

namespace Prowler.Checks.Aws.EC2;

/// <summary>A virtual private cloud.</summary>
public sealed record Vpc : Ec2Resource, IUnder<AwsRegion>
{
    /// <summary>Whether it is the one that AWS made for the region.</summary>
    public required bool IsDefault { get; init; }

    private protected override string Kind => "vpc";
}

internal static class VpcCollector
{
    [Collector]
    internal static async IAsyncEnumerable<Vpc> Vpcs(
        AwsRegion region, IAmazonEC2 ec2, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new DescribeVpcsRequest { MaxResults = 1000 };
        await foreach (var vpc in ec2.Paginators.DescribeVpcs(request).Vpcs.WithCancellation(cancellationToken))
            yield return new Vpc
            {
                Id = vpc.VpcId,
                Location = region,
                IsDefault = vpc.IsDefault == true,
                Tags = vpc.Tags.ToTags(),
            };
    }
}
