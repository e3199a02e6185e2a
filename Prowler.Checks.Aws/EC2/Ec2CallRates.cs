using System.Collections.Frozen;
using Prowler.Aws.Services;

namespace Prowler.Checks.Aws.EC2;

/// <summary>
/// The request token buckets that EC2 publishes, one for each account, region and API, for the operations that only read.
/// Source: "Request throttling for the Amazon EC2 API", Amazon EC2 Developer Guide, tables "Request token bucket sizes and
/// refill rates".
/// </summary>
internal static class Ec2CallRates
{
    private static readonly CallRate s_nonMutating = new(100, 20);
    private static readonly CallRate s_unfilteredAndUnpaginated = new(50, 10);
    private static readonly CallRate s_mutating = new(50, 5);

    private static readonly FrozenSet<string> s_slowerWhenUnfiltered = FrozenSet.Create(
        "DescribeInstances",
        "DescribeInstanceStatus",
        "DescribeNetworkInterfaces",
        "DescribeSecurityGroups",
        "DescribeSnapshots",
        "DescribeSpotInstanceRequests",
        "DescribeVolumes");

    private static readonly FrozenDictionary<string, CallRate> s_uncategorized = new Dictionary<string, CallRate>
    {
        ["DescribeAggregateIdFormat"] = new(10, 10),
        ["DescribeByoipCidrs"] = new(1, 0.5),
        ["DescribeCapacityBlockExtensionOfferings"] = new(10, 0.15),
        ["DescribeCapacityBlockOfferings"] = new(10, 0.15),
        ["DescribeDeclarativePoliciesReports"] = new(5, 5),
        ["DescribeHostReservations"] = new(5, 2),
        ["DescribeHostReservationOfferings"] = new(5, 2),
        ["DescribeIdentityIdFormat"] = new(10, 10),
        ["DescribeIdFormat"] = new(10, 10),
        ["DescribeInstanceTopology"] = new(1, 1),
        ["DescribeMovingAddresses"] = new(1, 1),
        ["DescribePrincipalIdFormat"] = new(10, 10),
        ["DescribeReservedInstancesOfferings"] = new(10, 10),
        ["DescribeSecurityGroupReferences"] = new(20, 5),
        ["DescribeSpotDatafeedSubscription"] = new(100, 13),
        ["DescribeSpotFleetInstances"] = new(100, 5),
        ["DescribeSpotFleetRequestHistory"] = new(100, 5),
        ["DescribeSpotFleetRequests"] = new(50, 3),
        ["DescribeStaleSecurityGroups"] = new(20, 5),
        ["DescribeStoreImageTasks"] = new(50, 0.5),
        ["DescribeVerifiedAccessInstanceLoggingConfigurations"] = new(10, 2),
        ["GetAssociatedEnclaveCertificateIamRoles"] = new(10, 1),
        ["GetDeclarativePoliciesReportSummary"] = new(5, 5),
        ["GetHostReservationPurchasePreview"] = new(5, 2),
    }.ToFrozenDictionary();

    private static readonly string[] s_readingPrefixes = ["Describe", "List", "Search", "Get"];

    /// <summary>Whether the rate depends on the request having a filter or a page size.</summary>
    public static bool DependsOnRequest(string operation) => s_slowerWhenUnfiltered.Contains(operation);

    public static CallRate Of(string operation, bool unfilteredAndUnpaginated)
    {
        if (unfilteredAndUnpaginated && DependsOnRequest(operation)) return s_unfilteredAndUnpaginated;
        if (s_uncategorized.TryGetValue(operation, out var rate)) return rate;
        return s_readingPrefixes.Any(prefix => operation.StartsWith(prefix, StringComparison.Ordinal)) ? s_nonMutating : s_mutating;
    }

    /// <summary>Whether the body of a request has neither a filter nor a page size.</summary>
    public static bool IsUnfilteredAndUnpaginated(string body) =>
        !body.Split('&').Any(pair =>
            pair.StartsWith("MaxResults=", StringComparison.Ordinal)
            || pair.StartsWith("NextToken=", StringComparison.Ordinal)
            || pair.StartsWith("Filter.", StringComparison.Ordinal));
}
