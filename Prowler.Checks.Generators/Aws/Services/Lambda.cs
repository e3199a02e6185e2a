namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts Lambda = Add(new("IAmazonLambda", "lambda")
    {
        Credentials =
        [
            "GetFunction", // With a presigned URL of the code; its configuration has an operation of its own.
        ],
    });
}
