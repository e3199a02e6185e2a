using Prowler.Aws;
using Prowler.Checks.Aws;

namespace PackNamespace.Tests;

internal static class Accounts
{
    public static readonly AwsAccount Acme = new("123456789012", "aws", ["eu-west-1"]);

    public static readonly AwsRegion Ireland = new("eu-west-1", Acme);
}
