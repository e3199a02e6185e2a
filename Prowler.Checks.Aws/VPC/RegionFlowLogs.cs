using System.Collections.Frozen;
using Amazon.EC2;
using Amazon.EC2.Model;

namespace Prowler.Checks.Aws.VPC;

/// <summary>What the flow logs of a region record.</summary>
/// <param name="ResourceIds">The ids of the VPCs, subnets, interfaces and gateways that have a flow log of their own.</param>
public sealed record RegionFlowLogs(IReadOnlySet<string> ResourceIds) : IFacetOf<AwsRegion>;

internal static class RegionFlowLogsCollector
{
    [Collector]
    internal static async Task<RegionFlowLogs> FlowLogs(AwsRegion region, IAmazonEC2 ec2, CancellationToken cancellationToken)
    {
        List<string> ids = [];
        var request = new DescribeFlowLogsRequest { MaxResults = 1000 };
        await foreach (var log in ec2.Paginators.DescribeFlowLogs(request).FlowLogs.WithCancellation(cancellationToken))
            ids.Add(log.ResourceId);
        return new RegionFlowLogs(ids.ToFrozenSet(StringComparer.Ordinal));
    }
}
