using Prowler.Checks;

namespace Prowler.Engine.Tests.Seeded;

/// <summary>
/// What the random API answers: a function of the question alone, so that engine and reference get the same answers in
/// whatever order they ask.
/// </summary>
internal sealed class RandomData(int seed)
{
    public const string NotScanned = "off";

    public static readonly string[] Scanned = ["a", "b"];

    /// <summary>The paths and regions that a listing gives, by page, and the page that breaks (or one that does not exist).</summary>
    public (IReadOnlyList<(string Path, string? Region)[]> Pages, int Broken) List(ListSpec list, string parent)
    {
        var question = $"{list.Name} {parent}";
        // Some listings are longer than all that may be in flight.
        var length = Roll(5, question + " is long") == 0 ? 4 + Roll(12, question) : Roll(4, question);
        var pages = Enumerable.Range(0, length).Select(number => Path($"{parent}/{list.Name}.{number}"))
            .Chunk(1 + Roll(2, question + " size")).ToList();
        return (pages, Roll(8, question + " breaks") == 0 ? Roll(pages.Count + 1, question + " where") : int.MaxValue);

        (string, string?) Path(string path) => (path, Roll(8, path + " region") switch { 0 => "a", 1 => "b", 2 => NotScanned, _ => null });
    }

    public bool IsDenied(string call) => Roll(8, call + " denied") == 0;

    /// <summary>Whether the answer to a batch lacks a resource.</summary>
    public bool IsMissing(FacetSpec facet, string path) => Roll(8, $"{facet.Name} {path} missing") == 0;

    /// <summary>How a check awaits what is on demand: 0 not at all, 1 with Get, 2 with TryGet.</summary>
    public int Awaits(MethodSpec method, NeedSpec need, string path) => Roll(3, $"{method.Name} {need.Kind} {need.Target.Type} {path} awaits");

    /// <summary>How many verdicts a check gives on a subject, and whether it throws after them.</summary>
    public (int Verdicts, bool Throws) Judge(CheckSpec check, string path) =>
        (Roll(3, $"{check.Name} {path} verdicts"), Roll(10, $"{check.Name} {path} throws") == 0);

    public static Failure Denied(string call) => new(FailureKind.Denied, "No.") { Operation = call };

    /// <summary>A short text that differs where what was given differs.</summary>
    public static string Digest(string method, string path, IEnumerable<string> given) =>
        $"{method} {path} {Hash(string.Join('\n', given)):x8}";

    public static string Say(IEnumerable<string> found, IEnumerable<Failure> gaps) =>
        $"{string.Join(',', found.Order(StringComparer.Ordinal))}|{Say(gaps)}";

    public static string Say(IEnumerable<Failure> failures) =>
        string.Join(',', failures.Select(failure => $"{failure.Kind} {failure.Operation}").Order(StringComparer.Ordinal));

    private int Roll(int sides, string question) => (int)(Hash($"{seed}\n{question}") % (uint)sides);

    // FNV-1a, stirred once more: its low bits alone would repeat.
    private static uint Hash(string text)
    {
        var hash = 2166136261;
        foreach (var letter in text) hash = (hash ^ letter) * 16777619;
        hash ^= hash >> 15;
        hash *= 0x2c1b3c6d;
        return hash ^ (hash >> 12);
    }
}
