namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts Inspector2 = Add(new("IAmazonInspector2", "inspector2"));
}
