using System.Diagnostics;
using Prowler.Aws.Session;
using Prowler.Checks.Aws;
using Prowler.Testing;

namespace Prowler.Aws.Tests.Session;

/// <summary>
/// Opens a session in a process of its own, with an environment of its own: the SDK reads credentials, proxies and
/// profiles from there, and caches them for good.
/// </summary>
internal static class ChildProcess
{
    public static async Task<string> OpenSessionAsync(string home, IReadOnlyDictionary<string, string> environment, string? profile = null)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ChildProcess).Assembly.Location, profile ?? ""])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsAboutAws).ToArray()) start.Environment.Remove(name);
        // Everything that is not said is nowhere: no profile of whoever runs the tests, no instance metadata.
        start.Environment["HOME"] = home;
        start.Environment["AWS_EC2_METADATA_DISABLED"] = "true";
        foreach (var (name, value) in environment) start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (await output + await error).Trim();
    }

    private static async Task<int> Main(string[] arguments)
    {
        try
        {
            var profile = arguments[0].Length == 0 ? null : arguments[0];
            await using var session = await AwsSession.OpenAsync(AwsChecks.Packs, new AwsSessionOptions { Profile = profile });
            Console.WriteLine($"{session.Context.AccountId} {session.Context.Region}");
            var region = session.Context.Region;
            foreach (var bucket in await session.BucketNamesAsync(region)) Console.WriteLine(bucket);
        }
        catch (AwsSessionException exception)
        {
            Console.WriteLine($"{exception.Error} {exception.Message}");
        }
        return 0;
    }

    private static bool IsAboutAws(string name) =>
        name.StartsWith("AWS_", StringComparison.Ordinal) || name.EndsWith("_PROXY", StringComparison.OrdinalIgnoreCase);
}
