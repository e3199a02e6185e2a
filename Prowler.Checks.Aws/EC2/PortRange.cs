namespace Prowler.Checks.Aws.EC2;

/// <summary>A range of ports, both ends included. For ICMP, EC2 puts a type and a code in their place, -1 for any.</summary>
/// <param name="From">The first port.</param>
/// <param name="To">The last port.</param>
public readonly record struct PortRange(int From, int To)
{
    /// <summary>Whether all ports are in it.</summary>
    public bool IsAll => From == 0 && To == ushort.MaxValue;

    /// <summary>Whether a port is in it.</summary>
    /// <param name="port">The port.</param>
    public bool Contains(int port) => From <= port && port <= To;
}
