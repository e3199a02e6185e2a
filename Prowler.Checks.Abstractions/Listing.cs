namespace Prowler.Checks;

/// <summary>
/// What could be read of a list, and what could not. Take it in place of <c>IReadOnlyList&lt;T&gt;</c> where some answers
/// do not depend on the missing part: one trail seen is a yes, none seen with a region denied is not a no.
/// </summary>
/// <typeparam name="T">A resource or facet below the first parameter.</typeparam>
/// <param name="found">What was read, in the order it was listed.</param>
/// <param name="gaps">The root failures of the parts that could not be read; empty when the list is whole.</param>
public sealed class Listing<T>(IReadOnlyList<T> found, IReadOnlyList<Failure> gaps)
    where T : class
{
    /// <summary>What was read, in the order it was listed.</summary>
    public IReadOnlyList<T> Found { get; } = found;

    /// <summary>The root failures of the parts that could not be read; empty when the list is whole.</summary>
    public IReadOnlyList<Failure> Gaps { get; } = gaps;

    /// <summary>The whole list.</summary>
    /// <exception cref="NotAssessedException">There are gaps; ends the check as not assessed.</exception>
    public IReadOnlyList<T> All => Gaps.Count == 0 ? Found : throw new NotAssessedException(Gaps);

    /// <summary>Whether there is such an item: yes as soon as one was read, and no only of the whole list.</summary>
    /// <param name="condition">Which items count; by default all.</param>
    /// <exception cref="NotAssessedException">None was read, and there are gaps; ends the check as not assessed.</exception>
    public bool Any(Func<T, bool>? condition = null)
    {
        condition ??= static _ => true;
        return Found.Any(condition) || All.Any(condition);
    }
}
