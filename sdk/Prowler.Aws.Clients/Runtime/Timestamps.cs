using System.Globalization;

namespace Prowler.Aws.Clients.Runtime;

internal static class Timestamps
{
    /// <exception cref="FormatException">The text is no ISO 8601 date and time.</exception>
    public static DateTime ParseIso8601(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    /// <param name="seconds">Seconds since 1970, with a fraction perhaps.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside the years 1 to 9999.</exception>
    public static DateTime FromUnixSeconds(double seconds) => DateTime.UnixEpoch.AddSeconds(seconds);
}
