namespace Prowler.Aws;

/// <summary>Which settings a scan judges: those of what is in use, and with <c>--scan-unused-services</c> all.</summary>
public static class InUse
{
    /// <summary>Whether a check judges something that may be unused.</summary>
    /// <param name="context">The scan.</param>
    /// <param name="isInUse">Whether it is in use.</param>
    public static bool Judges(this ScanContext context, bool isInUse) => context.ScanUnusedServices || isInUse;

    /// <summary>Whether a check judges a setting that matters only where there is something that it is for.</summary>
    /// <param name="context">The scan.</param>
    /// <param name="users">What the setting is for. It is not looked at where unused settings are judged too.</param>
    /// <param name="condition">Which of it counts; by default all.</param>
    /// <exception cref="NotAssessedException">There may be some, and not all could be listed.</exception>
    public static bool Judges<T>(this ScanContext context, Listing<T> users, Func<T, bool>? condition = null)
        where T : class => context.ScanUnusedServices || users.Any(condition);
}
