using Prowler.Plugins;
using Prowler.Runner.Terminal;
using Spectre.Console;
using Status = Prowler.Checks.Status;

namespace Prowler.Runner.Plugins;

/// <summary>Adds a plugin. Nothing of it runs before the user has seen what it can do and agreed.</summary>
internal sealed class PluginAddition(RunnerHost host, Screen screen)
{
    public required bool AllowsWrites { get; init; }

    /// <summary>Whether the user agreed beforehand.</summary>
    public required bool Agreed { get; init; }

    public async Task<int> AddAsync(PluginCandidate candidate, CancellationToken cancellationToken)
    {
        new PluginView(screen.Output).Write(candidate.Name, candidate.Description);
        if (!AllowsWrites) candidate.RequireReadOnly();
        if (!await AgreeAsync(cancellationToken))
        {
            screen.Fail("Nothing was added.");
            return ExitCodes.CouldNotRun;
        }

        var plugin = await candidate.AddAsync(AllowsWrites, cancellationToken);
        screen.Output.WriteLine();
        screen.Output.WriteIndented(0, SafeText.Line($"Added {plugin.DisplayName}: it takes part in every scan from now on."), Styles.Of(Status.Pass));
        return ExitCodes.Clean;
    }

    private async Task<bool> AgreeAsync(CancellationToken cancellationToken)
    {
        if (Agreed) return true;
        if (host.ReadLine is not { } readLine)
            throw new UsageException("Nothing was added: nobody is here to be asked. Read the above, and say --yes to add it.");
        screen.Error.Write("\nAdd it? [y/N] ");
        var answer = await Task.Run(readLine, cancellationToken).WaitAsync(cancellationToken);
        return answer?.Trim().ToUpperInvariant() is "Y" or "YES";
    }
}
