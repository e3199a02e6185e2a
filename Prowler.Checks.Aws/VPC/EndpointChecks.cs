using Prowler.Aws.Policies;

namespace Prowler.Checks.Aws.VPC;

/// <summary>Endpoints of VPCs, and services that are offered through endpoints.</summary>
internal static class EndpointChecks
{
    [Check("vpc_endpoint_multi_az_enabled")]
    internal static Verdict? MultiAz(VpcEndpoint endpoint) => endpoint.Type == "Interface"
        // EC2 takes one subnet of a zone at most.
        ? Verdict.PassIf(
            endpoint.SubnetIds.Count > 1,
            pass: $"{Label(endpoint)} has interfaces in {endpoint.SubnetIds.Count} availability zones.",
            fail: $"{Label(endpoint)} does not have interfaces in more than one availability zone.")
        : null;

    [Check("vpc_endpoint_connections_trust_boundaries")]
    internal static Verdict? TrustedCallers(VpcEndpoint endpoint, IReadOnlyList<string> trustedAccountIds)
    {
        // The policy of an endpoint to a customer's service is not evaluated.
        if (endpoint.Policy is not { } policy || endpoint.ServiceName.Contains("com.amazonaws.vpce.", StringComparison.Ordinal)) return null;

        return policy.CrossAccountAccess(new TrustedAccounts(endpoint.Location.Account.Id, null, trustedAccountIds)).Judge(
            $"The policy of {Label(endpoint)}",
            untrusted: "lets principals through of accounts that are not trusted",
            undetermined: "lets principals through",
            trusted: "lets no accounts through that are not trusted");
    }

    [Check("vpc_endpoint_services_allowed_principals_trust_boundaries")]
    internal static Verdict AllowedPrincipals(
        VpcEndpointService service, VpcEndpointServicePermissions permissions, IReadOnlyList<string> trustedAccountIds)
    {
        if (permissions.Principals.Count == 0) return Verdict.Pass($"Endpoint service {service.Id} lets no other accounts connect.");

        var trusted = new TrustedAccounts(service.Location.Account.Id, null, trustedAccountIds);
        return CrossAccountAccess.Of(permissions.Principals, trusted).Judge(
            $"Endpoint service {service.Id}",
            untrusted: "lets principals connect that are not trusted",
            undetermined: "lets principals connect",
            trusted: "lets only trusted principals connect");
    }

    private static string Label(VpcEndpoint endpoint) => $"VPC endpoint {endpoint.Id} ({endpoint.ServiceName})";
}
