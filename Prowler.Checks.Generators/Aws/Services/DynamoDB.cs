namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts DynamoDB = Add(new("IAmazonDynamoDB", "dynamodb"));

    public static readonly ClientFacts DAX = Add(new("IAmazonDAX", "dax"));
}
