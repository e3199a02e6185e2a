namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts APIGateway = Add(new("IAmazonAPIGateway", "apigateway")
    {
        WholeService = "apigateway:GET",
        Credentials = ["GetApiKey", "GetApiKeys"],
    });
}
