namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts Glacier = Add(new("IAmazonGlacier", "glacier"));
}
