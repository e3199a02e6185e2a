namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts KinesisFirehose = Add(new("IAmazonKinesisFirehose", "firehose"));
}
