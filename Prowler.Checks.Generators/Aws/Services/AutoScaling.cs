namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts AutoScaling = Add(new("IAmazonAutoScaling", "autoscaling"));
}
