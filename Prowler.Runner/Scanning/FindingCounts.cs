using Prowler.Checks;

namespace Prowler.Runner.Scanning;

/// <summary>Counts findings while they come. One thread adds, any may look.</summary>
internal sealed class FindingCounts
{
    private readonly int[] _byStatus = new int[Enum.GetValues<Status>().Length];
    private int _notAssessed;

    public int NotAssessed => Volatile.Read(ref _notAssessed);

    public int this[Status status] => Volatile.Read(ref _byStatus[(int)status]);

    public void Add(Finding finding) =>
        Interlocked.Increment(ref finding.NotAssessed is null ? ref _byStatus[(int)finding.Status] : ref _notAssessed);
}
