namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts SimpleEmailService = Add(new("IAmazonSimpleEmailService", "ses"));

    public static readonly ClientFacts SimpleEmailServiceV2 = Add(new("IAmazonSimpleEmailServiceV2", "ses"));
}
