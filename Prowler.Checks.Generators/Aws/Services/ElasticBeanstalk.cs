namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts ElasticBeanstalk = Add(new("IAmazonElasticBeanstalk", "elasticbeanstalk"));
}
