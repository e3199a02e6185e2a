using System.Collections.Concurrent;
using System.Threading.Channels;
using Prowler.Checks;
using Prowler.Checks.Packs;

namespace Prowler.Engine.Scanning;

/// <summary>Runs checks on resources and makes findings of their verdicts.</summary>
internal sealed class Judge(ScanRun run)
{
    /// <summary>Judges the resources of one listing as they come, a bounded number at a time.</summary>
    public async Task PumpAsync(ChannelReader<Node> nodes)
    {
        var bound = run.ResourcesInFlight;
        using var inFlight = new SemaphoreSlim(bound);
        var faults = new ConcurrentQueue<Exception>();
        await foreach (var node in nodes.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
        {
            await inFlight.WaitAsync(CancellationToken.None).ConfigureAwait(false);
            var judging = JudgeAsync(node);
            if (judging.IsCompletedSuccessfully) inFlight.Release();
            else _ = FinishAsync(judging.AsTask());
        }

        for (var freed = 0; freed < bound; freed++)
            await inFlight.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        if (!faults.IsEmpty) throw new AggregateException(faults);

        async Task FinishAsync(Task judging)
        {
            try
            {
                await judging.ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                faults.Enqueue(exception);
            }
            finally
            {
                inFlight.Release();
            }
        }
    }

    /// <summary>Runs all checks on one resource and, unless that was done when it was listed, lists what is below it.</summary>
    public async ValueTask JudgeAsync(Node node)
    {
        if (!node.IsSelected || run.IsCancelled) return;
        List<Task>? running = null;
        if (node.Type.Children.Count > 0)
        {
            running = [];
            if (!node.Type.Kept) running.Add(run.Listings.StartKept(node));
            running.Add(run.Listings.StartStreamed(node));
            running.Add(ReportBrokenListingsAsync(node));
        }

        foreach (var check in node.Type.Checks)
        {
            var judging = RunAsync(check, node);
            if (!judging.IsCompletedSuccessfully) (running ??= []).Add(judging.AsTask());
        }

        if (running is not null) await Task.WhenAll(running).ConfigureAwait(false);
    }

    /// <summary>What was to be judged below is missing in part: every check that it concerns says so, once, about the parent.</summary>
    private async Task ReportBrokenListingsAsync(Node parent)
    {
        foreach (var check in parent.Type.ChecksBelow.Except(parent.Type.Checks.Select(own => own.Metadata)))
        {
            var failures = await parent.MissingAsync(check).ConfigureAwait(false);
            if (failures.Count > 0)
                await run.EmitAsync(run.Findings.NotAssessed(check, parent, failures), parent.Scope[check]).ConfigureAwait(false);
        }
    }

    private async ValueTask RunAsync(CheckDescriptor check, Node node)
    {
        var cell = node.Scope[check.Metadata];
        run.Progress.Start(check.Metadata.Service);
        try
        {
            var verdicts = new List<Verdict>(1);
            var failures = await AssessAsync(check, node, verdicts).ConfigureAwait(false);
            // A check on several types of subject may judge this one and miss some below: one finding tells it all.
            if (node.Type.ChecksBelow.Contains(check.Metadata))
                failures = Failures.Union([.. failures, .. await node.MissingAsync(check.Metadata).ConfigureAwait(false)]);
            foreach (var finding in Findings(check, node, verdicts, failures))
                await run.EmitAsync(finding, cell).ConfigureAwait(false);
            // After a cancellation something may have been left unsaid.
            if (!run.IsCancelled) cell.CloseSubject();
        }
        catch (Exception) when (run.IsCancelled)
        {
            // The scan is being cut short; its reader is told so at the end.
        }
        finally
        {
            run.Progress.Finish(check.Metadata.Service);
        }
    }

    /// <summary>The findings; where a verdict is about something that cannot be named, that the check could not be carried out.</summary>
    private IReadOnlyList<Finding> Findings(CheckDescriptor check, Node node, List<Verdict> verdicts, IReadOnlyList<Failure> failures)
    {
        try
        {
            return [.. run.Findings.Of(check, node, verdicts, failures)];
        }
        catch (Exception exception) when (!run.IsCancelled)
        {
            return [.. run.Findings.Of(check, node, [], Failures.Union([.. failures, .. run.Failures.Of(exception, check)]))];
        }
    }

    /// <summary>Runs a check; returns why it could not be carried out to its end. What it said before that is still true.</summary>
    private async ValueTask<IReadOnlyList<Failure>> AssessAsync(CheckDescriptor check, Node node, List<Verdict> verdicts)
    {
        var bound = await run.Binder.BindAsync(check, node).ConfigureAwait(false);
        if (bound.Failed is { } failed) return failed.Failures;
        try
        {
            await check.Body(bound.Arguments, verdicts).ConfigureAwait(false);
            return [];
        }
        catch (Exception exception) when (!run.IsCancelled)
        {
            return run.Failures.Of(exception, check);
        }
    }
}
