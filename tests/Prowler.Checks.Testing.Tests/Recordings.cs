namespace Prowler.Checks.Testing.Tests;

internal static class Recordings
{
    /// <summary>The scan behind <c>prowler aws --demo</c>.</summary>
    public static string Demo { get; } = Path.Combine(AppContext.BaseDirectory, "Demo", "demo.zip");
}
