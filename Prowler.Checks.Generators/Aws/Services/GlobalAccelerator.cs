namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts GlobalAccelerator = Add(new("IAmazonGlobalAccelerator", "globalaccelerator"));
}
