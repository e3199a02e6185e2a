using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Prowler.Aws.Network;

/// <summary>A block of IPv4 or IPv6 addresses, as CIDR notation writes it.</summary>
/// <remarks>Host bits are cleared, as AWS does and emulators do not; an address without a length is a block of one.</remarks>
public readonly record struct AddressBlock
{
    // Blocks that are not routed on the internet: IANA's special-purpose registries for IPv4
    // (https://www.iana.org/assignments/iana-ipv4-special-registry) and IPv6
    // (https://www.iana.org/assignments/iana-ipv6-special-registry), where not "globally reachable".
    private static readonly AddressBlock[] s_notGlobal = Blocks(
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
        "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4",
        "::/128", "::1/128", "::ffff:0:0/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16",
        "3fff::/20", "fc00::/7", "fe80::/10");

    // Parts of the blocks above that are routed all the same.
    private static readonly AddressBlock[] s_globalAfterAll = Blocks(
        "192.0.0.9/32", "192.0.0.10/32", "2001:1::1/128", "2001:1::2/128", "2001:3::/32", "2001:4:112::/48",
        "2001:20::/28", "2001:30::/28");

    // RFC 1918, RFC 4193.
    private static readonly AddressBlock[] s_private = Blocks("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7");

    private readonly IPNetwork _network;

    private AddressBlock(IPNetwork network) => _network = network;

    /// <summary>The number of leading bits that all its addresses share.</summary>
    public int PrefixLength => _network.PrefixLength;

    /// <summary>Whether it is a block of IPv4 addresses, and not of IPv6.</summary>
    public bool IsIpv4 => _network.BaseAddress.AddressFamily == AddressFamily.InterNetwork;

    /// <summary>Whether it is every address of its family: <c>0.0.0.0/0</c> or <c>::/0</c>.</summary>
    public bool IsEverywhere => PrefixLength == 0;

    /// <summary>Whether some of it is routed on the internet. A block that reaches beyond a reserved one is.</summary>
    public bool IsGlobal
    {
        get
        {
            var block = this;
            return !s_notGlobal.Any(reserved => reserved.Contains(block)) || s_globalAfterAll.Any(exception => exception.Contains(block));
        }
    }

    /// <summary>Whether all of it is set apart for private networks (RFC 1918, RFC 4193).</summary>
    public bool IsPrivate
    {
        get
        {
            var block = this;
            return s_private.Any(network => network.Contains(block));
        }
    }

    /// <summary>Reads a block in CIDR notation, or an address.</summary>
    /// <param name="text">The block: <c>10.0.0.0/8</c>, <c>2001:db8::1</c>.</param>
    /// <exception cref="FormatException">The text is no block.</exception>
    public static AddressBlock Parse(string text) =>
        TryParse(text, out var block) ? block : throw new FormatException($"'{text}' is no address block in CIDR notation.");

    /// <summary>Reads a block in CIDR notation, or an address.</summary>
    /// <param name="text">The text.</param>
    /// <param name="block">The block.</param>
    /// <returns>Whether the text is a block.</returns>
    public static bool TryParse(string text, out AddressBlock block)
    {
        block = default;
        var slash = text.IndexOf('/');
        if (!IPAddress.TryParse(slash < 0 ? text : text.AsSpan(0, slash), out var address)) return false;

        var bits = 8 * address.GetAddressBytes().Length;
        var length = bits;
        if (slash >= 0 && !int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out length)) return false;
        if (length > bits) return false;

        block = Of(address, length);
        return true;
    }

    /// <summary>The block of one address.</summary>
    /// <param name="address">The address.</param>
    public static AddressBlock Of(IPAddress address) => Of(address, 8 * address.GetAddressBytes().Length);

    /// <summary>Whether all of another block is in it.</summary>
    /// <param name="other">The other block, of either family.</param>
    public bool Contains(AddressBlock other) =>
        PrefixLength <= other.PrefixLength && IsIpv4 == other.IsIpv4 && _network.Contains(other._network.BaseAddress);

    /// <summary>The block in CIDR notation.</summary>
    public override string ToString() => _network.ToString();

    private static AddressBlock Of(IPAddress address, int length)
    {
        var bytes = address.GetAddressBytes();
        for (var i = 0; i < bytes.Length; i++)
        {
            var kept = Math.Clamp(length - (8 * i), 0, 8);
            bytes[i] &= (byte)(0xFF << (8 - kept));
        }

        return new AddressBlock(new IPNetwork(new IPAddress(bytes), length));
    }

    private static AddressBlock[] Blocks(params string[] blocks) => [.. blocks.Select(Parse)];
}
