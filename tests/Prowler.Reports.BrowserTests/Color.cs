using System.Globalization;
using System.Text.RegularExpressions;

namespace Prowler.Reports.BrowserTests;

/// <summary>A colour in linear sRGB, and how well two of them are told apart.</summary>
internal sealed partial record Color(double Red, double Green, double Blue)
{
    /// <summary>Simulations of colour vision deficiency at full strength, in linear sRGB: Machado, Oliveira and Fernandes 2009.</summary>
    private static readonly Dictionary<string, double[]> Simulations = new()
    {
        ["normal vision"] = [1, 0, 0, 0, 1, 0, 0, 0, 1],
        ["protanopia"] = [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
        ["deuteranopia"] = [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
        ["tritanopia"] = [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900],
    };

    public static IEnumerable<string> Visions => Simulations.Keys;

    /// <summary>Relative luminance as WCAG defines it.</summary>
    public double Luminance => 0.2126 * Red + 0.7152 * Green + 0.0722 * Blue;

    /// <summary>Reads <c>rgb(1, 2, 3)</c>.</summary>
    public static Color Parse(string css)
    {
        var parts = Numbers().Matches(css).Select(match => Linear(double.Parse(match.Value, CultureInfo.InvariantCulture) / 255)).ToArray();
        return new(parts[0], parts[1], parts[2]);
    }

    /// <summary>Contrast ratio as WCAG defines it, 1 to 21.</summary>
    public double ContrastTo(Color other) =>
        (Math.Max(Luminance, other.Luminance) + 0.05) / (Math.Min(Luminance, other.Luminance) + 0.05);

    /// <summary>CIE76 distance of the two as a reader with that vision sees them; about 2 is just noticeable.</summary>
    public double DistanceTo(Color other, string vision)
    {
        var (one, two) = (Seen(Simulations[vision]).Lab(), other.Seen(Simulations[vision]).Lab());
        return Math.Sqrt(Math.Pow(one.L - two.L, 2) + Math.Pow(one.A - two.A, 2) + Math.Pow(one.B - two.B, 2));
    }

    private Color Seen(double[] m) => new(
        Math.Clamp(m[0] * Red + m[1] * Green + m[2] * Blue, 0, 1),
        Math.Clamp(m[3] * Red + m[4] * Green + m[5] * Blue, 0, 1),
        Math.Clamp(m[6] * Red + m[7] * Green + m[8] * Blue, 0, 1));

    private (double L, double A, double B) Lab()
    {
        var x = F((0.4124 * Red + 0.3576 * Green + 0.1805 * Blue) / 0.95047);
        var y = F(0.2126 * Red + 0.7152 * Green + 0.0722 * Blue);
        var z = F((0.0193 * Red + 0.1192 * Green + 0.9505 * Blue) / 1.08883);
        return (116 * y - 16, 500 * (x - y), 200 * (y - z));

        static double F(double t) => t > 0.008856 ? Math.Cbrt(t) : 7.787 * t + 16.0 / 116;
    }

    private static double Linear(double channel) =>
        channel <= 0.04045 ? channel / 12.92 : Math.Pow((channel + 0.055) / 1.055, 2.4);

    [GeneratedRegex(@"[\d.]+")]
    private static partial Regex Numbers();
}
