using Prowler.Aws.Policies;
using Prowler.Checks.Aws.VPC;
using static Prowler.Checks.Aws.Tests.EC2.Network;
using static Prowler.Checks.Aws.VPC.EndpointChecks;

namespace Prowler.Checks.Aws.Tests.VPC;

public class EndpointChecksTests
{
    private const string Everyone = """{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}""";
    private const string Partner = """{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::444455556666:root"},"Action":"*","Resource":"*"}""";

    [Fact]
    public void An_interface_endpoint_needs_more_than_one_subnet()
    {
        Assert.Equal(
            Verdict.Pass("VPC endpoint vpce-1 (com.amazonaws.eu-west-1.s3) has interfaces in 2 availability zones."),
            MultiAz(Endpoint() with { SubnetIds = ["subnet-1", "subnet-2"] }));
        Assert.Equal(Status.Fail, MultiAz(Endpoint() with { SubnetIds = ["subnet-1"] })?.Status);
        Assert.Null(MultiAz(Endpoint() with { Type = "Gateway" }));
    }

    [Fact]
    public void The_policy_that_endpoints_start_with_lets_everyone_through() => Assert.Equal(
        Verdict.Fail("The policy of VPC endpoint vpce-1 (com.amazonaws.eu-west-1.s3) lets principals through of accounts that are not trusted: *."),
        TrustedCallers(Endpoint(Everyone), []));

    [Theory]
    [InlineData("""{"StringEquals":{"aws:PrincipalOrgID":"o-exampleorgid"}}""")]
    [InlineData("""{"StringEquals":{"aws:PrincipalAccount":"111122223333"}}""")]
    public void A_condition_that_keeps_to_the_account_or_its_organization_passes(string condition) => Assert.Equal(
        Status.Pass, TrustedCallers(Endpoint(Everyone.Replace("\"Action\"", $"\"Condition\":{condition},\"Action\"")), [])?.Status);

    [Fact]
    public void Another_account_passes_when_it_is_trusted()
    {
        Assert.Equal(Status.Fail, TrustedCallers(Endpoint(Partner), [])?.Status);
        Assert.Equal(Status.Pass, TrustedCallers(Endpoint(Partner), ["444455556666"])?.Status);
    }

    [Fact]
    public void A_statement_that_denies_lets_nobody_through() =>
        Assert.Equal(Status.Pass, TrustedCallers(Endpoint(Everyone.Replace("Allow", "Deny")), [])?.Status);

    [Fact]
    public void A_policy_that_could_not_be_understood_is_for_a_person() =>
        Assert.Equal(Status.Manual, TrustedCallers(Endpoint() with { Policy = PolicyDocument.Parse("{") }, [])?.Status);

    [Fact]
    public void Endpoints_without_a_policy_and_to_services_of_customers_are_not_judged()
    {
        Assert.Null(TrustedCallers(Endpoint(), []));
        Assert.Null(TrustedCallers(Endpoint(Everyone) with { ServiceName = "com.amazonaws.vpce.eu-west-1.vpce-svc-1" }, []));
    }

    [Fact]
    public void A_service_that_nobody_else_may_use_passes() => Assert.Equal(
        Verdict.Pass("Endpoint service vpce-svc-1 lets no other accounts connect."), Allowed());

    [Theory]
    [InlineData("*")]
    [InlineData("arn:aws:iam::444455556666:root")]
    [InlineData("444455556666")]
    public void A_service_that_strangers_may_use_fails(string stranger)
    {
        // The stranger decides, wherever it stands in the list.
        Assert.Equal(Status.Fail, Allowed(stranger, "arn:aws:iam::111122223333:root").Status);
        Assert.Equal(Status.Fail, Allowed("arn:aws:iam::111122223333:root", stranger).Status);
    }

    [Fact]
    public void A_service_that_trusted_accounts_may_use_passes() => Assert.Equal(
        Verdict.Pass("Endpoint service vpce-svc-1 lets only trusted principals connect."),
        Allowed("arn:aws:iam::777788889999:role/app", "arn:aws:iam::111122223333:root"));

    [Fact]
    public void A_principal_that_tells_no_account_is_for_a_person() => Assert.Equal(Status.Manual, Allowed("somebody").Status);

    private static Verdict Allowed(params string[] principals) => AllowedPrincipals(
        new VpcEndpointService
        {
            Id = "vpce-svc-1",
            Location = Ireland,
            Name = "com.amazonaws.vpce.eu-west-1.vpce-svc-1",
        },
        new VpcEndpointServicePermissions([.. principals.Select(principal => new PolicyPrincipal(PrincipalKind.Aws, principal))]),
        ["777788889999"]);

    private static VpcEndpoint Endpoint(string? statement = null) => new()
    {
        Id = "vpce-1",
        Location = Ireland,
        VpcId = "vpc-1",
        ServiceName = "com.amazonaws.eu-west-1.s3",
        Type = "Interface",
        IsAvailable = true,
        SubnetIds = [],
        Policy = statement is null ? null : PolicyDocument.Parse($$"""{"Version":"2012-10-17","Statement":[{{statement}}]}"""),
    };
}
