namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts Macie2 = Add(new("IAmazonMacie2", "macie2"));
}
