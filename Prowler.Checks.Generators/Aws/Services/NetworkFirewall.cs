namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts NetworkFirewall = Add(new("IAmazonNetworkFirewall", "network-firewall"));
}
