using System.Diagnostics;
using System.Text;

namespace Prowler.Packages.Tests;

/// <summary>What a command printed, and its exit code.</summary>
internal sealed record CommandResult(string Line, int ExitCode, string Output)
{
    /// <summary>The output, provided that the command ended as expected.</summary>
    public string Expect(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"{Line}\nexited with {ExitCode}, not with {exitCode}:\n{Output}");
        return Output;
    }
}

/// <summary>Runs commands as a user would type them.</summary>
internal static class Command
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static async Task<CommandResult> RunAsync(
        string folder, IReadOnlyDictionary<string, string> environment, string file, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        // What the test host sets for itself would lead another SDK's tools astray.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = new StringBuilder();
        var reading = Task.WhenAll(ReadAsync(process.StandardOutput), ReadAsync(process.StandardError));
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{file} {string.Join(' ', arguments)} ran for more than {Patience}:\n{output}");
        }

        await reading;
        return new CommandResult($"{file} {string.Join(' ', arguments)}", process.ExitCode, output.ToString());

        async Task ReadAsync(StreamReader reader)
        {
            while (await reader.ReadLineAsync() is { } line)
            {
                lock (output) output.AppendLine(line);
            }
        }
    }
}
