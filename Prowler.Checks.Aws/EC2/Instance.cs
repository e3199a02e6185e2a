using System.Runtime.CompilerServices;
using Amazon.EC2;
using Amazon.EC2.Model;

namespace Prowler.Checks.Aws.EC2;

/// <summary>An instance, in any state; a terminated one is listed for about an hour and has neither groups nor subnet.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Location">The region that it is in.</param>
/// <param name="VpcId">The VPC that it is in; null when terminated.</param>
/// <param name="SubnetId">The subnet that it is in; null when terminated.</param>
/// <param name="PublicIpAddress">Its public IPv4 address; null without one.</param>
/// <param name="SecurityGroupIds">Its security groups.</param>
public sealed record Instance(
    string Id, AwsRegion Location, string? VpcId, string? SubnetId, string? PublicIpAddress, IReadOnlyList<string> SecurityGroupIds)
    : Ec2Resource(Id, Location), IUnder<AwsRegion>
{
    private protected override string Kind => "instance";
}

internal static class InstanceCollector
{
    [Collector]
    internal static async IAsyncEnumerable<Instance> Instances(
        AwsRegion region, IAmazonEC2 ec2, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new DescribeInstancesRequest { MaxResults = 1000 };
        await foreach (var reservation in ec2.Paginators.DescribeInstances(request).Reservations.WithCancellation(cancellationToken))
        {
            foreach (var instance in reservation.Instances ?? [])
            {
                yield return new Instance(
                    instance.InstanceId,
                    region,
                    instance.VpcId,
                    instance.SubnetId,
                    instance.PublicIpAddress,
                    [.. (instance.SecurityGroups ?? []).Select(group => group.GroupId)])
                {
                    Tags = instance.Tags.ToTags(),
                };
            }
        }
    }
}
