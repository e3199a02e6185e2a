namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts QuickSight = Add(new("IAmazonQuickSight", "quicksight")
    {
        Credentials = ["GetDashboardEmbedUrl", "GetSessionEmbedUrl"],
    });
}
