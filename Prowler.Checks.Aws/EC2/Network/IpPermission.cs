using Prowler.Aws.Network;

namespace Prowler.Checks.Aws.EC2;

/// <summary>What one entry of a security group lets in or out: a protocol and ports, and the other side.</summary>
public sealed record IpPermission
{
    /// <summary><c>tcp</c>, <c>udp</c>, <c>icmp</c>, <c>icmpv6</c>, the number of another protocol, or <see cref="AllProtocols"/>.</summary>
    public required string Protocol { get; init; }

    /// <summary>The ports; null where all are meant or the protocol has none.</summary>
    public required PortRange? Ports { get; init; }

    /// <summary>The other side by its addresses, IPv4 and IPv6.</summary>
    public required IReadOnlyList<AddressBlock> Ranges { get; init; }

    /// <summary>The other side by prefix lists.</summary>
    public IReadOnlyList<string> PrefixListIds { get; init; } = [];

    /// <summary>The other side by security groups.</summary>
    public IReadOnlyList<string> GroupIds { get; init; } = [];

    /// <summary>Stands for every protocol, and so for all ports.</summary>
    public const string AllProtocols = "-1";
}
