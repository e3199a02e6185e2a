using Prowler.Aws;
using Prowler.Checks.Aws.S3;

namespace Prowler.Checks.Aws.Tests.S3;

internal static class Samples
{
    public const string AccountId = "111122223333";

    public const string OwnerId = "a1b2c3";

    public static readonly AwsAccount Account = new(AccountId, "aws", ["eu-central-1", "eu-west-1"]);

    public static readonly Bucket Photos = Bucket("photos");

    public static Bucket Bucket(string name, string region = "eu-west-1") => new()
    {
        Id = name,
        Account = Account,
        OwnerId = OwnerId,
        Region = region,
    };
}
