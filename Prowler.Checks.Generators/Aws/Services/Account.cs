namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts Account = Add(new("IAmazonAccount", "account"));
}
