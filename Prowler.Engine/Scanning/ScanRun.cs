using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Prowler.Checks;
using Prowler.Checks.Sessions;
using Prowler.Engine.Catalog;
using Prowler.Engine.Configuration;

namespace Prowler.Engine.Scanning;

/// <summary>One scan at work: what its parts share, its beginning and its end.</summary>
internal sealed class ScanRun
{
    // Findings wait here for their reader. When it is full, judging waits: a slow reader bounds memory.
    private const int FindingsInFlight = 1024;

    private readonly Channel<(Finding Finding, CoverageCell Cell)> _channel =
        Channel.CreateBounded<(Finding, CoverageCell)>(new BoundedChannelOptions(FindingsInFlight) { SingleReader = true });
    private readonly CancellationTokenSource _stop = new();
    private readonly HashSet<string> _regions;
    private readonly TypePlan _root;
    private int _started;

    public ScanRun(ScanPlan plan, IScanSession session, ScanConfiguration configuration, int resourcesInFlight, ILogger logger)
    {
        (Plan, Session, Configuration, ResourcesInFlight) = (plan, session, configuration, resourcesInFlight);
        _regions = [.. session.Context.Regions];
        _root = TypePlan.Build(plan, session.Root.GetType());
        Coverage = new Coverage(plan, session.Context.Regions);
        Progress = new ProgressCounter(plan.Checks.Select(check => check.Service));
        Failures = new Failures(session, logger);
        Findings = new FindingFactory(session);
        Binder = new Binder(this);
        Facets = new Facets(this);
        Listings = new Listings(this);
        Judge = new Judge(this);
    }

    public ScanPlan Plan { get; }

    public IScanSession Session { get; }

    public ScanConfiguration Configuration { get; }

    /// <summary>How many resources of one listing are judged at the same time.</summary>
    public int ResourcesInFlight { get; }

    public Coverage Coverage { get; }

    public ProgressCounter Progress { get; }

    public Tally Tally { get; } = new();

    public Failures Failures { get; }

    public FindingFactory Findings { get; }

    public Binder Binder { get; }

    public Facets Facets { get; }

    public Listings Listings { get; }

    public Judge Judge { get; }

    public CancellationToken Cancellation => _stop.Token;

    public bool Complete { get; private set; }

    public bool IsRegionSelected(string region) => Session.Context.AllRegions || _regions.Contains(region);

    /// <summary>
    /// Whether the scan is being cut short. Whatever is thrown from then on is put down to that: clients wrap cancellation
    /// in exceptions of their own. A cancelled call before that is a timeout.
    /// </summary>
    public bool IsCancelled => Cancellation.IsCancellationRequested;

    /// <summary>Hands a finding to the reader. Once the scan is cancelled a fact may be half read, so nothing more is said.</summary>
    public ValueTask EmitAsync(Finding finding, CoverageCell cell) =>
        IsCancelled ? ValueTask.CompletedTask : _channel.Writer.WriteAsync((finding, cell), CancellationToken.None);

    public async IAsyncEnumerable<Finding> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _started, 1) == 1)
            throw new InvalidOperationException("A scan can be read once. Ask the scanner for another.");

        await using var registration = cancellationToken.UnsafeRegister(static stop => ((CancellationTokenSource)stop!).Cancel(), _stop);
        var work = Task.Run(WorkAsync, CancellationToken.None);
        try
        {
            await foreach (var (finding, cell) in _channel.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            {
                Tally.Count(finding);
                cell.Count(finding);
                yield return finding;
            }

            await work.ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            Complete = true;
        }
        finally
        {
            // Reached early when the reader stops reading: then those who still want to write are turned away.
            if (!Complete) await _stop.CancelAsync().ConfigureAwait(false);
            _channel.Writer.TryComplete();
            await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            // Made, but not read: nobody knows of these.
            while (_channel.Reader.TryRead(out var unread)) unread.Cell.OpenSubject();
        }
    }

    private async Task WorkAsync()
    {
        try
        {
            var root = new Node(Session.Root, _root, parent: null, IsRegionSelected);
            Coverage.Open(root);
            await Task.WhenAll(Listings.StartKept(root), Judge.JudgeAsync(root).AsTask()).ConfigureAwait(false);
        }
        catch (Exception) when (IsCancelled)
        {
            // The reader is told by its own token.
        }
        finally
        {
            _channel.Writer.TryComplete();
        }
    }
}
