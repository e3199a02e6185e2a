using Prowler.Aws.Services;

namespace Prowler.Checks.Aws.Tests;

/// <summary>What services say of themselves to the platform.</summary>
public class ApiServicesTests
{
    private static readonly ApiServices s_services = new(AwsChecks.Packs);

    [Fact]
    public void Every_service_that_checks_call_says_what_in_its_answers_is_secret()
    {
        var called = AwsChecks.Packs.SelectMany(pack => pack.Clients).Select(client => client.Service).Distinct();

        Assert.Equal([], called.Where(service => s_services.Find(service) is null).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_service_that_lists_regions_says_what_it_needs() => Assert.Equal(["ec2:DescribeRegions"], s_services.RegionLister?.IamActions);
}
