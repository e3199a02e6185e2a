using Amazon.EC2;
using Amazon.EC2.Model;
using Prowler.Aws.Secrets;

namespace Prowler.Checks.Aws.EC2;

/// <summary>The user data of an instance.</summary>
/// <param name="Data">What is in it.</param>
public sealed record InstanceUserData(SearchedUserData Data) : IFacetOf<Instance>;

internal static class InstanceUserDataCollector
{
    [Collector]
    internal static async Task<InstanceUserData> Data(
        Instance instance, IAmazonEC2 ec2, SecretScanner scanner, CancellationToken cancellationToken)
    {
        var request = new DescribeInstanceAttributeRequest { InstanceId = instance.Id, Attribute = InstanceAttributeName.UserData };
        var response = await ec2.DescribeInstanceAttributeAsync(request, cancellationToken);
        return new InstanceUserData(SearchedUserData.Scan(response.InstanceAttribute?.UserData, scanner));
    }
}
