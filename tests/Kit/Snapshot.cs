using System.Runtime.CompilerServices;
using System.Text;

namespace Prowler.Testing;

/// <summary>
/// Compares a text with the <c>*.verified.txt</c> beside the test. On a difference the text is written to
/// <c>*.received.txt</c>; look at it and, where it is right, rename it. Shaped like Verify, so that moving to Verify is a
/// change of package.
/// </summary>
internal static class Snapshot
{
    public static void Verify(string actual, string name, [CallerFilePath] string testFile = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(testFile)!, $"{Path.GetFileNameWithoutExtension(testFile)}.{name}");
        Compare(actual, path + ".verified.txt", path + ".received.txt");
    }

    /// <summary>With a file of any name that ends in <c>.txt</c>.</summary>
    public static void VerifyFile(string actual, string verified) => Compare(actual, verified, Path.ChangeExtension(verified, ".received.txt"));

    private static void Compare(string actual, string verified, string received)
    {
        var expected = File.Exists(verified) ? Normalize(File.ReadAllText(verified)) : null;
        if (expected == Normalize(actual))
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        Assert.Fail(expected is null
            ? $"{verified} does not exist. Look at {received} and, where it is right, rename it."
            : $"{verified} differs.\n{FirstDifference(expected, Normalize(actual))}\nLook at {received} and, where it is right, rename it.");
    }

    private static string Normalize(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n');

    private static string FirstDifference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(left.Length, right.Length))
            .First(i => left.ElementAtOrDefault(i) != right.ElementAtOrDefault(i));
        return $"line {line + 1}\n  expected: {left.ElementAtOrDefault(line)}\n  actual:   {right.ElementAtOrDefault(line)}";
    }
}
