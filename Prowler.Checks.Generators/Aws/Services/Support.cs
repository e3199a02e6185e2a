namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts AWSSupport = Add(new("IAmazonAWSSupport", "support"));
}
