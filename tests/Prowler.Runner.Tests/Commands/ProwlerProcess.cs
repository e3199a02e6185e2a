using System.Diagnostics;

namespace Prowler.Runner.Tests.Commands;

/// <summary>The built command as a process of its own, in an environment without AWS settings.</summary>
internal sealed class ProwlerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private ProwlerProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _error = process.StandardError.ReadToEndAsync();
    }

    /// <param name="folder">Working directory and home.</param>
    /// <param name="variables">Environment variables.</param>
    /// <param name="arguments">What stands behind <c>prowler</c>.</param>
    public static ProwlerProcess Start(string folder, IReadOnlyDictionary<string, string> variables, params IEnumerable<string> arguments) =>
        StartWith("dotnet", folder, variables, arguments);

    /// <param name="dotnet">The <c>dotnet</c> command to run it with.</param>
    /// <param name="folder">Working directory and home.</param>
    /// <param name="variables">Environment variables.</param>
    /// <param name="arguments">What stands behind <c>prowler</c>.</param>
    public static ProwlerProcess StartWith(string dotnet, string folder, IReadOnlyDictionary<string, string> variables, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(dotnet, [Path.Combine(AppContext.BaseDirectory, "prowler.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("AWS_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["HOME"] = start.Environment["USERPROFILE"] = folder;
        start.Environment["AWS_EC2_METADATA_DISABLED"] = "true";
        foreach (var (name, value) in variables) start.Environment[name] = value;
        return new ProwlerProcess(Process.Start(start)!);
    }

    /// <summary>What Ctrl-C in a terminal does.</summary>
    public void Interrupt()
    {
        using var kill = Process.Start("kill", ["-INT", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public async Task<(int ExitCode, string Output, string Error)> WaitAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return (_process.ExitCode, await _output, await _error);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
