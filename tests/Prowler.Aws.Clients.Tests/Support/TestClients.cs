using Amazon;
using Amazon.EC2;
using Amazon.Runtime;

namespace Prowler.Aws.Clients.Tests.Support;

/// <summary>Clients with made-up credentials that talk to a <see cref="FakeHttp"/>.</summary>
internal static class TestClients
{
    public static readonly AWSCredentials Credentials = new BasicAWSCredentials("AKIDEXAMPLE", "not-a-secret");

    public static AmazonEC2Client Ec2(FakeHttp http, Action<AmazonEC2Config>? configure = null)
    {
        var config = Config<AmazonEC2Config>(http);
        configure?.Invoke(config);
        return new AmazonEC2Client(Credentials, config);
    }

    public static T Config<T>(FakeHttp http)
        where T : ClientConfig, new() => Configure(new T(), http);

    public static T Configure<T>(T config, FakeHttp http)
        where T : ClientConfig
    {
        config.RegionEndpoint = RegionEndpoint.EUWest1;
        config.HttpClientFactory = http;
        config.MaxErrorRetry = 0;
        return config;
    }
}
