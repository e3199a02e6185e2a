namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts ApiGatewayV2 = Add(new("IAmazonApiGatewayV2", "apigateway")
    {
        WholeService = "apigateway:GET",
    });
}
