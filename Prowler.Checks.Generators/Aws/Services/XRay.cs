namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts XRay = Add(new("IAmazonXRay", "xray"));
}
