namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts DatabaseMigrationService = Add(new("IAmazonDatabaseMigrationService", "dms"));
}
