using Amazon.EC2;
using Prowler.Checks.Aws.EC2;
using static Prowler.Checks.Aws.EC2.ElasticIpChecks;
using static Prowler.Checks.Aws.Tests.EC2.Network;

namespace Prowler.Checks.Aws.Tests.EC2;

public class ElasticIpChecksTests
{
    private static readonly ElasticIp Address = new()
    {
        Id = "eipalloc-1",
        Location = Ireland,
        PublicIp = "192.0.2.1",
        IsAssociated = false,
    };

    [Fact]
    public void An_address_must_be_associated()
    {
        Assert.Equal(
            Verdict.Pass("Elastic IP address 192.0.2.1 (eipalloc-1) is associated."), Unassigned(Address with { IsAssociated = true }));
        Assert.Equal(Verdict.Fail("Elastic IP address 192.0.2.1 (eipalloc-1) is associated with nothing."), Unassigned(Address));
    }

    [Fact]
    public void An_address_of_a_carrier_is_not_judged() => Assert.Null(Unassigned(Address with { PublicIp = null }));

    [Fact]
    public async Task Addresses_are_read_with_what_they_are_associated_with()
    {
        var ec2 = new FakeEc2().Answer("DescribeAddresses", """
            <addressesSet>
              <item><publicIp>192.0.2.1</publicIp><allocationId>eipalloc-1</allocationId><associationId>eipassoc-1</associationId></item>
              <item><publicIp>192.0.2.2</publicIp><allocationId>eipalloc-2</allocationId>
                <tagSet><item><key>team</key><value>shop</value></item></tagSet></item>
              <item><publicIp/><carrierIp>192.0.2.3</carrierIp><allocationId>eipalloc-3</allocationId></item>
            </addressesSet>
            """);

        var addresses = await ElasticIpCollector.ElasticIps(Ireland, ec2.Client(), default);

        Assert.Equal(["192.0.2.1", "192.0.2.2", null], addresses.Select(address => address.PublicIp));
        Assert.Equal([true, false, false], addresses.Select(address => address.IsAssociated));
        Assert.Equal("arn:aws:ec2:eu-west-1:111122223333:elastic-ip/eipalloc-1", addresses[0].Arn);
        Assert.Equal("shop", addresses[1].Tags!["team"]);
        Assert.Equal("eipalloc-3", addresses[2].DisplayName);
    }

    [Fact]
    public async Task A_refusal_is_not_a_region_without_addresses() => await Assert.ThrowsAsync<AmazonEC2Exception>(
        () => ElasticIpCollector.ElasticIps(Ireland, new FakeEc2().Refuse("DescribeAddresses").Client(), default));
}
