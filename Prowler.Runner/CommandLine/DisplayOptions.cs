using System.CommandLine;
using Prowler.Runner.Terminal;

namespace Prowler.Runner.CommandLine;

/// <summary>What is shown while a scan runs and after it.</summary>
internal sealed class DisplayOptions
{
    private readonly Option<bool> _noProgress = OptionFactory.Switch("--no-progress", "No live progress.");
    private readonly Option<bool> _noColor = OptionFactory.Switch("--no-color", "No colours.");
    private readonly Option<bool> _quiet = OptionFactory.Switch("--quiet", "Neither progress nor summary: warnings and errors only.");
    private readonly Option<bool> _verbose = OptionFactory.Switch("--verbose", "Log what goes wrong inside checks, with stack traces.");

    public OptionGroup Group => new("Display", [_noProgress, _noColor, _quiet, _verbose]);

    public Screen Read(ParseResult line, RunnerHost host)
    {
        var quiet = line.GetValue(_quiet);
        return new Screen(host, color: !line.GetValue(_noColor))
        {
            ShowsProgress = host.Error.IsTerminal && host.WantsColor && !quiet && !line.GetValue(_noProgress),
            ShowsSummary = !quiet,
            Verbose = line.GetValue(_verbose),
        };
    }
}
