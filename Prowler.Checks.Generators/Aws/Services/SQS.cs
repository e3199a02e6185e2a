namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts SQS = Add(new("IAmazonSQS", "sqs"));
}
