namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts Kinesis = Add(new("IAmazonKinesis", "kinesis"));
}
