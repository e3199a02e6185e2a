extern alias official;

using Amazon.EC2;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Prowler.Aws.Clients.Runtime;

namespace Prowler.Aws.Clients.Tests.Behaviour;

public sealed class DefaultsTests
{
    /// <summary>The modes are the same for all services, so an official package says what they are.</summary>
    [Theory]
    [InlineData(DefaultConfigurationMode.Standard)]
    [InlineData(DefaultConfigurationMode.InRegion)]
    [InlineData(DefaultConfigurationMode.CrossRegion)]
    [InlineData(DefaultConfigurationMode.Mobile)]
    public void Defaults_modes_are_those_of_the_official_packages(DefaultConfigurationMode mode)
    {
        var official = new DefaultConfigurationProvider(official::Amazon.SecurityToken.AmazonSecurityTokenServiceDefaultConfiguration.GetAllConfigurations()).GetDefaultConfiguration(null, mode);
        var ours = ServiceDefaults.Provider().GetDefaultConfiguration(null, mode);

        Assert.Equal(Values(official), Values(ours));
    }

    [Fact]
    public void A_config_starts_like_an_official_one()
    {
        var official = new official::Amazon.SecurityToken.AmazonSecurityTokenServiceConfig();
        var ours = new AmazonEC2Config();

        Assert.Equal((official.RetryMode, official.MaxErrorRetry, official.ConnectTimeout, official.Timeout), (ours.RetryMode, ours.MaxErrorRetry, ours.ConnectTimeout, ours.Timeout));
        Assert.Contains("EC2", ours.UserAgent);
    }

    private static (RequestRetryMode, S3UsEast1RegionalEndpointValue, TimeSpan?, TimeSpan?, TimeSpan?, TimeSpan?) Values(IDefaultConfiguration c) =>
        (c.RetryMode, c.S3UsEast1RegionalEndpoint, c.ConnectTimeout, c.TlsNegotiationTimeout, c.TimeToFirstByteTimeout, c.HttpRequestTimeout);
}
