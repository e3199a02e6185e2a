using System.Collections.Frozen;
using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;

namespace Prowler.Checks.Aws.SSM;

/// <summary>The machines of a region that Systems Manager manages.</summary>
/// <param name="Ids">Their ids: those of instances, and of other machines.</param>
public sealed record ManagedInstances(IReadOnlySet<string> Ids) : IFacetOf<AwsRegion>;

internal static class ManagedInstancesCollector
{
    [Collector]
    internal static async Task<ManagedInstances> Instances(
        AwsRegion region, IAmazonSimpleSystemsManagement ssm, CancellationToken cancellationToken)
    {
        List<string> ids = [];
        // 50 is the most that Systems Manager puts on a page of them.
        var request = new DescribeInstanceInformationRequest { MaxResults = 50 };
        var pages = ssm.Paginators.DescribeInstanceInformation(request);
        await foreach (var instance in pages.InstanceInformationList.WithCancellation(cancellationToken))
            ids.Add(instance.InstanceId);
        return new ManagedInstances(ids.ToFrozenSet(StringComparer.Ordinal));
    }
}
