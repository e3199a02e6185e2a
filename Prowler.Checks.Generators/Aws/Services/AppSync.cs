namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts AppSync = Add(new("IAmazonAppSync", "appsync")
    {
        Credentials =
        [
            "ListApiKeys", // Such a key's id is the key.
        ],
    });
}
