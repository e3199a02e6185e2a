namespace Prowler.Checks;

/// <summary>Why something could not be read.</summary>
public enum FailureKind
{
    /// <summary>The credentials may not make the call.</summary>
    Denied,

    /// <summary>The service kept asking to slow down until the retries were used up.</summary>
    Throttled,

    /// <summary>No answer came in time.</summary>
    TimedOut,

    /// <summary>A replay was asked for a call that its recording lacks.</summary>
    NotRecorded,

    /// <summary>The call failed in any other way.</summary>
    CallFailed,

    /// <summary>A check or collector threw: a defect in it, or an answer that it did not expect.</summary>
    Defect,

    /// <summary>The scan ended before it was read. No finding says so: the coverage of the scan does.</summary>
    CutShort,
}

/// <summary>
/// Why a fact is missing: a failed API call, or a defect in what reads it. A failure is remembered like a value, and
/// whatever needs the missing fact inherits it.
/// </summary>
/// <param name="Kind">What went wrong, in kind.</param>
/// <param name="Cause">One sentence, without secrets: the service's error code and message, or the exception's type.</param>
public sealed record Failure(FailureKind Kind, string Cause)
{
    /// <summary>The service that was called, as IAM spells it (<c>s3</c>); null when no call was made.</summary>
    public string? Service { get; init; }

    /// <summary>The API operation (<c>GetBucketAcl</c>), or the method of a defect.</summary>
    public string? Operation { get; init; }

    /// <summary>The region that was called, or null.</summary>
    public string? Region { get; init; }

    /// <summary>The IAM action that the call needs (<c>s3:GetBucketAcl</c>), or null when it is not known.</summary>
    public string? Action { get; init; }

    /// <summary>The failure in one line.</summary>
    public override string ToString()
    {
        var call = Service is null ? Operation : $"{Service}:{Operation}";
        var place = Region is null ? "" : $" in {Region}";
        var action = Kind == FailureKind.Denied && Action is not null ? $" (needs {Action})" : "";
        return call is null ? Cause : $"{call}{place}: {Cause}{action}";
    }
}

/// <summary>
/// Thrown by <see cref="OnDemand{T}.Get"/> and <see cref="Listing{T}.All"/> to end a check or collector as not
/// assessed. Let it pass; the host turns it into a finding that names the failures.
/// </summary>
/// <param name="failures">The root failures, at least one.</param>
public sealed class NotAssessedException(IReadOnlyList<Failure> failures)
    : Exception("Not assessed: " + string.Join("; ", failures))
{
    /// <summary>The root failures, at least one.</summary>
    public IReadOnlyList<Failure> Failures { get; } = failures;
}
