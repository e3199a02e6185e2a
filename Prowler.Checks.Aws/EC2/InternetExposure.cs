using System.Net;

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
        permission.Ranges.Any(AddressBlocks.IsEverywhere)
        && (permission.Protocol == IpPermission.AllProtocols
            || (permission.Protocol == protocol && permission.Ports?.Contains(port) == true));

    /// <summary>Whether every address can reach all ports, of all protocols or of one.</summary>
    /// <param name="permission">An ingress entry.</param>
    internal static bool OpensAllPorts(this IpPermission permission) =>
        permission.Ranges.Any(AddressBlocks.IsEverywhere)
        && (permission.Protocol == IpPermission.AllProtocols || permission.Ports?.IsAll == true);

    /// <summary>Whether some port of any protocol, or ICMP, can be reached from such addresses.</summary>
    /// <param name="permission">An ingress entry.</param>
    /// <param name="isOutside">Which addresses count as the internet.</param>
    internal static bool OpensAnyPort(this IpPermission permission, Func<IPNetwork, bool> isOutside) =>
        permission.Ranges.Any(isOutside)
        && (permission.Protocol == IpPermission.AllProtocols || permission.Ports is not null);
}
