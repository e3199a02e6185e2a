namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts IdentityStore = Add(new("IAmazonIdentityStore", "identitystore"));
}
