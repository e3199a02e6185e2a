using System.Net;
using Prowler.Aws.Secrets;
using Prowler.Checks.Aws.EC2;
using static Prowler.Checks.Aws.EC2.LaunchTemplateChecks;
using static Prowler.Checks.Aws.Tests.EC2.Network;

namespace Prowler.Checks.Aws.Tests.EC2;

public class LaunchTemplateChecksTests
{
    private static readonly LaunchTemplate Template = new() { Id = "lt-1", Location = Ireland, Name = "web" };
    private static readonly LaunchTemplateVersion Open = new()
    {
        Number = 1,
        MetadataEndpoint = true,
        RequiresToken = false,
        AssignsPublicIp = false,
        NetworkInterfaceIds = [],
        UserData = SearchedUserData.None,
    };
    private static readonly OnDemand<RegionInterfaces> NotNeeded = OnDemand.Failed<RegionInterfaces>(new Failure(FailureKind.Denied, "no"));

    [Fact]
    public void A_version_that_requires_tokens_passes() => Assert.Equal(
        Verdict.Pass("Version 2 of launch template lt-1 (web) requires version 2 of the metadata service."),
        Judge(Open with { Number = 3, MetadataEndpoint = null }, Open with { Number = 2, RequiresToken = true }, Open));

    [Fact]
    public void A_version_that_requires_tokens_passes_where_it_does_not_set_the_endpoint() => Assert.Equal(
        Verdict.Pass("Version 1 of launch template lt-1 (web) requires version 2 of the metadata service."),
        Judge(Open with { MetadataEndpoint = null, RequiresToken = true }));

    [Fact]
    public void A_version_without_the_metadata_service_passes() => Assert.Equal(
        Verdict.Pass("Version 1 of launch template lt-1 (web) disables the metadata service."), Judge(Open with { MetadataEndpoint = false }));

    [Fact]
    public void A_version_that_does_not_set_the_metadata_service_passes() => Assert.Equal(
        Verdict.Pass("Version 1 of launch template lt-1 (web) does not set the metadata service, and leaves it to the account's and the image's defaults."),
        Judge(Open with { Number = 2 }, Open with { MetadataEndpoint = null, RequiresToken = null }));

    [Fact]
    public void A_template_whose_versions_all_answer_requests_without_tokens_fails()
    {
        var fail = Verdict.Fail("No version of launch template lt-1 (web) requires version 2 of the metadata service.");

        Assert.Equal(fail, Judge(Open, Open with { Number = 2 }));
        Assert.Equal(fail, Judge(Open with { MetadataEndpoint = null }));
        Assert.Equal(fail, Judge(Open with { RequiresToken = null }));
        Assert.Equal(fail, Judge());
    }

    [Fact]
    public async Task A_template_without_public_addresses_passes() => Assert.Equal(
        Verdict.Pass("No version of launch template lt-1 (web) asks for a public IPv4 address or attaches an interface that is known to have a public address."),
        await Address(NotNeeded, Open));

    [Fact]
    public async Task Any_version_that_assigns_a_public_address_fails() => Assert.Equal(
        Verdict.Fail("Version 2 of launch template lt-1 (web) gives instances a public IPv4 address."),
        await Address(NotNeeded, Open with { NetworkInterfaceIds = ["eni-1"] }, Open with { Number = 2, AssignsPublicIp = true }));

    [Fact]
    public async Task An_attached_interface_with_a_public_address_fails()
    {
        var region = OnDemand.Of(Interfaces(InterfaceOf("eni-1"), InterfaceOf("eni-2") with { PublicAddresses = [IPAddress.Parse("52.1.2.3")] }));

        Assert.Equal(
            Verdict.Fail("Version 1 of launch template lt-1 (web) attaches interface eni-2, which has public address 52.1.2.3."),
            await Address(region, Open with { NetworkInterfaceIds = ["eni-1", "eni-2"] }));
        Assert.Equal(Status.Pass, (await Address(region, Open with { NetworkInterfaceIds = ["eni-1", "eni-of-yesterday"] })).Status);
    }

    [Fact]
    public async Task A_template_is_not_judged_where_its_interfaces_cannot_be_read() => await Assert.ThrowsAsync<NotAssessedException>(
        () => Address(NotNeeded, Open with { NetworkInterfaceIds = ["eni-1"] }));

    private static Verdict Judge(params LaunchTemplateVersion[] versions) => ImdsV2(Template, new LaunchTemplateVersions(versions));

    private static Task<Verdict> Address(OnDemand<RegionInterfaces> interfaces, params LaunchTemplateVersion[] versions) =>
        NoPublicIp(Template, new LaunchTemplateVersions(versions), interfaces);
}
