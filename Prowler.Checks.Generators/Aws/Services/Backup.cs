namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts Backup = Add(new("IAmazonBackup", "backup"));
}
