using Prowler.Checks;
using Prowler.Checks.Packs;
using Prowler.Checks.Sessions;

namespace Prowler.Engine.Tests.Fakes;

internal static class Scans
{
    // Only a hang gets here; a loaded machine must not.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Runs a scan to its end; the findings in a stable order.</summary>
    public static Task<IReadOnlyList<Finding>> RunAsync(ICheckPack pack, IScanSession? session = null, ScanOptions? options = null) =>
        RunAsync([pack], session, options);

    public static async Task<IReadOnlyList<Finding>> RunAsync(
        IReadOnlyList<ICheckPack> packs, IScanSession? session = null, ScanOptions? options = null)
    {
        using var ownSession = new FakeSession();
        return await new Scanner(CheckCatalog.Link(packs)).Scan(session ?? ownSession, options).ReadAsync().WaitAsync(Patience);
    }

    public static async Task<IReadOnlyList<Finding>> ReadAsync(this Scan scan)
    {
        var findings = new List<Finding>();
        await foreach (var finding in scan) findings.Add(finding);
        return [.. findings.OrderBy(f => f.Check.Id, StringComparer.Ordinal).ThenBy(f => f.ResourceId, StringComparer.Ordinal)
            .ThenBy(f => f.Region, StringComparer.Ordinal).ThenBy(f => f.Uid, StringComparer.Ordinal)];
    }

    /// <summary>One finding's resource and sentence.</summary>
    public static IEnumerable<string> Lines(this IEnumerable<Finding> findings) =>
        findings.Select(finding => $"{finding.Status} {finding.ResourceId}: {finding.StatusDetail}");

    /// <summary>The sentences of the findings, which tests use to say what a check was given.</summary>
    public static IEnumerable<string> Details(this IEnumerable<Finding> findings) => findings.Select(finding => finding.StatusDetail);
}
