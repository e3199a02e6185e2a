namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts Glue = Add(new("IAmazonGlue", "glue"));
}
