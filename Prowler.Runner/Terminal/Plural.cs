namespace Prowler.Runner.Terminal;

/// <summary>Numbers with their nouns.</summary>
internal static class Plural
{
    /// <summary>"1 region", "1,200 regions".</summary>
    public static string Of(long count, string noun) => $"{count:N0} {noun}{(count == 1 ? "" : "s")}";
}
