using PackNamespace.Tables;
using Prowler.Checks;

namespace PackNamespace.Tests;

public class TableChecksTests
{
    private static readonly Table Orders = new() { Id = "orders", Location = Accounts.Ireland };

    [Fact]
    public void A_protected_table_passes() => Assert.Equal(
        Verdict.Pass("Table orders cannot be deleted before its protection is switched off."),
        TableChecks.ProtectedFromDeletion(Orders, new TableSettings(IsProtectedFromDeletion: true)));

    [Fact]
    public void A_table_without_protection_fails() => Assert.Equal(
        Verdict.Fail("Table orders can be deleted with one call."),
        TableChecks.ProtectedFromDeletion(Orders, new TableSettings(IsProtectedFromDeletion: false)));
}
