using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Prowler.Runner.Tests.Commands;

namespace Prowler.Runner.Tests.Native;

/// <summary>The native program, where the variable <c>PROWLER_NATIVE</c> says where it was published to.</summary>
public sealed class NativeTests : IDisposable
{
    private const long LargestProgram = 25_000_000;

    private static readonly string? s_program = Environment.GetEnvironmentVariable("PROWLER_NATIVE");

    private readonly string _folder = Directory.CreateTempSubdirectory("prowler-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [SkippableFact]
    public async Task It_is_one_file_that_finds_in_the_demo_what_the_tool_finds()
    {
        SkipWithoutProgram();
        var alone = Path.Combine(_folder, "prowler");
        File.Copy(s_program!, alone);
        Assert.InRange(new FileInfo(alone).Length, 1, LargestProgram);

        using var tool = ProwlerProcess.Start(_folder, new Dictionary<string, string>(), "aws", "--demo", "--output-filename", "tool");
        Assert.Equal(3, (await tool.WaitAsync()).ExitCode);
        var (exitCode, output, error) = await RunAsync(alone, ["aws", "--demo", "--output-filename", "native"]);

        Assert.Equal((3, ""), (exitCode, error));
        Assert.Contains("Demo account", output);
        Assert.Equal(Findings("tool"), Findings("native"));
        Assert.Equal(File.ReadAllText(Report("tool.csv")), File.ReadAllText(Report("native.csv")));
    }

    [SkippableFact]
    public async Task It_says_what_to_use_for_plugins()
    {
        SkipWithoutProgram();

        var (exitCode, _, error) = await RunAsync(s_program!, ["plugin", "list"]);

        Assert.Equal(2, exitCode);
        Assert.Contains("dotnet tool install --global Prowler", error);
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task With_the_files_of_the_base_image_alone_it_calls_over_TLS_whom_it_trusts_and_nobody_else(bool trusted)
    {
        SkipWithoutProgram();
        Skip.IfNot(Environment.IsPrivilegedProcess, "Only root can change the root.");
        using var server = new TlsServer();
        var root = Directory.CreateDirectory(Path.Combine(_folder, "root")).FullName;
        var files = File.ReadLines(ImageFiles()).Where(line => line.StartsWith('/')).ToList();
        Skip.IfNot(files.TrueForAll(File.Exists), "This is no Debian: it lacks files of the base image.");
        foreach (var file in files) Put(root, file, File.ReadAllBytes(file));
        Put(root, "/usr/bin/prowler", File.ReadAllBytes(s_program!));
        Put(root, "/etc/ssl/certs/ca-certificates.crt", System.Text.Encoding.ASCII.GetBytes(server.Pem));
        var temporary = Directory.CreateDirectory(Path.Combine(root, "tmp"));
        if (!OperatingSystem.IsWindows()) temporary.UnixFileMode = (UnixFileMode)0b111_111_111;

        // Whatever runs containers brings the devices.
        Directory.CreateDirectory(Path.Combine(root, "dev"));
        Assert.Equal((0, "", ""), await RunAsync("mknod", ["--mode=666", Path.Combine(root, "dev", "urandom"), "c", "1", "9"]));

        // Nobody in particular, as in the image.
        var (exitCode, _, error) = await RunAsync("chroot",
            ["--userspec=65532:65532", root, "/usr/bin/prowler", "aws", "--endpoint-url", server.Url, "--region", "eu-west-1", "--output-directory", "/tmp/output"],
            ("SSL_CERT_FILE", trusted ? "/etc/ssl/certs/ca-certificates.crt" : "/none"), ("SSL_CERT_DIR", "/none"),
            ("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE"), ("AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"));

        Assert.Contains(trusted ? "Denied by the test." : "SSL connection could not be established", error);
        Assert.Equal((1, trusted), (exitCode, server.Requests > 0));
    }

    private static void SkipWithoutProgram() => Skip.If(s_program is null, "PROWLER_NATIVE names no native program.");

    private static string ImageFiles([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../../../deploy/base-image.txt"));

    private static void Put(string root, string name, byte[] content)
    {
        var path = root + name;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        // For everybody to read and run, whoever made it.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, (UnixFileMode)0b111_101_101);
    }

    private string Report(string name) => Path.Combine(_folder, "output", name);

    private string Findings(string name) =>
        JsonDocument.Parse(File.ReadAllText(Report(name + ".json"))).RootElement.GetProperty("findings").GetRawText();

    private async Task<(int ExitCode, string Output, string Error)> RunAsync(
        string program, IReadOnlyList<string> arguments, params IReadOnlyList<(string Name, string Value)> variables)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("AWS_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        // No .NET is found by these.
        foreach (var name in new[] { "DOTNET_ROOT", "DOTNET_HOST_PATH" }) start.Environment.Remove(name);
        start.Environment["HOME"] = "/tmp";
        start.Environment["AWS_EC2_METADATA_DISABLED"] = "true";
        foreach (var (name, value) in variables) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
