using System.Text.RegularExpressions;

namespace Prowler.Aws.Tests.Secrets;

/// <summary>How a provider describes its tokens: a line of <c>formats.txt</c>, which says what stands for what.</summary>
internal sealed partial record TokenFormat(string Id, string Form)
{
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Digits = "0123456789";

    public static IEnumerable<TokenFormat> All() => File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "Secrets", "formats.txt"))
        .Where(line => !line.StartsWith('#'))
        .Select(line => line.Split(' ', 2))
        .Select(parts => new TokenFormat(parts[0], parts[1]));

    /// <summary>A token of nobody.</summary>
    public string Draw(Random random) => Part().Replace(Form, part => part.Value == "[uuid]"
        ? string.Join('-', new[] { 8, 4, 4, 4, 12 }.Select(length => Draw("h", length, random)))
        : Draw(part.Groups["class"].Value, int.Parse(part.Groups["count"].Value), random));

    private static string Draw(string name, int length, Random random) => new(random.GetItems<char>(Alphabet(name), length));

    private static string Alphabet(string name) => name switch
    {
        "h" => Digits + "abcdef",
        "x" => Digits + "ABCDEF",
        "d" => Digits,
        "l" => Lower + Digits,
        "U" => Upper + Digits,
        "L" => Lower + Upper,
        "a" => Lower + Upper + Digits,
        "u" => Lower + Upper + Digits + "_-",
        "b" => Lower + Upper + Digits + "+/",
        "t" => Upper + "234567",
        "k" => Lower + "234567",
        "A" => "A",
        _ => throw new InvalidDataException($"formats.txt has a class '{name}' that its head does not explain."),
    };

    [GeneratedRegex(@"\[uuid\]|\[(?<class>[a-zA-Z])(?<count>[0-9]+)\]")]
    private static partial Regex Part();
}
