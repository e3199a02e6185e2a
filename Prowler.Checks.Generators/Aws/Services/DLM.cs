namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts DLM = Add(new("IAmazonDLM", "dlm"));
}
