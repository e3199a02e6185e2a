using System.Globalization;

namespace Prowler.Checks.Aws.EC2;

/// <summary>A range of ports, both ends included. For ICMP, EC2 puts a type and a code in their place, -1 for any.</summary>
/// <param name="From">The first port.</param>
/// <param name="To">The last port.</param>
public readonly record struct PortRange(int From, int To)
{
    /// <summary>Whether all ports are in it.</summary>
    public bool IsAll => From == 0 && To == ushort.MaxValue;

    /// <summary>How many ports are in it.</summary>
    public int Count => To - From + 1;

    /// <summary>Whether a port is in it.</summary>
    /// <param name="port">The port.</param>
    public bool Contains(int port) => From <= port && port <= To;

    /// <summary>Whether some port is in both.</summary>
    /// <param name="other">The other range.</param>
    public bool Overlaps(PortRange other) => From <= other.To && other.From <= To;

    /// <summary>Reads <c>22</c> or <c>8000-8090</c>; which end comes first does not matter.</summary>
    /// <exception cref="FormatException">The text is neither.</exception>
    internal static PortRange Parse(string text)
    {
        var ends = Array.ConvertAll(text.Split('-', 2), end => int.Parse(end, NumberStyles.None, CultureInfo.InvariantCulture));
        return new PortRange(ends.Min(), ends.Max());
    }

    /// <inheritdoc />
    public override string ToString() => From == To ? $"{From}" : $"{From}-{To}";
}
