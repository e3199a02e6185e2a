using Prowler.Aws.Services;
using Prowler.Checks.Aws.EC2;

[assembly: ApiService<ShodanService>]

namespace Prowler.Checks.Aws.EC2;

/// <summary>Shodan's API, which is asked for what it has seen of public addresses.</summary>
internal sealed class ShodanService : ApiService
{
    // One request a second, says Shodan; a little less, as requests do not arrive as evenly as they are sent.
    private static readonly CallRate s_rate = new(1, 0.9);

    public override string Name => "api.shodan.io";

    public override SecretFields Secrets => SecretFields.Unknown;

    public override ValueTask<CallRate?> RateAsync(string operation, HttpRequestMessage request, CancellationToken cancellationToken) => new(s_rate);
}
