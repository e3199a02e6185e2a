namespace Prowler.Checks.Aws.EC2;

/// <summary>What a network access control list lets in from every address.</summary>
/// <remarks>
/// Of each address family, the matching entry with the lowest number decides. Entries for less than all addresses
/// neither open nor close the list to the internet.
/// </remarks>
internal static class NetworkAclExposure
{
    private const string Tcp = "6";

    /// <summary>Whether every address is let through to a TCP port.</summary>
    internal static bool OpensTcpPort(this NetworkAcl acl, int port) => acl.LetsIn(entry =>
        entry.Protocol == IpPermission.AllProtocols || (entry.Protocol == Tcp && entry.Ports?.Contains(port) == true));

    /// <summary>Whether every address is let through with every protocol, and so to all ports.</summary>
    internal static bool OpensEverything(this NetworkAcl acl) => acl.LetsIn(entry => entry.Protocol == IpPermission.AllProtocols);

    private static bool LetsIn(this NetworkAcl acl, Func<NetworkAclEntry, bool> matches) =>
        acl.LetsIn(isIpv4: false, matches) || acl.LetsIn(isIpv4: true, matches);

    private static bool LetsIn(this NetworkAcl acl, bool isIpv4, Func<NetworkAclEntry, bool> matches) => acl.Ingress
        .Where(entry => entry.Range.IsEverywhere && entry.Range.IsIpv4 == isIpv4)
        .Where(matches)
        .MinBy(entry => entry.Number) is { Allows: true };
}
