using System.Text.RegularExpressions;

namespace Prowler.Runner.Plugins;

/// <summary>What NuGet takes for the id and the version of a package.</summary>
internal static partial class PackageName
{
    private const int LongestId = 100;
    private const int LongestVersion = 100;

    public static bool IsId(string text) => text.Length <= LongestId && Id.IsMatch(text);

    /// <summary>One version, not a range of them: a plugin is pinned.</summary>
    public static bool IsVersion(string text) => text.Length <= LongestVersion && Version.IsMatch(text);

    [GeneratedRegex(@"\A\w+([.-]\w+)*\z", RegexOptions.ExplicitCapture | RegexOptions.ECMAScript)]
    private static partial Regex Id { get; }

    [GeneratedRegex(@"\A\d+(\.\d+){1,3}(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z.-]+)?\z", RegexOptions.ECMAScript | RegexOptions.ExplicitCapture)]
    private static partial Regex Version { get; }
}
