namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts MQ = Add(new("IAmazonMQ", "mq"));
}
