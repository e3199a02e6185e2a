namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts SimpleNotificationService = Add(new("IAmazonSimpleNotificationService", "sns"));
}
