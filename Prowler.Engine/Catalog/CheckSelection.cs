using Prowler.Checks;

namespace Prowler.Engine.Catalog;

/// <summary>
/// Which checks to run. Within a kind any word may match, across kinds all must; a kind without words does not
/// restrict. A check that is off by default is not picked unless its id or one of its categories is among the words.
/// </summary>
public sealed record CheckSelection
{
    /// <summary>Every check but those that are off by default. A new one each time: what binds configuration to options fills in the object that it finds there.</summary>
    public static CheckSelection All => new();

    /// <summary>Check ids.</summary>
    public IReadOnlyList<string> Checks { get; init; } = [];

    /// <summary>Services: <c>s3</c>.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];

    /// <summary>Severities of the metadata.</summary>
    public IReadOnlyList<Severity> Severities { get; init; } = [];

    /// <summary>Categories: <c>encryption</c>.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Check ids to leave out.</summary>
    public IReadOnlyList<string> ExcludedChecks { get; init; } = [];

    /// <summary>Services to leave out.</summary>
    public IReadOnlyList<string> ExcludedServices { get; init; } = [];
}

/// <summary>A selection names something unknown, or selects nothing.</summary>
/// <param name="message">What is wrong, and what may have been meant.</param>
public sealed class SelectionException(string message) : Exception(message);
