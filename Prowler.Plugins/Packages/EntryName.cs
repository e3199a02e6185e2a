using System.Text.RegularExpressions;

namespace Prowler.Plugins.Packages;

/// <summary>The names of a package's files, held on every system to what leads nowhere else on any.</summary>
internal static partial class EntryName
{
    /// <summary>Whether a file of this name, a relative path with slashes, is written below the folder that it is unpacked to.</summary>
    public static bool IsInside(string name) => name.Split('/').All(segment =>
        segment.Length > 0
        // Windows drops these at the end, so that the name is another's: "..", ". ." and "a.dll." too.
        && segment[^1] is not ('.' or ' ')
        && !segment.Any(letter => letter is '\\' or ':' || char.IsControl(letter))
        && !Device.IsMatch(segment));

    // In each folder of Windows, with whatever extension.
    [GeneratedRegex(@"\A(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(COM|LPT)[0-9¹²³])\s*(\.|\z)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Device { get; }
}
