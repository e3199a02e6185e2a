namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts CloudWatch = Add(new("IAmazonCloudWatch", "cloudwatch"));

    public static readonly ClientFacts CloudWatchLogs = Add(new("IAmazonCloudWatchLogs", "logs"));
}
