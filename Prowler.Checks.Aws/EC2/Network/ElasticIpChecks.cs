namespace Prowler.Checks.Aws.EC2;

internal static class ElasticIpChecks
{
    [Check("ec2_elastic_ip_unassigned")]
    internal static Verdict? Unassigned(ElasticIp address) => address.PublicIp is { } publicIp
        ? Verdict.PassIf(
            address.IsAssociated,
            pass: $"Elastic IP address {publicIp} ({address.Id}) is associated.",
            fail: $"Elastic IP address {publicIp} ({address.Id}) is associated with nothing.")
        : null;

    [Check("ec2_elastic_ip_shodan")]
    internal static async Task<Verdict?> Shodan(
        ElasticIp address, HttpClient http, string shodanApiKey, string shodanApi, CancellationToken cancellationToken)
    {
        if (shodanApiKey.Length == 0 || address.PublicIp is not { } publicIp) return null;

        var host = await ShodanApi.FindAsync(http, shodanApi, publicIp, shodanApiKey, cancellationToken);
        return host is null
            ? Verdict.Pass($"Shodan has no information on Elastic IP address {publicIp} ({address.Id}).")
            : Verdict.Fail($"Shodan lists Elastic IP address {publicIp} ({address.Id}) with {Ports(host)}: https://www.shodan.io/host/{publicIp}");
    }

    private static string Ports(ShodanHost host) => host.Ports.Count switch
    {
        0 => "no open ports",
        1 => $"open port {host.Ports[0]}",
        _ => $"open ports {Sentence.List(host.Ports)}",
    };
}
