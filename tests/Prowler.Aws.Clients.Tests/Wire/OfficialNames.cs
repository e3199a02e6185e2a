namespace Prowler.Aws.Clients.Tests.Wire;

/// <summary>Where a property of the official .NET packages is not called as in the service's model, stated once more and independently.</summary>
internal static class OfficialNames
{
    private static readonly Dictionary<(string Class, string Member), string> Exceptions = new()
    {
        [("CidrBlock", "CidrBlock")] = "Cidr",
        [("IpPermission", "IpRanges")] = "Ipv4Ranges",
        [("Ipv6CidrBlock", "Ipv6CidrBlock")] = "Value",
        [("PrefixListId", "PrefixListId")] = "Id",
    };

    public static string Property(Type type, string member) =>
        Exceptions.TryGetValue((type.Name, member), out var name) ? name : char.ToUpperInvariant(member[0]) + member[1..];
}
