namespace Prowler.Checks.Testing;

/// <summary>What can become of the answers to an API operation.</summary>
public enum Hazard
{
    /// <summary>Every call is refused: 403, in the words of the service's protocol.</summary>
    Denied,

    /// <summary>One of the calls is throttled until the retries are used up.</summary>
    Throttled,

    /// <summary>Every answer ends halfway.</summary>
    Truncated,

    /// <summary>The connection breaks during one of the calls.</summary>
    ConnectionReset,

    /// <summary>
    /// Descriptions, comments and tags hold markup, formulas, terminal escapes, control and bidirectional characters, or are
    /// 10,000 characters long.
    /// </summary>
    HostileText,

    /// <summary>Such texts stand in every field, ids, names and keywords too, but for numbers, dates, addresses and truth values.</summary>
    HostileValues,

    /// <summary>A page comes in two, for operations that page.</summary>
    TwoPages,

    /// <summary>A page comes in two, and the second is refused.</summary>
    SecondPageDenied,
}
