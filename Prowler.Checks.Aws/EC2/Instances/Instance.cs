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
/// <param name="NetworkInterfaceIds">The network interfaces that are attached to it.</param>
/// <param name="State">Its state: <c>pending</c>, <c>running</c>, <c>stopping</c>, <c>stopped</c>, <c>shutting-down</c> or <c>terminated</c>.</param>
/// <param name="StateChangedAt">When somebody stopped or terminated it; null where EC2 does not say.</param>
/// <param name="LaunchTime">When it was launched, or started again after a stop; null where an answer leaves it out.</param>
/// <param name="ImageId">The image (AMI) that it was launched from; the image may be gone.</param>
/// <param name="InstanceProfileArn">The instance profile whose role it has; null without one.</param>
/// <param name="MetadataService">How it gives out its metadata, its role's credentials among them.</param>
/// <param name="IsParavirtual">Whether it is virtualized the old way, without the processor's help.</param>
/// <param name="HasDetailedMonitoring">Whether it sends metrics each minute, and not every five.</param>
/// <param name="IsEnclaveHost">Whether it may run Nitro Enclaves, isolated virtual machines for confidential workloads.</param>
public sealed record Instance(
    string Id,
    AwsRegion Location,
    string? VpcId,
    string? SubnetId,
    string? PublicIpAddress,
    IReadOnlyList<string> SecurityGroupIds,
    IReadOnlyList<string> NetworkInterfaceIds,
    string State,
    DateTimeOffset? StateChangedAt,
    DateTimeOffset? LaunchTime,
    string? ImageId,
    string? InstanceProfileArn,
    InstanceMetadataService MetadataService,
    bool IsParavirtual,
    bool HasDetailedMonitoring,
    bool IsEnclaveHost)
    : Ec2Resource(Id, Location), IUnder<AwsRegion>
{
    /// <summary>Whether it is gone but for its listing.</summary>
    public bool IsTerminated => State == "terminated";

    private protected override string Kind => "instance";
}

/// <summary>The metadata service of an instance (IMDS).</summary>
/// <param name="IsEnabled">Whether it answers at all.</param>
/// <param name="RequiresToken">Whether it answers only requests with a token, as version 2 of it does.</param>
public sealed record InstanceMetadataService(bool IsEnabled, bool RequiresToken);

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
                    [.. (instance.SecurityGroups ?? []).Select(group => group.GroupId)],
                    [.. (instance.NetworkInterfaces ?? []).Select(item => item.NetworkInterfaceId)],
                    StateOf(instance),
                    StateTransition.TimeOf(instance.StateTransitionReason),
                    instance.LaunchTime is { } launched ? new DateTimeOffset(launched.ToUniversalTime()) : null,
                    instance.ImageId,
                    instance.IamInstanceProfile?.Arn,
                    new InstanceMetadataService(
                        instance.MetadataOptions?.HttpEndpoint != InstanceMetadataEndpointState.Disabled,
                        instance.MetadataOptions?.HttpTokens == HttpTokensState.Required),
                    instance.VirtualizationType == VirtualizationType.Paravirtual,
                    instance.Monitoring?.State == MonitoringState.Enabled,
                    instance.EnclaveOptions?.Enabled == true)
                {
                    Tags = instance.Tags.ToTags(),
                };
            }
        }
    }

    // Every instance has a state. None must not pass for one that is running, or for one that is not.
    private static string StateOf(Amazon.EC2.Model.Instance instance) => instance.State?.Name?.Value is { Length: > 0 } state
        ? state
        : throw new InvalidDataException($"EC2 answered without the state of instance {instance.InstanceId}.");
}
