using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http.HttpResults;
using Prowler.Checks;
using Prowler.Aws.Session;
using Prowler.Engine;
using Prowler.Engine.Catalog;

namespace WebApi;

internal static class FindingsEndpoint
{
    /// <summary>
    /// Scans, and sends each finding when it is made. The last event is the summary: a client that did not see it has not seen
    /// all findings. When the client leaves, the scan is cancelled.
    /// </summary>
    public static async Task<ServerSentEventsResult<object>> GetAsync(
        string[]? service, HttpResponse response, CheckCatalog catalog, Scanner scanner, AwsSessionFactory sessions, CancellationToken cancellationToken)
    {
        var options = new ScanOptions { Selection = new CheckSelection { Services = service ?? [] } };
        // Asked here too, so that a wrong word is told before AWS is called.
        catalog.Select(options.Selection);
        var session = await sessions.OpenAsync(cancellationToken);
        response.RegisterForDisposeAsync(session);
        return TypedResults.ServerSentEvents(EventsAsync(scanner.Scan(session, options), cancellationToken));
    }

    private static async IAsyncEnumerable<SseItem<object>> EventsAsync(Scan scan, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var finding in scan.WithCancellation(cancellationToken))
            yield return new SseItem<object>(new FindingEvent(finding), "finding");
        yield return new SseItem<object>(scan.Summary, "summary");
    }

    private sealed record FindingEvent(string Uid, string Check, Status Status, Severity Severity, string Resource, string Region, string Detail, bool Assessed)
    {
        public FindingEvent(Finding finding)
            : this(finding.Uid, finding.Check.Id, finding.Status, finding.Severity, finding.ResourceArn, finding.Region, finding.StatusDetail, finding.NotAssessed is null)
        {
        }
    }
}
