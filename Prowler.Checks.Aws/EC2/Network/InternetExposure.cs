using Prowler.Aws.Network;

namespace Prowler.Checks.Aws.EC2;

/// <summary>What an entry of a security group opens to the internet.</summary>
/// <remarks>Addresses only: whom a prefix list or another security group stands for is not looked up.</remarks>
internal static class InternetExposure
{
    /// <summary>Whether every address can reach a port.</summary>
    /// <param name="permission">An ingress entry.</param>
    /// <param name="protocol">The port's protocol: <c>tcp</c> or <c>udp</c>.</param>
    /// <param name="port">The port.</param>
    internal static bool OpensPort(this IpPermission permission, string protocol, int port) =>
        permission.Ranges.Any(block => block.IsEverywhere)
        && (permission.Protocol == IpPermission.AllProtocols
            || (permission.Protocol == protocol && permission.Ports?.Contains(port) == true));

    /// <summary>Whether every address can reach all ports, of all protocols or of one.</summary>
    /// <param name="permission">An ingress entry.</param>
    internal static bool OpensAllPorts(this IpPermission permission) =>
        permission.Ranges.Any(block => block.IsEverywhere)
        && (permission.Protocol == IpPermission.AllProtocols || permission.Ports?.IsAll == true);

    /// <summary>Whether some port of any protocol, or ICMP, can be reached from such addresses.</summary>
    /// <param name="permission">An ingress entry.</param>
    /// <param name="isOutside">Which addresses count as the internet.</param>
    internal static bool OpensAnyPort(this IpPermission permission, Func<AddressBlock, bool> isOutside) =>
        permission.Ranges.Any(isOutside)
        && (permission.Protocol == IpPermission.AllProtocols || permission.Ports is not null);

    /// <summary>Whether addresses of the internet, be it a few, can reach a TCP or UDP port that is none of those meant for them.</summary>
    /// <param name="permission">An ingress entry.</param>
    /// <param name="meant">The ports that may be open.</param>
    internal static bool OpensPortBeside(this IpPermission permission, IReadOnlyList<int> meant) =>
        permission.Ranges.Any(block => block.IsGlobal)
        && (permission.Protocol == IpPermission.AllProtocols
            || (permission is { Protocol: "tcp" or "udp", Ports: { } open } && meant.Distinct().Count(open.Contains) < open.Count));

    /// <summary>Whether addresses of the internet, be it a few, can reach one of some ports, or all that the protocol has.</summary>
    /// <param name="permission">An ingress entry.</param>
    /// <param name="protocol">The ports' protocol: <c>tcp</c> or <c>udp</c>.</param>
    /// <param name="ports">The ports.</param>
    internal static bool OpensOneOf(this IpPermission permission, string protocol, IReadOnlyList<PortRange> ports) =>
        permission.Ranges.Any(block => block.IsGlobal)
        && (permission.Protocol == IpPermission.AllProtocols
            || (permission.Protocol == protocol && permission.Ports is { } open && (open.IsAll || ports.Any(open.Overlaps))));
}
