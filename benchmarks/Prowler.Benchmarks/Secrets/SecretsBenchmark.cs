using System.Diagnostics;
using System.Text;
using Prowler.Aws.Secrets;

namespace Prowler.Benchmarks.Secrets;

/// <summary>
/// What the detector finds in the scripts of folders, and how fast: <c>-- secrets /usr/lib /usr/share</c>. Each finding is named by
/// file and line, to look at: in scripts of others nearly all are false. Then hostile texts of growing length.
/// </summary>
internal static class SecretsBenchmark
{
    private const int LargestFile = 1 << 20;
    private const int Runs = 5;

    private static readonly string[] Hostile = ["password password ", "api_key: ", "-----BEGIN RSA PRIVATE KEY-----", "sk-ant-ghp_", "\"name\": \"token\", "];

    public static int Run(string[] folders)
    {
        var files = (folders.Length == 0 ? ["/usr/lib", "/usr/share"] : folders).SelectMany(Scripts).ToList();
        var megabytes = files.Sum(file => (double)file.Text.Length) / 1e6;
        Console.WriteLine($"{files.Count:N0} scripts, {megabytes:F1} MB");

        var first = CpuTime(() => SecretDetector.Detect("PASSWORD=x\n"));
        Console.WriteLine($"first text, with reading the shapes and JIT: {first.TotalMilliseconds:F0} ms");
        for (var run = 1; run <= Runs; run++)
        {
            var time = CpuTime(() => files.ForEach(file => SecretDetector.Detect(file.Text)));
            Console.WriteLine($"run {run}: {megabytes / time.TotalSeconds:F1} MB/s of CPU time");
        }

        foreach (var (path, text) in files)
            foreach (var secret in SecretDetector.Detect(text))
                Console.WriteLine($"{secret.Rule.Name}\t{path}:{text.AsSpan(0, secret.Start).Count('\n') + 1}");

        foreach (var piece in Hostile)
        {
            var times = Enumerable.Range(18, 4)
                .Select(bits => new StringBuilder().Insert(0, piece, (1 << bits) / piece.Length).ToString())
                .Select(text => CpuTime(() => SecretDetector.Detect(text)).TotalMilliseconds);
            Console.WriteLine($"256 K, 512 K, 1 M, 2 M of '{piece}': {string.Join(", ", times.Select(time => $"{time:F0}"))} ms");
        }

        return 0;
    }

    private static IEnumerable<(string Path, string Text)> Scripts(string folder) => Directory
        .EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint })
        .Where(path => new FileInfo(path).Length is > 2 and <= LargestFile && StartsAsScript(path))
        .Select(path => (path, File.ReadAllText(path)));

    private static bool StartsAsScript(string path)
    {
        using var file = File.OpenRead(path);
        return file.ReadByte() == '#' && file.ReadByte() == '!';
    }

    /// <summary>Time of all threads: the machine may be busy with others.</summary>
    private static TimeSpan CpuTime(Action action)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        action();
        process.Refresh();
        return process.TotalProcessorTime - before;
    }
}
