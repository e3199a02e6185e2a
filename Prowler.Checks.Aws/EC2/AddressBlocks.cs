using System.Net;
using Prowler.Checks.Aws.Policies;

namespace Prowler.Checks.Aws.EC2;

/// <summary>What part of the world a block of addresses is.</summary>
internal static class AddressBlocks
{
    /// <summary>Blocks that are not routed on the internet.</summary>
    /// <remarks>
    /// IANA's special-purpose registries for <see href="https://www.iana.org/assignments/iana-ipv4-special-registry">IPv4</see>
    /// and <see href="https://www.iana.org/assignments/iana-ipv6-special-registry">IPv6</see>, where not "globally reachable".
    /// </remarks>
    private static readonly IPNetwork[] NotGlobal =
    [
        .. ((string[])
        [
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
            "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4",
            "::/128", "::1/128", "::ffff:0:0/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16",
            "3fff::/20", "fc00::/7", "fe80::/10",
        ]).Select(IPNetwork.Parse),
    ];

    /// <summary>Parts of the blocks above that are routed all the same.</summary>
    private static readonly IPNetwork[] GlobalAfterAll =
    [
        .. ((string[])
        [
            "192.0.0.9/32", "192.0.0.10/32", "2001:1::1/128", "2001:1::2/128", "2001:3::/32", "2001:4:112::/48",
            "2001:20::/28", "2001:30::/28",
        ]).Select(IPNetwork.Parse),
    ];

    /// <summary>Whether it is every address there is: <c>0.0.0.0/0</c> or <c>::/0</c>.</summary>
    internal static bool IsEverywhere(this IPNetwork block) => block.PrefixLength == 0;

    /// <summary>Whether some of it is routed on the internet. A block that reaches beyond a reserved one is.</summary>
    internal static bool IsGlobal(this IPNetwork block) =>
        !NotGlobal.Any(reserved => Covers(reserved, block)) || GlobalAfterAll.Any(exception => Covers(exception, block));

    /// <summary>Whether an address is routed on the internet.</summary>
    internal static bool IsGlobal(this IPAddress address) => new IPNetwork(address, 8 * address.GetAddressBytes().Length).IsGlobal();

    /// <summary>Reads a block in CIDR notation. Host bits are cleared, as EC2 does and emulators do not.</summary>
    /// <exception cref="FormatException">The text is no block.</exception>
    internal static IPNetwork Parse(string cidr)
    {
        if (!AddressRange.TryParse(cidr, out var range)) throw new FormatException($"'{cidr}' is no address block in CIDR notation.");

        var bytes = range.Address.GetAddressBytes();
        for (var i = 0; i < bytes.Length; i++)
        {
            var kept = Math.Clamp(range.PrefixLength - (8 * i), 0, 8);
            bytes[i] &= (byte)(0xFF << (8 - kept));
        }

        return new IPNetwork(new IPAddress(bytes), range.PrefixLength);
    }

    private static bool Covers(IPNetwork outer, IPNetwork inner) =>
        outer.PrefixLength <= inner.PrefixLength && outer.Contains(inner.BaseAddress);
}
