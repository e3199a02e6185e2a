using System.Text.RegularExpressions;

namespace Prowler.Plugins;

/// <summary>What NuGet takes for the id and the version of a package.</summary>
public static partial class PackageName
{
    private const int LongestId = 100;
    private const int LongestVersion = 100;

    /// <summary>Whether a text is the id of a package.</summary>
    /// <param name="text">The text.</param>
    public static bool IsId(string text) => text.Length <= LongestId && Id.IsMatch(text);

    /// <summary>Whether a text is one version, not a range of them: a plugin is pinned.</summary>
    /// <param name="text">The text.</param>
    public static bool IsVersion(string text) => text.Length <= LongestVersion && Version.IsMatch(text);

    [GeneratedRegex(@"\A\w+([.-]\w+)*\z", RegexOptions.ExplicitCapture | RegexOptions.ECMAScript)]
    private static partial Regex Id { get; }

    [GeneratedRegex(@"\A\d+(\.\d+){1,3}(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z.-]+)?\z", RegexOptions.ECMAScript | RegexOptions.ExplicitCapture)]
    private static partial Regex Version { get; }
}
