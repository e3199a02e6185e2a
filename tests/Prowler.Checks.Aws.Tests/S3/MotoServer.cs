using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Amazon.Runtime;
using Amazon.S3;

namespace Prowler.Checks.Aws.Tests.S3;

/// <summary>An AWS emulator that this project did not write: Python's moto, where it is installed.</summary>
public sealed class MotoServer : IAsyncLifetime, IDisposable
{
    private readonly int _port = FreePort();
    private Process? _process;

    public static string? Executable { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, "moto_server"))
        .FirstOrDefault(File.Exists);

    public IAmazonS3 Client(string region) => new AmazonS3Client(
        new BasicAWSCredentials("AKIAIOSFODNN7EXAMPLE", "secret"),
        new AmazonS3Config { ServiceURL = $"http://127.0.0.1:{_port}", AuthenticationRegion = region, ForcePathStyle = true });

    public async Task InitializeAsync()
    {
        if (Executable is null) return;

        _process = Process.Start(new ProcessStartInfo(Executable, ["-H", "127.0.0.1", "-p", $"{_port}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await WaitUntilItAnswers();
    }

    public Task DisposeAsync()
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _process?.Kill(entireProcessTree: true);
        _process?.Dispose();
        _process = null;
    }

    private async Task WaitUntilItAnswers()
    {
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{_port}") };
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            try
            {
                await client.GetStringAsync("/moto-api/data.json", patience.Token);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100, patience.Token);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
