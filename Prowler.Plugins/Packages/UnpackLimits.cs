namespace Prowler.Plugins.Packages;

/// <summary>What no honest plugin comes near: the whole AWS SDK has some 400 assemblies and 200 MB.</summary>
internal static class UnpackLimits
{
    public const int MostEntries = 10_000;
    public const long MostBytes = 1L << 30;
    public const long LongestNuspec = 1 << 20;
}
