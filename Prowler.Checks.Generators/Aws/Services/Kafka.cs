namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts Kafka = Add(new("IAmazonKafka", "kafka"));
}
