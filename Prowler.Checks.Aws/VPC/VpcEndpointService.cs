using System.Runtime.CompilerServices;
using Amazon.EC2;
using Amazon.EC2.Model;
using Prowler.Aws.Policies;
using Prowler.Checks.Aws.EC2;
using PrincipalType = Amazon.EC2.PrincipalType;

namespace Prowler.Checks.Aws.VPC;

/// <summary>A service that the account offers to VPCs through endpoints.</summary>
public sealed record VpcEndpointService : Ec2Resource, IUnder<AwsRegion>
{
    /// <summary>Its name: <c>com.amazonaws.vpce.eu-west-1.vpce-svc-…</c>.</summary>
    public required string Name { get; init; }

    private protected override string Kind => "vpc-endpoint-service";
}

/// <summary>Who may make endpoints to a service.</summary>
/// <param name="Principals">The principals; none where the service lets only its own account find it.</param>
public sealed record VpcEndpointServicePermissions(IReadOnlyList<PolicyPrincipal> Principals) : IFacetOf<VpcEndpointService>;

internal static class VpcEndpointServiceCollectors
{
    [Collector]
    internal static async IAsyncEnumerable<VpcEndpointService> Services(
        AwsRegion region, IAmazonEC2 ec2, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // The package pages this operation, but has no paginator for it.
        var request = new DescribeVpcEndpointServicesRequest { MaxResults = 1000 };
        do
        {
            var page = await ec2.DescribeVpcEndpointServicesAsync(request, cancellationToken);
            foreach (var service in page.ServiceDetails ?? [])
            {
                // AWS's own services are listed too, and what others offer to the account.
                if (service.Owner != region.Account.Id) continue;
                yield return new VpcEndpointService
                {
                    Id = service.ServiceId,
                    Location = region,
                    Name = service.ServiceName,
                    Tags = service.Tags.ToTags(),
                };
            }

            request.NextToken = page.NextToken;
        }
        while (!string.IsNullOrEmpty(request.NextToken));
    }

    [Collector]
    internal static async Task<VpcEndpointServicePermissions> Permissions(
        VpcEndpointService service, IAmazonEC2 ec2, CancellationToken cancellationToken)
    {
        List<PolicyPrincipal> principals = [];
        var request = new DescribeVpcEndpointServicePermissionsRequest { ServiceId = service.Id, MaxResults = 1000 };
        var pages = ec2.Paginators.DescribeVpcEndpointServicePermissions(request);
        await foreach (var allowed in pages.AllowedPrincipals.WithCancellation(cancellationToken))
        {
            var kind = allowed.PrincipalType == PrincipalType.Service ? PrincipalKind.Service : PrincipalKind.Aws;
            principals.Add(new PolicyPrincipal(kind, allowed.Principal));
        }

        return new VpcEndpointServicePermissions(principals);
    }
}
