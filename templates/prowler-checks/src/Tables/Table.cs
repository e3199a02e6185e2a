using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Prowler.Aws;
using Prowler.Checks;
using Prowler.Checks.Aws;

namespace PackNamespace.Tables;

/// <summary>A DynamoDB table.</summary>
public sealed record Table : RegionalResource, IUnder<AwsRegion>
{
    public string Name => Id;

    public override string Arn => Location.ArnOf("dynamodb", $"table/{Name}");
}

/// <summary>What only the description of a table tells: one more API call for each.</summary>
public sealed record TableSettings(bool IsProtectedFromDeletion) : IFacetOf<Table>;

internal static class TableCollectors
{
    [Collector]
    internal static async IAsyncEnumerable<Table> Tables(
        AwsRegion region, IAmazonDynamoDB dynamoDb, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var name in dynamoDb.Paginators.ListTables(new ListTablesRequest()).TableNames.WithCancellation(cancellationToken))
            yield return new Table { Id = name, Location = region };
    }

    [Collector]
    internal static async Task<TableSettings> Settings(Table table, IAmazonDynamoDB dynamoDb, CancellationToken cancellationToken)
    {
        var response = await dynamoDb.DescribeTableAsync(new DescribeTableRequest { TableName = table.Name }, cancellationToken);
        return new TableSettings(response.Table.DeletionProtectionEnabled == true);
    }
}
