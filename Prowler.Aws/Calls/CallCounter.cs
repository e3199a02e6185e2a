namespace Prowler.Aws.Calls;

/// <summary>Counts the attempts of a session.</summary>
internal sealed class CallCounter
{
    private long _count;

    public long Count => Interlocked.Read(ref _count);

    public void Increment() => Interlocked.Increment(ref _count);
}
