namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts Snowball = Add(new("IAmazonSnowball", "snowball")
    {
        Credentials = ["GetJobUnlockCode"],
    });
}
