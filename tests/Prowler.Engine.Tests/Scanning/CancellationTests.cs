using Prowler.Checks;
using Prowler.Checks.Packs;
using Prowler.Engine.Tests.Fakes;

namespace Prowler.Engine.Tests.Scanning;

public sealed class CancellationTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task The_findings_so_far_come_and_then_OperationCanceledException()
    {
        var api = new FakeApi().Hang("GetVersioning media");
        using var cancellation = new CancellationTokenSource();
        var scan = Scanning(Versioned(api));
        var findings = new List<Finding>();

        await Assert.ThrowsAsync<OperationCanceledException>(() => ReadAsync().WaitAsync(Patience));

        Assert.Equal(["backup", "logs"], findings.Select(finding => finding.ResourceId).Order(StringComparer.Ordinal));
        Assert.Equal((false, 2, 0), (scan.Summary.Complete, scan.Summary.Passed, scan.Summary.NotAssessed));
        Assert.Equal(0, api.Running);

        async Task ReadAsync()
        {
            await foreach (var finding in scan.WithCancellation(cancellation.Token))
            {
                findings.Add(finding);
                if (findings.Count == 2) await CancelWhenHangingAsync(api, cancellation);
            }
        }
    }

    [Theory]
    [InlineData("ListNetworks us-1 2")]
    [InlineData("ListSubnets eu-1-n1 1")]
    [InlineData("GetFlowLogs us-1-n2")]
    public async Task Wherever_a_call_hangs_the_scan_ends_with_that_exception_and_nothing_is_not_assessed(string call)
    {
        var api = new FakeApi().Hang(call);
        using var cancellation = new CancellationTokenSource();
        var scan = Scanning(Hanging(api));
        var reading = ReadAsync(scan, cancellation.Token);

        await CancelWhenHangingAsync(api, cancellation);

        await Assert.ThrowsAsync<OperationCanceledException>(() => reading.WaitAsync(Patience));
        Assert.Equal((false, 0), (scan.Summary.Complete, scan.Summary.NotAssessed));
        Assert.Equal(0, api.Running);
    }

    [Fact]
    public async Task What_a_client_throws_because_of_the_cancellation_is_no_failure()
    {
        var begun = new TaskCompletionSource();
        using var cancellation = new CancellationTokenSource();
        var scan = Scanning(Estate.Pack().CheckAsync<Account>(
            "iam_one",
            async a =>
            {
                begun.SetResult();
                var cancelled = new TaskCompletionSource();
                await using var registration = a.Get<CancellationToken>(1).Register(cancelled.SetResult);
                await cancelled.Task;
                throw new HttpRequestException("The connection was closed.");
            },
            Need.CancellationToken));
        var reading = ReadAsync(scan, cancellation.Token);

        await begun.Task;
        await cancellation.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(() => reading.WaitAsync(Patience));
        Assert.Equal(0, scan.Summary.NotAssessed);
    }

    [Fact]
    public async Task A_listing_that_ends_early_because_of_the_cancellation_is_not_taken_for_a_whole_one()
    {
        var begun = new TaskCompletionSource();
        using var cancellation = new CancellationTokenSource();
        var scan = Scanning(new PackBuilder()
            .List<Account, Bucket>(Politely, Need.CancellationToken)
            .Check<Account>("s3_one", a => Verdict.Pass($"{a.Get<IReadOnlyList<Bucket>>(1).Count} buckets."), Need.List<Bucket>()));
        var reading = ReadAsync(scan, cancellation.Token);

        await begun.Task;
        await cancellation.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(() => reading.WaitAsync(Patience));
        Assert.Equal(0, scan.Summary.Passed);

        async IAsyncEnumerable<Bucket> Politely(Arguments arguments)
        {
            var cancelled = new TaskCompletionSource();
            await using var registration = arguments.Get<CancellationToken>(1).Register(cancelled.SetResult);
            begun.SetResult();
            await cancelled.Task;
            yield break;
        }
    }

    [Fact]
    public async Task A_scan_that_is_cancelled_before_it_begins_calls_nothing()
    {
        var api = new FakeApi();

        await Assert.ThrowsAsync<OperationCanceledException>(() => ReadAsync(Scanning(Versioned(api)), new CancellationToken(canceled: true)));

        Assert.Empty(api.Calls);
    }

    [Fact]
    public async Task A_reader_that_stops_ends_the_scan_and_leaves_nothing_running()
    {
        var api = new FakeApi(permits: 20).Hang("GetVersioning media").Hang("GetFlowLogs eu-1-n1").Hang("ListSubnets us-1-n2 1");
        var scan = Scanning(Versioned(Hanging(api)));

        await Task.Run(async () =>
        {
            await foreach (var finding in scan) break;
        }).WaitAsync(Patience);

        Assert.Equal(0, api.Running);
        Assert.Equal((false, 1), (scan.Summary.Complete, scan.Summary.Passed));
    }

    [Fact]
    public async Task A_reader_that_stops_turns_away_what_waits_for_it()
    {
        var scan = Scanning(new PackBuilder()
            .List<Account, Zone>(Estate.Zones)
            .List<Zone, Network>([.. Enumerable.Range(0, 4000).Select(number => new Network($"n{number}"))])
            .Check<Network>("net_one", _ => Verdict.Pass("Fine."))
            .Check<Account>("net_two", _ => Verdict.Pass("Fine."), Need.List<Network>()));

        await Task.Run(async () =>
        {
            await foreach (var finding in scan) break;
        }).WaitAsync(Patience);

        Assert.Equal((false, 1), (scan.Summary.Complete, scan.Summary.Passed));
    }

    private static PackBuilder Versioned(FakeApi api) => Versioned(Estate.Pack(api));

    private static PackBuilder Versioned(PackBuilder pack) =>
        pack.Check<Bucket>("s3_one", _ => Verdict.Pass("Fine."), Need.Record<Versioning>());

    /// <summary>Three levels, of which one is kept and one is batched, whose calls can be cancelled.</summary>
    private static PackBuilder Hanging(FakeApi api) => new PackBuilder()
        .List<Account, Zone>(Estate.Zones)
        .List<Account, Bucket>(Estate.Buckets)
        .Facet<Bucket, Versioning>(a => api.Call("GetVersioning", a.Get<Bucket>(0), new Versioning(""), a.Get<CancellationToken>(1)), Need.CancellationToken)
        .List<Zone, Network>(
            a => api.Pages<Network>(
                "ListNetworks", a.Get<Zone>(0), [[new($"{a.Get<Zone>(0).Id}-n1")], [new($"{a.Get<Zone>(0).Id}-n2")]], a.Get<CancellationToken>(1)),
            Need.CancellationToken)
        .List<Network, Subnet>(
            a => api.Pages<Subnet>("ListSubnets", a.Get<Network>(0), [[new($"{a.Get<Network>(0).Id}-s")]], a.Get<CancellationToken>(1)),
            Need.CancellationToken)
        .Batch<Network, FlowLogs>(
            3,
            async (networks, a) =>
            {
                foreach (var network in networks)
                    await api.Call("GetFlowLogs", network, network.Name, a.Get<CancellationToken>(1));
                return networks.ToDictionary(network => network, network => new FlowLogs(network.Name));
            },
            Need.CancellationToken)
        .Check<Subnet>("net_one", _ => Verdict.Pass("Fine."), Need.Record<FlowLogs>())
        .Check<Account>("net_two", _ => Verdict.Pass("Fine."), Need.List<FlowLogs>(), Need.Listing<Network>());

    private static Scan Scanning(ICheckPack pack) => new Scanner(CheckCatalog.Link(pack)).Scan(new FakeSession());

    private static async Task ReadAsync(Scan scan, CancellationToken cancellation)
    {
        await foreach (var finding in scan.WithCancellation(cancellation)) Assert.NotEqual("", finding.Uid);
    }

    private static async Task CancelWhenHangingAsync(FakeApi api, CancellationTokenSource cancellation)
    {
        await api.Hanging.Task.WaitAsync(Patience);
        await cancellation.CancelAsync();
    }
}
