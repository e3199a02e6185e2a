using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Prowler.Checks;

namespace Prowler.Engine.Tests.Fakes;

/// <summary>
/// An API that lets a few calls through at a time, counts them, and fails as told. A call is named by its operation and
/// what it is about: <c>GetVersioning logs</c>; a page of a listing has its number behind that: <c>ListBuckets account 3</c>.
/// </summary>
internal sealed class FakeApi(int permits = 5)
{
    private readonly SemaphoreSlim _permits = new(permits);
    private readonly ConcurrentDictionary<string, int> _calls = [];
    private readonly Dictionary<string, Func<Exception>> _faults = [];
    private readonly HashSet<string> _hanging = [];
    private int _running;

    /// <summary>How often each call was made.</summary>
    public IReadOnlyDictionary<string, int> Calls => _calls;

    public long CallsMade => _calls.Values.Sum();

    /// <summary>Calls that are under way.</summary>
    public int Running => Volatile.Read(ref _running);

    /// <summary>How long each call takes: <c>await</c>s that let others run, never a clock.</summary>
    public Func<int> Latency { get; init; } = () => 1;

    /// <summary>Completes when a hanging call has begun.</summary>
    public TaskCompletionSource Hanging { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public FakeApi Deny(params string[] calls) => Fail(FailureKind.Denied, "AccessDenied: not you.", calls);

    public FakeApi Fail(FailureKind kind, string cause, params string[] calls)
    {
        foreach (var call in calls) _faults[call] = () => new FakeApiException(new Failure(kind, cause));
        return this;
    }

    public FakeApi Throw(string call, Func<Exception> exception)
    {
        _faults[call] = exception;
        return this;
    }

    /// <summary>Makes a call wait until it is cancelled.</summary>
    public FakeApi Hang(string call)
    {
        _hanging.Add(call);
        return this;
    }

    public Task<T> Call<T>(string operation, Resource about, T answer, CancellationToken cancellation = default) =>
        Call(operation, about.Id, about.Region, answer, cancellation);

    public async Task<T> Call<T>(
        string operation, string about, string? region, T answer, CancellationToken cancellation = default)
    {
        var call = $"{operation} {about}";
        await _permits.WaitAsync(cancellation);
        Interlocked.Increment(ref _running);
        try
        {
            _calls.AddOrUpdate(call, 1, (_, times) => times + 1);
            for (var turn = Latency(); turn > 0; turn--) await Task.Yield();
            if (_hanging.Contains(call))
            {
                Hanging.TrySetResult();
                await Task.Delay(Timeout.Infinite, cancellation);
            }

            if (!_faults.TryGetValue(call, out var fault)) return answer;
            throw fault() is FakeApiException known
                ? new FakeApiException(known.Failure with { Service = "fake", Operation = operation, Region = region })
                : fault();
        }
        finally
        {
            Interlocked.Decrement(ref _running);
            _permits.Release();
        }
    }

    /// <summary>A paginated listing.</summary>
    public async IAsyncEnumerable<T> Pages<T>(
        string operation, Resource about, IEnumerable<IEnumerable<T>> pages, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var number = 0;
        foreach (var page in pages)
        {
            foreach (var item in await Call(operation, $"{about.Id} {++number}", about.Region, page, cancellation)) yield return item;
        }
    }

    /// <summary>A listing of one page.</summary>
    public IAsyncEnumerable<T> Pages<T>(string operation, Resource about, params T[] items) =>
        Pages<T>(operation, about, [items]);
}

/// <summary>What an SDK's client throws when the service says no.</summary>
internal sealed class FakeApiException(Failure failure) : Exception("secret: " + failure.Cause)
{
    public Failure Failure { get; } = failure;
}
