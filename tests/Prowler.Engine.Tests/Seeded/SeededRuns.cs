using Prowler.Checks;
using Prowler.Engine.Tests.Fakes;

namespace Prowler.Engine.Tests.Seeded;

/// <summary>
/// Random trees, data, denials and delays, few permits and few resources in flight: the engine neither hangs, nor loses
/// or invents a finding or a call.
/// </summary>
public sealed class SeededRuns
{
    private const int SeedsInABlock = 50;

    // Far more than a run takes on a loaded machine: only a hang gets here.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static TheoryData<int> AllBlocks => [.. Enumerable.Range(0, 8)];

    // An exception through every layer of a scan costs more than the scan.
    public static TheoryData<int> SomeBlocks => [.. Enumerable.Range(0, 2)];

    [Theory]
    [MemberData(nameof(AllBlocks))]
    public Task A_scan_finds_what_the_reference_finds(int block) => ForEachSeedAsync(block, async seed =>
    {
        var run = new Run(seed);

        var findings = await run.ReadAsync();

        Assert.Equal(run.Expected.Select(said => said.Line), Lines(findings));
        Assert.Equal(run.ExpectedCoverage, run.Scan.Coverage
            .Select(row => ReferenceEvaluator.Row(row.Check.Id, row.Region, row.State, row.Findings)).Order(StringComparer.Ordinal));
        Assert.Equal(findings.Count, findings.DistinctBy(finding => finding.Uid).Count());
        Assert.All(run.Api.Calls, call => Assert.True(call.Value == 1, $"{call.Key} was made {call.Value} times."));
        Assert.Equal(run.ExpectedCalls, run.UnbatchedCalls);
        Assert.True(run.Scan.Summary.Complete);
    });

    [Theory]
    [MemberData(nameof(SomeBlocks))]
    public Task A_cancelled_scan_ends_and_invents_nothing(int block) => ForEachSeedAsync(block, async seed =>
    {
        using var cancellation = new CancellationTokenSource();
        var run = new Run(seed);
        run.AfterCalls(new Random(seed).Next(40), cancellation.Cancel);
        var findings = new List<Finding>();

        var exception = await Record.ExceptionAsync(async () =>
        {
            await foreach (var finding in run.Scan.WithCancellation(cancellation.Token)) findings.Add(finding);
        });

        Assert.Equal(cancellation.IsCancellationRequested, exception is OperationCanceledException);
        Assert.Equal(!cancellation.IsCancellationRequested, run.Scan.Summary.Complete);
        AssertIsPart(findings, run);
    });

    [Theory]
    [MemberData(nameof(SomeBlocks))]
    public Task A_scan_whose_reader_stops_ends_and_invents_nothing(int block) => ForEachSeedAsync(block, async seed =>
    {
        var run = new Run(seed);
        var (findings, wanted) = (new List<Finding>(), new Random(seed).Next(1, 20));

        await foreach (var finding in run.Scan)
        {
            findings.Add(finding);
            if (findings.Count == wanted) break;
        }

        AssertIsPart(findings, run);
    });

    private static void AssertIsPart(List<Finding> findings, Run run)
    {
        var missing = run.Expected.ToList();
        Assert.All(Lines(findings), line => Assert.True(Take(missing, line), $"{line} was invented."));
        Assert.Equal(0, run.Api.Running);

        // Whoever takes the coverage at its word never takes what is missing for gone.
        var coverage = run.Scan.Coverage;
        Assert.All(missing, said => Assert.Contains(coverage, row =>
            row.Check.Id == said.Check && (row.Region is null || row.Region == said.Region) && row.State == CoverageState.NotAssessed));
        Assert.Equal(findings.Count(finding => finding.NotAssessed is null), coverage.Sum(row => row.Findings));
        Assert.All(coverage, row => Assert.Equal(row.State == CoverageState.NotAssessed, row.Causes.Count > 0));
    }

    private static bool Take(List<ReferenceEvaluator.Said> expected, string line)
    {
        var index = expected.FindIndex(said => said.Line == line);
        if (index >= 0) expected.RemoveAt(index);
        return index >= 0;
    }

    private static async Task ForEachSeedAsync(int block, Func<int, Task> run)
    {
        for (var seed = block * SeedsInABlock; seed < (block + 1) * SeedsInABlock; seed++)
        {
            var exception = await Record.ExceptionAsync(() => Task.Run(() => run(seed)).WaitAsync(Patience));
            Assert.True(exception is null, $"Seed {seed}: {(exception is TimeoutException ? "it hangs." : exception)}");
        }
    }

    private static IEnumerable<string> Lines(IEnumerable<Finding> findings) => findings.Select(finding => ReferenceEvaluator.Line(
        finding.Check.Id, finding.ResourceArn, finding.Region, finding.Status,
        finding.NotAssessed is { } failures ? RandomData.Say(failures) : finding.StatusDetail)).Order(StringComparer.Ordinal);

    /// <summary>One seed: what is scanned, how narrow the ways are, and what is to be found.</summary>
    private sealed class Run
    {
        private readonly HashSet<string> _batches;
        private int _calls;
        private (int Calls, Action Act) _after = (int.MaxValue, () => { });

        public Run(int seed)
        {
            var random = new Random(seed);
            var model = new RandomModel(seed);
            var reference = new ReferenceEvaluator(model);
            Expected = reference.Evaluate();
            ExpectedCoverage = reference.Coverage;
            ExpectedCalls = reference.Calls.Order(StringComparer.Ordinal);
            _batches = [.. model.Facets.Where(facet => facet.BatchSize > 0).Select(facet => facet.Name)];
            Api = new FakeApi(permits: random.Next(1, 6)) { Latency = () => Delay(seed) };
            var session = new FakeSession(Api, (Resource)model.Root.Make("root"))
            {
                Context = new ScanContext("1", "fake", RandomData.Scanned[0], RandomData.Scanned, ScanUnusedServices: false),
            };
            Scan = new Scanner(CheckCatalog.Link(new ModelPack(model, Api)))
                .Scan(session, new ScanOptions { ResourcesInFlight = random.Next(1, 6) });
        }

        public IReadOnlyList<ReferenceEvaluator.Said> Expected { get; }

        public IEnumerable<string> ExpectedCoverage { get; }

        public IEnumerable<string> ExpectedCalls { get; }

        public FakeApi Api { get; }

        public Scan Scan { get; }

        public IEnumerable<string> UnbatchedCalls =>
            Api.Calls.Keys.Where(call => !_batches.Contains(call.Split(' ')[0])).Order(StringComparer.Ordinal);

        public Task<IReadOnlyList<Finding>> ReadAsync() => Scan.ReadAsync();

        public void AfterCalls(int calls, Action act) => _after = (calls, act);

        /// <summary>How long a call takes: none to three turns of the others.</summary>
        private int Delay(int seed)
        {
            var call = Interlocked.Increment(ref _calls);
            if (call == _after.Calls) _after.Act();
            return (call * 7919 + seed) % 4;
        }
    }
}
