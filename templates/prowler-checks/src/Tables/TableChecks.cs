using Prowler.Checks;

namespace PackNamespace.Tables;

internal static class TableChecks
{
    [Check("dynamodb_acme_table_protected")]
    internal static Verdict ProtectedFromDeletion(Table table, TableSettings settings) => settings.IsProtectedFromDeletion
        ? Verdict.Pass($"Table {table.Name} cannot be deleted before its protection is switched off.")
        : Verdict.Fail($"Table {table.Name} can be deleted with one call.");
}
