namespace Prowler.Checks.Aws.EC2;

internal static class PortList
{
    /// <summary>Ports as a sentence names them: <c>TCP port 22</c>, <c>TCP ports 20, 21</c>.</summary>
    internal static string Of(string protocol, IReadOnlyList<int> ports) =>
        $"{protocol.ToUpperInvariant()} {(ports.Count == 1 ? "port" : "ports")} {string.Join(", ", ports)}";
}
