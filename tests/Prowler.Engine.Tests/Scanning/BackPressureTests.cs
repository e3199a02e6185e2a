using Prowler.Checks;
using Prowler.Checks.Packs;
using Prowler.Engine.Tests.Fakes;

namespace Prowler.Engine.Tests.Scanning;

/// <summary>What no list asks for flows: no more of it is alive than is being judged and waits for the reader.</summary>
public sealed class BackPressureTests
{
    // The findings that wait for their reader; the engine's own bound.
    private const int Waiting = 1024;
    private const int InFlight = 4;

    private int _listed;

    [Fact]
    public async Task A_reader_that_does_not_read_stops_the_listing()
    {
        await using var findings = Scanning(Streamed(100_000)).GetAsyncEnumerator();
        await findings.MoveNextAsync();

        await SettledAsync();

        Assert.InRange(_listed, Waiting, Waiting + 4 * InFlight);
    }

    [Fact]
    public async Task It_stops_the_listings_under_resources_that_are_kept_too()
    {
        var zones = Enumerable.Range(0, 200).Select(number => new Zone($"z{number}")).ToArray();
        var pack = new PackBuilder()
            .List<Account, Zone>(zones)
            .List<Zone, Network>(_ => Count(100_000))
            .Check<Network>("net_one", _ => Verdict.Pass("Fine."))
            .Check<Account>("net_two", _ => null, Need.List<Zone>());
        await using var findings = Scanning(pack).GetAsyncEnumerator();
        await findings.MoveNextAsync();

        await SettledAsync();

        Assert.InRange(_listed, Waiting, Waiting + InFlight * 4 * InFlight);
    }

    [Fact]
    public async Task A_reader_that_does_not_read_holds_up_no_list_that_others_wait_for()
    {
        var asked = new TaskCompletionSource<int>();
        var pack = Streamed(10_000).Check<Account>(
            "net_two",
            a =>
            {
                asked.SetResult(a.Get<IReadOnlyList<Network>>(1).Count);
                return null;
            },
            Need.List<Network>());
        await using var findings = Scanning(pack).GetAsyncEnumerator();
        await findings.MoveNextAsync();

        Assert.Equal(10_000, await asked.Task.WaitAsync(TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task Resources_are_let_go_when_they_are_judged_even_those_that_could_not_be_assessed()
    {
        var seen = new List<WeakReference>();
        var pack = new PackBuilder()
            .List<Account, Network>(_ => Remembered(5_000, seen))
            .Facet<Network, FlowLogs>(FlowLogs (_) => throw new NotAssessedException([new Failure(FailureKind.Denied, "No.")]))
            .Check<Network>("net_one", _ => Verdict.Pass("Fine."))
            .Check<Network>("net_two", _ => Verdict.Pass("Fine."), Need.Record<FlowLogs>());
        await using var findings = Scanning(pack).GetAsyncEnumerator();
        for (var read = 0; read < 6_000; read++) await findings.MoveNextAsync();
        await SettledAsync();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.InRange(seen.Count(reference => reference.IsAlive), 0, 100);
        Assert.InRange(seen.Count, 3_000, 5_000);
    }

    [Fact]
    public async Task No_more_resources_of_a_listing_are_judged_at_a_time_than_the_bound()
    {
        var (judging, most) = (0, 0);
        var pack = Streamed(200).CheckAsync<Network>("net_two", async _ =>
        {
            var now = Interlocked.Increment(ref judging);
            InterlockedMax(ref most, now);
            for (var turn = 0; turn < 5; turn++) await Task.Yield();
            Interlocked.Decrement(ref judging);
            return null;
        });

        await Scanning(pack).ReadAsync();

        Assert.InRange(most, 1, InFlight);
    }

    private static void InterlockedMax(ref int most, int now)
    {
        for (var seen = Volatile.Read(ref most); now > seen; seen = Volatile.Read(ref most))
            Interlocked.CompareExchange(ref most, now, seen);
    }

    private PackBuilder Streamed(int count) => new PackBuilder()
        .List<Account, Network>(_ => Count(count))
        .Check<Network>("net_one", _ => Verdict.Pass("Fine."));

    private async IAsyncEnumerable<Network> Count(int count)
    {
        for (var number = 0; number < count; number++)
        {
            Interlocked.Increment(ref _listed);
            yield return new Network($"n{number}");
            if (number % 100 == 0) await Task.Yield();
        }
    }

    private async IAsyncEnumerable<Network> Remembered(int count, List<WeakReference> seen)
    {
        for (var number = 0; number < count; number++)
        {
            await Task.Yield();
            Interlocked.Increment(ref _listed);
            yield return Remember(number);
        }

        Network Remember(int number)
        {
            var network = new Network($"n{number}");
            lock (seen) seen.Add(new WeakReference(network));
            return network;
        }
    }

    /// <summary>Waits until listing makes no more progress: it is either held up or at its end.</summary>
    private async Task SettledAsync()
    {
        for (var (before, still) = (-1, 0); still < 20; await Task.Delay(10))
        {
            var now = Volatile.Read(ref _listed);
            still = now == before ? still + 1 : 0;
            before = now;
        }
    }

    private static Scan Scanning(ICheckPack pack) =>
        new Scanner(CheckCatalog.Link(pack)).Scan(new FakeSession(), new ScanOptions { ResourcesInFlight = InFlight });
}
