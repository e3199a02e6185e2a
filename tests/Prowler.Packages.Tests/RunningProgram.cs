using System.Collections.Concurrent;
using System.Diagnostics;

namespace Prowler.Packages.Tests;

/// <summary>A program that runs until it is disposed of.</summary>
internal sealed class RunningProgram : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly BlockingCollection<string> _lines = [];

    public RunningProgram(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => _lines.Add(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _lines.Add(line.Data ?? "");
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Waits until a line has a text.</summary>
    public Task SaysAsync(string text) => Task.Run(() =>
    {
        List<string> said = [];
        while (_lines.TryTake(out var line, Patience))
        {
            said.Add(line);
            if (line.Contains(text, StringComparison.Ordinal)) return;
        }

        Assert.Fail($"{_process.StartInfo.FileName} did not say \"{text}\" but:\n{string.Join('\n', said)}");
    });

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _lines.Dispose();
    }
}
