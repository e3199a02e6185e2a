namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts CloudFront = Add(new("IAmazonCloudFront", "cloudfront"));
}
