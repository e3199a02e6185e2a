using System.Globalization;
using System.Text;

namespace Prowler.Checks.Testing.Hazardous;

/// <summary>Shows text that may hold anything: a hazard put it there.</summary>
internal static class Printable
{
    private const int Longest = 240;

    public static string Of(string text)
    {
        var result = new StringBuilder();
        foreach (var character in text)
        {
            if (result.Length >= Longest) return result.Append('…').ToString();
            var category = char.GetUnicodeCategory(character);
            if (category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.Surrogate)
                result.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            else result.Append(character);
        }

        return result.ToString();
    }
}
