using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Prowler.Aws.Clients.Tests.Moto;

/// <summary>An emulator of AWS (Python's moto) on a port of its own, seeded by <c>seed.py</c>; absent where moto is not installed.</summary>
public sealed class MotoServer : IAsyncLifetime
{
    private Process? _process;

    internal string? Url { get; private set; }

    internal JsonElement Seed { get; private set; }

    public async Task InitializeAsync()
    {
        if (FindOnPath("moto_server") is not { } program)
            return;
        var port = FreePort();
        _process = Process.Start(new ProcessStartInfo(program, ["-H", "127.0.0.1", "-p", $"{port}"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        var url = $"http://127.0.0.1:{port}";
        await WaitUntilItAnswers(url, _process);
        Seed = await RunSeed(url);
        Url = url;
    }

    public Task DisposeAsync()
    {
        _process?.Kill(entireProcessTree: true);
        _process?.Dispose();
        return Task.CompletedTask;
    }

    private static async Task WaitUntilItAnswers(string url, Process server)
    {
        using var http = new HttpClient();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await http.GetAsync(url + "/moto-api/");
                // Another program may have taken the port first, and answers in its place.
                if (server.HasExited) throw new InvalidOperationException($"moto_server ended with {server.ExitCode} and does not listen at {url}.");
                return;
            }
            catch (HttpRequestException) when (attempt < 240)
            {
                await Task.Delay(250);
            }
        }
    }

    private static async Task<JsonElement> RunSeed(string url)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Moto", "seed.py");
        using var python = Process.Start(new ProcessStartInfo("python3", [script, url]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = python.StandardError.ReadToEndAsync();
        var output = await python.StandardOutput.ReadToEndAsync();
        await python.WaitForExitAsync();
        return python.ExitCode == 0 ? JsonDocument.Parse(output).RootElement : throw new InvalidOperationException($"seed.py failed: {await errors}");
    }

    private static string? FindOnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
