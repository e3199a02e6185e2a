using System.Runtime.CompilerServices;
using Amazon.EC2;
using Amazon.EC2.Model;

namespace Prowler.Checks.Aws.EC2;

/// <summary>A virtual private cloud.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Location">The region that it is in.</param>
/// <param name="IsDefault">Whether it is the one that AWS made for the region.</param>
public sealed record Vpc(string Id, AwsRegion Location, bool IsDefault) : Ec2Resource(Id, Location), IUnder<AwsRegion>
{
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
            yield return new Vpc(vpc.VpcId, region, vpc.IsDefault == true) { Tags = vpc.Tags.ToTags() };
    }
}
