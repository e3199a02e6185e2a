using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Prowler.Checks.Aws.Policies;

/// <summary>A value of <c>aws:SourceIp</c>: an address, or a range in CIDR notation whose host bits AWS ignores.</summary>
internal readonly record struct AddressRange(IPAddress Address, int PrefixLength)
{
    private static readonly IPNetwork[] PrivateNetworks =
        [IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.168.0.0/16"), IPNetwork.Parse("fc00::/7")];

    /// <summary>Whether all of it is set apart for private networks (RFC 1918, RFC 4193).</summary>
    internal bool IsPrivate
    {
        get
        {
            var (address, length) = this;
            return PrivateNetworks.Any(network => length >= network.PrefixLength && network.Contains(address));
        }
    }

    /// <summary>Whether it is so broad that S3 takes it for everyone: more than a /8 of IPv4 or a /32 of IPv6, private ranges aside.</summary>
    internal bool IsBroad => PrefixLength < (Address.AddressFamily == AddressFamily.InterNetwork ? 8 : 32) && !IsPrivate;

    internal static bool TryParse(string text, out AddressRange range)
    {
        range = default;
        var slash = text.IndexOf('/');
        if (!IPAddress.TryParse(slash < 0 ? text : text.AsSpan(0, slash), out var address)) return false;

        var bits = address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128;
        var length = bits;
        if (slash >= 0 && !int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out length)) return false;
        if (length > bits) return false;

        range = new AddressRange(address, length);
        return true;
    }
}
