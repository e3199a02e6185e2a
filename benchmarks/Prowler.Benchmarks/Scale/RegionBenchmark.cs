using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Prowler.Aws.Session;
using Prowler.Checks.Aws;
using Prowler.Engine;
using Prowler.Engine.Catalog;

namespace Prowler.Benchmarks.Scale;

/// <summary>
/// Scans the recording of a large region with all checks on EC2 and VPC, and that of one of a quarter of its size: what
/// grows with the product of two of its numbers would take sixteen times as long, not four.
/// </summary>
internal static class RegionBenchmark
{
    private const double Limit = 6;

    /// <param name="arguments">Empty; or <c>write</c>, or <c>scan</c>, and the path of a recording, for one step of the full size.</param>
    /// <returns>0 when the growth keeps within its limit and every check could be assessed, else 1.</returns>
    public static int Run(string[] arguments)
    {
        if (arguments is ["write", var written])
        {
            RegionRecording.Write(written, SyntheticRegion.Full);
            return 0;
        }

        if (arguments is ["scan", var scanned])
        {
            Console.WriteLine(JsonSerializer.Serialize(ScanAsync(scanned).GetAwaiter().GetResult()));
            return 0;
        }

        Console.WriteLine("instances interfaces   groups  recording  API calls   findings     wall      CPU  peak memory");
        var quarter = Measure(SyntheticRegion.Full.Quarter());
        var full = Measure(SyntheticRegion.Full);
        var growth = full.CpuSeconds / quarter.CpuSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"4 times the region takes {growth:F2} times the CPU time; the limit is {Limit}"));
        foreach (var failure in full.NotAssessed) Console.Error.WriteLine($"Not assessed: {failure}");
        return growth <= Limit && full.NotAssessed.Count == 0 ? 0 : 1;
    }

    private static Figures Measure(SyntheticRegion region)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("prowler-region-").FullName, "region.zip");
        try
        {
            RegionRecording.Write(path, region);
            var figures = InProcessOfItsOwn(path);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{region.Instances,9:N0} {region.Instances,10:N0} {region.Groups,8:N0} {new FileInfo(path).Length / 1e6,7:F1} MB {figures.Calls,10:N0} {figures.Findings,10:N0} {figures.WallSeconds,6:F1} s {figures.CpuSeconds,6:F1} s {figures.PeakMemory / 1e6,9:F0} MB"));
            return figures;
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }

    /// <summary>Peak memory and CPU time are those of a process; this one has made the recording.</summary>
    private static Figures InProcessOfItsOwn(string path)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["region", "scan", path]) { RedirectStandardOutput = true })!;
        var line = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<Figures>(line)!
            : throw new InvalidOperationException($"The scan ended with exit code {process.ExitCode}.");
    }

    private static async Task<Figures> ScanAsync(string path)
    {
        var clock = Stopwatch.StartNew();
        await using var session = await AwsSession.OpenAsync(AwsChecks.Packs, new AwsSessionOptions { ReplayFrom = path });
        var scan = new Scanner(CheckCatalog.Link(AwsChecks.Packs))
            .Scan(session, new ScanOptions { Selection = new CheckSelection { Services = ["ec2", "vpc"] } });
        var findings = 0;
        await foreach (var _ in scan) findings++;

        using var process = Process.GetCurrentProcess();
        return new Figures(
            session.CallsMade,
            findings,
            clock.Elapsed.TotalSeconds,
            process.TotalProcessorTime.TotalSeconds,
            process.PeakWorkingSet64,
            [.. scan.Summary.Failures.Select(group => $"{group.Findings} findings: {group.Failure}")]);
    }

    private sealed record Figures(
        long Calls, int Findings, double WallSeconds, double CpuSeconds, long PeakMemory, IReadOnlyList<string> NotAssessed);
}
