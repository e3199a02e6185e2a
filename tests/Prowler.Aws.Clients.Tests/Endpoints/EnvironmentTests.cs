using Amazon.EC2;
using Amazon.S3Control;

namespace Prowler.Aws.Clients.Tests.Endpoints;

/// <summary>What the environment says about endpoints. It belongs to the whole process, so these run alone.</summary>
[CollectionDefinition("Environment", DisableParallelization = true)]
[Collection("Environment")]
public sealed class EnvironmentTests : IDisposable
{
    private readonly string?[] _before = [.. Names.Select(Environment.GetEnvironmentVariable)];

    private static string[] Names => ["AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_EC2", "AWS_ENDPOINT_URL_S3_CONTROL", "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"];

    public void Dispose()
    {
        foreach (var (name, value) in Names.Zip(_before))
            Environment.SetEnvironmentVariable(name, value);
    }

    [Fact]
    public void AWS_ENDPOINT_URL_counts_for_every_service()
    {
        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL", "http://all.example");

        Assert.Equal("http://all.example/", new AmazonEC2Config().ServiceURL);
        Assert.Equal("http://all.example/", new AmazonS3ControlConfig().ServiceURL);
    }

    [Fact]
    public void A_services_own_variable_wins()
    {
        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL", "http://all.example");
        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL_S3_CONTROL", "http://control.example");

        Assert.Equal("http://all.example/", new AmazonEC2Config().ServiceURL);
        Assert.Equal("http://control.example/", new AmazonS3ControlConfig().ServiceURL);
    }

    [Fact]
    public void Configured_endpoints_can_be_ignored()
    {
        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL_EC2", "http://ec2.example");

        Assert.Null(new AmazonEC2Config { IgnoreConfiguredEndpointUrls = true }.ServiceURL);
    }
}
