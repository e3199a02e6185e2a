using Amazon.EC2;
using Amazon.EC2.Model;
using Amazon.Runtime;
using Prowler.Aws.Services;
using Prowler.Checks.Aws.EC2;
using Prowler.Checks.Packs;

[assembly: ApiService<Ec2Service>]

namespace Prowler.Checks.Aws.EC2;

/// <summary>EC2: the rates that it publishes, what its answers hide, and which regions are enabled.</summary>
internal sealed class Ec2Service : RegionLister
{
    public override string Name => "ec2";

    public override SecretFields Secrets { get; } = new()
    {
        UserData = ["userData"],
        // The keys of VPN connections.
        LeftOut = ["customerGatewayConfiguration", "preSharedKey"],
    };

    public override IReadOnlyList<string> IamActions { get; } = ["ec2:DescribeRegions"];

    public override async ValueTask<CallRate?> RateAsync(string operation, HttpRequestMessage request, CancellationToken cancellationToken) =>
        Ec2CallRates.Of(operation, Ec2CallRates.DependsOnRequest(operation)
            && Ec2CallRates.IsUnfilteredAndUnpaginated(await BodyAsync(request, cancellationToken)));

    public override AmazonServiceClient CreateClient(IClientSettings settings)
    {
        var configuration = new AmazonEC2Config();
        settings.Configure(configuration);
        // It asks before there are checks, so no check's operations have to say so.
#pragma warning disable PRWL210
        return new AmazonEC2Client(settings.GetCredentials<AWSCredentials>(), configuration);
#pragma warning restore PRWL210
    }

    public override async Task<IReadOnlyList<string>> ListAsync(AmazonServiceClient client, CancellationToken cancellationToken)
    {
        var answer = await ((IAmazonEC2)client).DescribeRegionsAsync(new DescribeRegionsRequest(), cancellationToken);
        return [.. (answer.Regions ?? []).Select(region => region.RegionName)];
    }

    private static async Task<string> BodyAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is null) return "";
        await request.Content.LoadIntoBufferAsync(cancellationToken);
        return await request.Content.ReadAsStringAsync(cancellationToken);
    }
}
