using System.Collections.Concurrent;
using System.Threading.Channels;
using Prowler.Checks;
using Prowler.Checks.Metadata;
using Prowler.Checks.Packs;

namespace Prowler.Engine.Execution;

/// <summary>Runs checks on resources and makes findings of their verdicts.</summary>
internal sealed class Judge(ScanRun run)
{
    private readonly ConcurrentDictionary<(string Check, Node About), bool> _notAssessed = [];

    /// <summary>Judges the resources of one listing as they come, a bounded number at a time.</summary>
    public async Task PumpAsync(ChannelReader<Node> nodes)
    {
        var bound = run.Options.ResourcesInFlight;
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

    /// <summary>Runs all checks on one resource and, where it is not kept, everything below it.</summary>
    public async ValueTask JudgeAsync(Node node)
    {
        if (!node.IsSelected || run.Cancellation.IsCancellationRequested) return;
        List<Task>? running = null;
        // A kept resource had its children started when it was listed.
        if (!node.Type.Kept && node.Type.Children.Count > 0) running = [run.Listings.StartChildren(node)];
        foreach (var check in node.Type.Checks)
        {
            var judging = RunAsync(check, node);
            if (!judging.IsCompletedSuccessfully) (running ??= []).Add(judging.AsTask());
        }

        if (running is not null) await Task.WhenAll(running).ConfigureAwait(false);
    }

    /// <summary>What was to be listed and judged is missing in part: every check that it concerns says so, once, about the parent.</summary>
    public async ValueTask ReportBrokenListingAsync(Node parent, ChildPlan child, IReadOnlyList<Failure> failures)
    {
        foreach (var check in child.Type.ChecksAtOrBelow)
            await ReportAsync(check, parent, failures).ConfigureAwait(false);
    }

    private async ValueTask RunAsync(CheckDescriptor check, Node node)
    {
        run.Progress.Start(check.Metadata.Service);
        try
        {
            var bound = await run.Binder.BindAsync(check.Needs, node.Resource, node, node).ConfigureAwait(false);
            if (bound.Failed is { } failed)
            {
                await ReportAsync(check.Metadata, node, failed.Failures).ConfigureAwait(false);
                return;
            }

            var verdicts = new List<Verdict>(1);
            IReadOnlyList<Failure>? failures = null;
            try
            {
                await check.Body(bound.Arguments, verdicts).ConfigureAwait(false);
            }
            catch (Exception exception) when (!run.IsCancellation(exception))
            {
                failures = run.Failures.Of(exception, check.Method);
            }

            // What a check has said before it failed is still true.
            foreach (var finding in run.Findings.Of(check.Metadata, node, verdicts))
                await run.EmitAsync(finding).ConfigureAwait(false);
            if (failures is not null) await ReportAsync(check.Metadata, node, failures).ConfigureAwait(false);
        }
        catch (Exception exception) when (run.IsCancellation(exception))
        {
            // The scan is being cut short; its reader is told so at the end.
        }
        finally
        {
            run.Progress.Finish(check.Metadata.Service);
        }
    }

    private ValueTask ReportAsync(CheckMetadata check, Node about, IReadOnlyList<Failure> failures) =>
        _notAssessed.TryAdd((check.Id, about), true)
            ? run.EmitAsync(run.Findings.NotAssessed(check, about, failures))
            : ValueTask.CompletedTask;
}
