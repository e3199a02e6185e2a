using Microsoft.Extensions.Options;
using Prowler.Checks;
using Prowler.Aws.Session;
using Prowler.Engine;

namespace ScheduledScan;

internal sealed class ScanWorker(
    Scanner scanner, AwsSessionFactory sessions, IOptions<Schedule> schedule, TimeProvider clock, ILogger<ScanWorker> logger) : BackgroundService
{
    private readonly KnownFailures _failures = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(schedule.Value.Every, clock);
        do
        {
            try
            {
                await ScanAsync(stoppingToken);
            }
            catch (AwsSessionException exception)
            {
                logger.LogError("No scan this time, the account could not be opened: {Reason}", exception.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task ScanAsync(CancellationToken cancellationToken)
    {
        await using var session = await sessions.OpenAsync(cancellationToken);
        var scan = scanner.Scan(session);
        var findings = new List<Finding>();
        await foreach (var finding in scan.WithCancellation(cancellationToken)) findings.Add(finding);

        var (added, gone) = _failures.Update(findings);
        foreach (var finding in added)
            logger.LogWarning("New: {Check} {Resource}: {Detail}", finding.Check.Id, finding.ResourceArn, finding.StatusDetail);
        foreach (var finding in gone)
            logger.LogInformation("Gone: {Check} {Resource}", finding.Check.Id, finding.ResourceArn);
        logger.LogInformation(
            "Scanned account {Account}: {Failed} failed, {New} of them new, {Gone} gone, {NotAssessed} not assessed.",
            session.Context.AccountId, scan.Summary.Failed, added.Count, gone.Count, scan.Summary.NotAssessed);
    }
}
