using System.Diagnostics.CodeAnalysis;

namespace Prowler.Checks;

/// <summary>A fact, or the failures that kept it from being read.</summary>
/// <typeparam name="T">The fact.</typeparam>
public readonly struct Attempt<T>
    where T : class
{
    private Attempt(T? value, IReadOnlyList<Failure>? failures)
    {
        Value = value;
        Failures = failures;
    }

    /// <summary>The fact; null when it could not be read.</summary>
    public T? Value { get; }

    /// <summary>The root failures, at least one; null when the fact was read.</summary>
    public IReadOnlyList<Failure>? Failures { get; }

    /// <summary>Whether the fact was read.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Failures))]
    public bool Succeeded => Value is not null;

    /// <summary>A fact that was read.</summary>
    public static Attempt<T> Success(T value) => new(value, null);

    /// <summary>A fact that could not be read.</summary>
    /// <param name="failures">The root failures, at least one.</param>
    public static Attempt<T> Failed(IReadOnlyList<Failure> failures) => new(null, failures);
}

/// <summary>
/// A facet that is collected only when a check awaits it, and whose failure a check may tolerate. Take it where most
/// resources are judged without the facet, or where an answer is possible without it.
/// </summary>
/// <typeparam name="T">The facet.</typeparam>
/// <param name="source">Collects the facet; it is remembered by the host, so asking twice costs nothing.</param>
public sealed class OnDemand<T>(Func<ValueTask<Attempt<T>>> source)
    where T : class
{
    /// <summary>The facet.</summary>
    /// <exception cref="NotAssessedException">It could not be read; ends the check as not assessed.</exception>
    public async ValueTask<T> Get()
    {
        var attempt = await source().ConfigureAwait(false);
        return attempt.Succeeded ? attempt.Value : throw new NotAssessedException(attempt.Failures);
    }

    /// <summary>The facet, or the failures that kept it from being read.</summary>
    public ValueTask<Attempt<T>> TryGet() => source();
}

/// <summary>Makes <see cref="OnDemand{T}"/> values by hand, for tests of checks.</summary>
public static class OnDemand
{
    /// <summary>A facet that was read.</summary>
    public static OnDemand<T> Of<T>(T value)
        where T : class => new(() => ValueTask.FromResult(Attempt<T>.Success(value)));

    /// <summary>A facet that could not be read.</summary>
    public static OnDemand<T> Failed<T>(params IReadOnlyList<Failure> failures)
        where T : class => new(() => ValueTask.FromResult(Attempt<T>.Failed(failures)));
}
