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

        var access = policy.CrossAccountAccess(new TrustedAccounts(endpoint.Location.Account.Id, null, trustedAccountIds));
        return access switch
        {
            { Untrusted.Count: > 0 } => Verdict.Fail(
                $"The policy of {Label(endpoint)} lets principals through of accounts that are not trusted: {Sentence.List(access.Untrusted)}."),
            _ when !policy.IsWellFormed => Verdict.Manual(
                $"The policy of {Label(endpoint)} could not be understood, so a person has to read it: {policy.Problems[0]}"),
            { Undetermined.Count: > 0 } => Verdict.Manual(
                $"The policy of {Label(endpoint)} lets principals through that do not tell their account, "
                + $"so check whose they are: {Sentence.List(access.Undetermined)}."),
            _ => Verdict.Pass($"The policy of {Label(endpoint)} lets no accounts through that are not trusted."),
        };
    }

    [Check("vpc_endpoint_services_allowed_principals_trust_boundaries")]
    internal static Verdict AllowedPrincipals(
        VpcEndpointService service, VpcEndpointServicePermissions permissions, IReadOnlyList<string> trustedAccountIds)
    {
        if (permissions.Principals.Count == 0) return Verdict.Pass($"Endpoint service {service.Id} lets no other accounts connect.");

        var principals = permissions.Principals.ToLookup(new TrustedAccounts(service.Location.Account.Id, null, trustedAccountIds).Trust);
        if (principals[false].Any())
        {
            return Verdict.Fail(
                $"Endpoint service {service.Id} lets principals connect that are not trusted: {Sentence.List(principals[false].ToList())}.");
        }

        return principals[null].Any()
            ? Verdict.Manual(
                $"Endpoint service {service.Id} lets principals connect that do not tell their account, "
                + $"so check whose they are: {Sentence.List(principals[null].ToList())}.")
            : Verdict.Pass($"Endpoint service {service.Id} lets only trusted principals connect.");
    }

    private static string Label(VpcEndpoint endpoint) => $"VPC endpoint {endpoint.Id} ({endpoint.ServiceName})";
}
