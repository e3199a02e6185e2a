namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts AppStream = Add(new("IAmazonAppStream", "appstream"));
}
