using System.Collections.Frozen;
using Amazon.Lambda;
using Amazon.Lambda.Model;

namespace Prowler.Checks.Aws.Lambda;

/// <summary>The security groups that Lambda functions of a region are configured with.</summary>
/// <remarks>A function that has not run for weeks has no network interface, and still needs its groups.</remarks>
/// <param name="Ids">The groups' ids.</param>
public sealed record FunctionSecurityGroups(IReadOnlySet<string> Ids) : IFacetOf<AwsRegion>;

internal static class FunctionSecurityGroupsCollector
{
    [Collector]
    internal static async Task<FunctionSecurityGroups> Groups(AwsRegion region, IAmazonLambda lambda, CancellationToken cancellationToken)
    {
        List<string> ids = [];
        // 50 is the most that Lambda puts on a page of functions.
        var request = new ListFunctionsRequest { MaxItems = 50 };
        await foreach (var function in lambda.Paginators.ListFunctions(request).Functions.WithCancellation(cancellationToken))
            ids.AddRange(function.VpcConfig?.SecurityGroupIds ?? []);
        return new FunctionSecurityGroups(ids.ToFrozenSet(StringComparer.Ordinal));
    }
}
