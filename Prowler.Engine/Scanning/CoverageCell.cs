using Prowler.Checks;

namespace Prowler.Engine.Scanning;

/// <summary>How far one check is in one region.</summary>
internal sealed class CoverageCell
{
    // A cause may name a resource, so there may be as many as resources.
    private const int MostCauses = 40;

    private readonly SortedSet<Failure> _causes = new(FailureOrder.Instance);
    private readonly SortedSet<Failure> _gaps = new(FailureOrder.Instance);
    private int _subjects;
    private int _listings;
    private int _findings;
    private volatile bool _hasSubjects;
    private volatile bool _isTouched;
    private volatile bool _isLeftOut;

    /// <summary>There is a resource here, in a region that is not scanned.</summary>
    public void LeaveOut() => _isTouched = _isLeftOut = true;

    /// <summary>There is a resource to judge.</summary>
    public void OpenSubject()
    {
        Interlocked.Increment(ref _subjects);
        _hasSubjects = _isTouched = true;
    }

    /// <summary>It was judged, and what was said was handed on.</summary>
    public void CloseSubject() => Interlocked.Decrement(ref _subjects);

    /// <summary>There is something to list, in which there may be resources to judge.</summary>
    public void OpenListing()
    {
        Interlocked.Increment(ref _listings);
        _isTouched = true;
    }

    /// <summary>It was listed, but for what failures say.</summary>
    public void CloseListing(IReadOnlyList<Failure> failures)
    {
        if (failures.Count > 0) Add(_gaps, failures);
        Interlocked.Decrement(ref _listings);
    }

    /// <summary>A finding got to its reader.</summary>
    public void Count(Finding finding)
    {
        if (finding.NotAssessed is { } failures) Add(_causes, failures);
        else Interlocked.Increment(ref _findings);
    }

    public CoverageCounts Read()
    {
        lock (_causes)
        {
            return new CoverageCounts
            {
                IsTouched = _isTouched,
                IsLeftOut = _isLeftOut,
                IsOpen = Volatile.Read(ref _subjects) > 0 || Volatile.Read(ref _listings) > 0,
                IsListing = Volatile.Read(ref _listings) > 0,
                HasSubjects = _hasSubjects,
                Findings = Volatile.Read(ref _findings),
                Causes = [.. _causes],
                Gaps = [.. _gaps],
            };
        }
    }

    private void Add(SortedSet<Failure> known, IReadOnlyList<Failure> failures)
    {
        lock (_causes)
        {
            foreach (var failure in failures)
                if (known.Add(failure) && known.Count > MostCauses) known.Remove(known.Max!);
        }
    }
}

/// <summary>What a cell has come to.</summary>
internal sealed record CoverageCounts
{
    public static CoverageCounts Nothing { get; } = new();

    /// <summary>Whether there was anything to judge or to list.</summary>
    public bool IsTouched { get; init; }

    /// <summary>Whether it is of a region that is not scanned.</summary>
    public bool IsLeftOut { get; init; }

    /// <summary>Whether something is not through.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether a listing is not through.</summary>
    public bool IsListing { get; init; }

    public bool HasSubjects { get; init; }

    public int Findings { get; init; }

    /// <summary>Why resources could not be judged.</summary>
    public IReadOnlyList<Failure> Causes { get; init; } = [];

    /// <summary>Why not all resources are known.</summary>
    public IReadOnlyList<Failure> Gaps { get; init; } = [];

    /// <summary>Whether it says more than that all was listed.</summary>
    public bool IsOfItsOwn => HasSubjects || IsListing || Gaps.Count > 0;
}

/// <summary>An order of failures that does not depend on who came first.</summary>
internal sealed class FailureOrder : IComparer<Failure>
{
    public static FailureOrder Instance { get; } = new();

    public int Compare(Failure? left, Failure? right) => string.CompareOrdinal(Key(left), Key(right));

    private static string Key(Failure? failure) => $"{failure}\n{failure?.Kind}\n{failure?.Action}";
}
