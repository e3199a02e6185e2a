using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Prowler.Aws;
using Prowler.Checks;

namespace Acme.Tables;

public sealed record Table(string Name, string RegionName) : Resource, IUnder<AwsRegion>
{
    public override string Id => Name;

    public override string Arn => $"arn:aws:dynamodb:{RegionName}:123456789012:table/{Name}";
}

public sealed record TableProtection(bool Enabled) : IFacetOf<Table>;

internal static class TableCollectors
{
    [Collector]
    internal static async IAsyncEnumerable<Table> Tables(
        AwsRegion region, IAmazonDynamoDB dynamo, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var name in dynamo.Paginators.ListTables(new ListTablesRequest()).TableNames.WithCancellation(cancellationToken))
            yield return new Table(name, region.Name);
    }

    [Collector]
    internal static async Task<TableProtection> Protection(Table table, IAmazonDynamoDB dynamo, CancellationToken cancellationToken)
    {
        var described = await dynamo.DescribeTableAsync(new DescribeTableRequest { TableName = table.Name }, cancellationToken);
        return new TableProtection(described.Table.DeletionProtectionEnabled == true);
    }
}

internal static class TableChecks
{
    [Check("acme_table_protected")]
    internal static Verdict Protected(Table table, TableProtection protection) => Verdict.PassIf(
        protection.Enabled, $"Table {table.Name} is protected from deletion.", $"Table {table.Name} can be deleted.");
}
