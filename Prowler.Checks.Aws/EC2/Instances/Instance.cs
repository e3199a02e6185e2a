using System.Runtime.CompilerServices;
using Amazon.EC2;
using Amazon.EC2.Model;

namespace Prowler.Checks.Aws.EC2;

/// <summary>An instance, in any state; a terminated one is listed for about an hour and has neither groups nor subnet.</summary>
public sealed record Instance : Ec2Resource, IUnder<AwsRegion>
{
    /// <summary>The VPC that it is in; null when terminated.</summary>
    public string? VpcId { get; init; }

    /// <summary>The subnet that it is in; null when terminated.</summary>
    public string? SubnetId { get; init; }

    /// <summary>Its public IPv4 address; null without one.</summary>
    public required string? PublicIpAddress { get; init; }

    /// <summary>Its security groups.</summary>
    public required IReadOnlyList<string> SecurityGroupIds { get; init; }

    /// <summary>The network interfaces that are attached to it.</summary>
    public required IReadOnlyList<string> NetworkInterfaceIds { get; init; }

    /// <summary>Its state: <c>pending</c>, <c>running</c>, <c>stopping</c>, <c>stopped</c>, <c>shutting-down</c> or <c>terminated</c>.</summary>
    public required string State { get; init; }

    /// <summary>When somebody stopped or terminated it; null where EC2 does not say.</summary>
    public DateTimeOffset? StateChangedAt { get; init; }

    /// <summary>When it was launched, or started again after a stop; null where an answer leaves it out.</summary>
    public DateTimeOffset? LaunchTime { get; init; }

    /// <summary>The image (AMI) that it was launched from; the image may be gone.</summary>
    public string? ImageId { get; init; }

    /// <summary>The instance profile whose role it has; null without one.</summary>
    public required string? InstanceProfileArn { get; init; }

    /// <summary>How it gives out its metadata, its role's credentials among them.</summary>
    public InstanceMetadataService MetadataService { get; init; } = new(IsEnabled: true, RequiresToken: false);

    /// <summary>Whether it is virtualized the old way, without the processor's help.</summary>
    public required bool IsParavirtual { get; init; }

    /// <summary>Whether it sends metrics each minute, and not every five.</summary>
    public bool HasDetailedMonitoring { get; init; }

    /// <summary>Whether it may run Nitro Enclaves, isolated virtual machines for confidential workloads.</summary>
    public bool IsEnclaveHost { get; init; }

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
                yield return new Instance
                {
                    Id = instance.InstanceId,
                    Location = region,
                    VpcId = instance.VpcId,
                    SubnetId = instance.SubnetId,
                    PublicIpAddress = instance.PublicIpAddress,
                    SecurityGroupIds = [.. (instance.SecurityGroups ?? []).Select(group => group.GroupId)],
                    NetworkInterfaceIds = [.. (instance.NetworkInterfaces ?? []).Select(item => item.NetworkInterfaceId)],
                    State = StateOf(instance),
                    StateChangedAt = StateTransition.TimeOf(instance.StateTransitionReason),
                    LaunchTime = instance.LaunchTime is { } launched ? new DateTimeOffset(launched.ToUniversalTime()) : null,
                    ImageId = instance.ImageId,
                    InstanceProfileArn = instance.IamInstanceProfile?.Arn,
                    MetadataService = new InstanceMetadataService(
                        instance.MetadataOptions?.HttpEndpoint != InstanceMetadataEndpointState.Disabled,
                        instance.MetadataOptions?.HttpTokens == HttpTokensState.Required),
                    IsParavirtual = instance.VirtualizationType == VirtualizationType.Paravirtual,
                    HasDetailedMonitoring = instance.Monitoring?.State == MonitoringState.Enabled,
                    IsEnclaveHost = instance.EnclaveOptions?.Enabled == true,
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
