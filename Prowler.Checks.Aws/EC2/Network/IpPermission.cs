using Prowler.Aws.Network;

namespace Prowler.Checks.Aws.EC2;

/// <summary>What one entry of a security group lets in or out: a protocol and ports, and the other side.</summary>
/// <param name="Protocol"><c>tcp</c>, <c>udp</c>, <c>icmp</c>, <c>icmpv6</c>, the number of another protocol, or <see cref="AllProtocols"/>.</param>
/// <param name="Ports">The ports; null where all are meant or the protocol has none.</param>
/// <param name="Ranges">The other side by its addresses, IPv4 and IPv6.</param>
/// <param name="PrefixListIds">The other side by prefix lists.</param>
/// <param name="GroupIds">The other side by security groups.</param>
public sealed record IpPermission(
    string Protocol,
    PortRange? Ports,
    IReadOnlyList<AddressBlock> Ranges,
    IReadOnlyList<string> PrefixListIds,
    IReadOnlyList<string> GroupIds)
{
    /// <summary>Stands for every protocol, and so for all ports.</summary>
    public const string AllProtocols = "-1";
}
