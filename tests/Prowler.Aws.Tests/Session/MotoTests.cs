using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Amazon.Runtime;
using Amazon.S3.Model;
using Prowler.Aws.Session;
using Prowler.Checks.Aws;
using Prowler.Testing;

namespace Prowler.Aws.Tests.Session;

/// <summary>Against an emulator that others wrote: Python's moto, where <c>moto_server</c> is on the PATH.</summary>
public sealed class MotoTests
{
    [SkippableFact]
    public async Task A_scan_of_an_emulator_as_a_role_can_be_recorded_and_replayed()
    {
        Skip.If(FindOnPath("moto_server") is null, "moto_server is not on the PATH (pip install 'moto[server]').");
        var folder = Directory.CreateTempSubdirectory("prowler-moto-");
        try
        {
            var recording = Path.Combine(folder.FullName, "account.zip");
            await using (var moto = await Moto.StartAsync())
            {
                var options = new AwsSessionOptions
                {
                    EndpointUrl = moto.Url,
                    Credentials = new BasicAWSCredentials("AKIDMOTO", "secret"),
                    Role = new AssumedRole("arn:aws:iam::123456789012:role/audit"),
                    Regions = ["eu-central-1", "us-east-1"],
                };
                await using (var seeding = await AwsSession.OpenAsync(AwsChecks.Packs, options with { Role = null }))
                    await seeding.S3("eu-central-1").PutBucketAsync(new PutBucketRequest { BucketName = "logs", BucketRegionName = "eu-central-1" });
                await using var recorded = await AwsSession.OpenAsync(AwsChecks.Packs, options with { RecordTo = recording });
                await AssertLogsAsync(recorded);
                recorded.SaveRecording(complete: true);
            }

            await using var replay = await AwsSession.OpenAsync(AwsChecks.Packs, new AwsSessionOptions { ReplayFrom = recording });
            await AssertLogsAsync(replay);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task AssertLogsAsync(AwsSession session)
    {
        Assert.Equal("123456789012", session.Context.AccountId);
        Assert.Equal(["logs"], await session.BucketNamesAsync());
        Assert.Equal("eu-central-1", (await session.S3().GetBucketLocationAsync("logs")).Location.Value);
        var exception = await Assert.ThrowsAnyAsync<Exception>(
            () => session.S3("eu-central-1").GetBucketAclAsync(new GetBucketAclRequest { BucketName = "not-there" }));
        Assert.StartsWith("NoSuchBucket: ", session.Explain(exception)?.Cause, StringComparison.Ordinal);
    }

    private static string? FindOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private sealed class Moto(Process process, Uri url) : IAsyncDisposable
    {
        public Uri Url => url;

        public static async Task<Moto> StartAsync()
        {
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            var port = ((IPEndPoint)probe.LocalEndpoint).Port;
            probe.Stop();

            var process = Process.Start(new ProcessStartInfo("moto_server", ["-H", "127.0.0.1", "-p", $"{port}"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            var moto = new Moto(process, new Uri($"http://127.0.0.1:{port}"));
            using var client = new HttpClient();
            for (var i = 0; i < 600 && !process.HasExited; i++)
            {
                try
                {
                    await client.GetStringAsync(moto.Url + "moto-api/");
                    return moto;
                }
                catch (HttpRequestException)
                {
                    // Not up yet: a Python program with many imports.
                    await Task.Delay(100);
                }
            }
            await moto.DisposeAsync();
            throw new InvalidOperationException("moto_server did not start.");
        }

        public async ValueTask DisposeAsync()
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }
}
