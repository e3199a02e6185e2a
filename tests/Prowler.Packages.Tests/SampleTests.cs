using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Prowler.Packages.Tests;

/// <summary>Each sample, built on the packages and run against the demo's recording.</summary>
[Collection(nameof(PackageFeed))]
public class SampleTests(PackageFeed feed)
{
    [Fact]
    public async Task The_console_program_prints_what_failed()
    {
        var sample = Copy("ConsoleScan");
        (await feed.DotnetAsync(sample, "build", "--output", "out")).Expect(0);

        var output = (await RunAsync(sample, "ConsoleScan", Repository.DemoRecording)).Expect(3);

        Assert.Contains("Critical ec2_ami_public us-east-1: ", output);
        Assert.Matches(@"(?m)^\d{3} passed, \d{3} failed, 0 not assessed\.$", output);
    }

    [Fact]
    public async Task The_posture_tests_tell_what_the_account_lives_up_to()
    {
        var output = (await feed.DotnetAsync(Copy("PostureTests"), "test", $"-p:Recording={Repository.DemoRecording}")).Expect(0);
        Assert.Contains("Passed:     5", output);
    }

    [SkippableFact]
    public async Task The_single_file_is_trimmed_without_a_warning_and_runs_its_own_check()
    {
        Skip.IfNot(OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture == Architecture.X64, "The sample is published for linux-x64.");
        var sample = Copy("SingleFile");
        (await feed.DotnetAsync(sample, "publish", "--output", "out")).Expect(0);

        var output = (await RunAsync(sample, "acme-scan", Repository.DemoRecording)).Expect(3);

        Assert.Single(output.Split('\n'), line => line.Contains("acme_bucket_naming", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_web_API_streams_findings_and_explains_what_it_cannot_do()
    {
        var sample = Copy("WebApi");
        (await feed.DotnetAsync(sample, "build", "--output", "out")).Expect(0);
        var address = $"http://127.0.0.1:{FreePort()}";
        using var server = Start(sample, "WebApi", "--urls", address, $"--Aws:ReplayFrom={Repository.DemoRecording}");
        await server.SaysAsync("Now listening on");
        using var http = new HttpClient();

        var findings = await http.GetStringAsync($"{address}/findings?service=vpc");
        var unknown = await http.GetAsync($"{address}/findings?service=s4");

        Assert.Contains("event: finding\n", findings);
        Assert.Contains("event: summary\ndata: {\"complete\":true", findings);
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
        Assert.Contains("Unknown service: s4", await unknown.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_worker_logs_what_is_new_since_the_last_scan()
    {
        var sample = Copy("ScheduledScan");
        (await feed.DotnetAsync(sample, "build", "--output", "out")).Expect(0);

        using var worker = Start(sample, "ScheduledScan", "--Schedule:Every=00:00:01", $"--Aws:ReplayFrom={Repository.DemoRecording}");

        await worker.SaysAsync(" failed, 0 of them new, 0 gone");
    }

    [Fact]
    public void Every_sample_has_a_test() => Assert.Equal(
        ["ConsoleScan", "PostureTests", "ScheduledScan", "SingleFile", "WebApi"],
        Directory.EnumerateDirectories(Path.Combine(Repository.Root, "samples")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    /// <summary>A copy of the samples outside the repository: nothing of its build reaches them.</summary>
    private string Copy(string sample)
    {
        var folder = feed.NewFolder();
        var source = Path.Combine(Repository.Root, "samples");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(source, file);
            var parts = relative.Split(Path.DirectorySeparatorChar);
            if (parts.Contains("bin") || parts.Contains("obj")) continue;
            var target = Path.Combine(folder, relative);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return Path.Combine(folder, sample);
    }

    private Task<CommandResult> RunAsync(string sample, string program, params IReadOnlyList<string> arguments) =>
        Command.RunAsync(sample, feed.Environment, Path.Combine(sample, "out", program), arguments);

    private RunningProgram Start(string sample, string program, params IReadOnlyList<string> arguments) =>
        new(new ProcessStartInfo(Path.Combine(sample, "out", program), arguments) { WorkingDirectory = Path.Combine(sample, "out") });

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
