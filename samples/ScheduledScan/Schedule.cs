namespace ScheduledScan;

/// <summary>When to scan.</summary>
internal sealed class Schedule
{
    /// <summary>The time from the start of one scan to that of the next.</summary>
    public TimeSpan Every { get; set; } = TimeSpan.FromDays(1);

    public static bool IsValid(Schedule schedule) => schedule.Every >= TimeSpan.FromSeconds(1) && schedule.Every <= TimeSpan.FromDays(30);
}
