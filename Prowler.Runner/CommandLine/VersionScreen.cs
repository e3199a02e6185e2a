using System.CommandLine;
using System.CommandLine.Invocation;

namespace Prowler.Runner.CommandLine;

/// <summary>Prints the version, and nothing else: others script against it.</summary>
internal sealed class VersionScreen(RunnerHost host) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult line)
    {
        host.Output.Writer.WriteLine(ToolVersion.Current);
        return ExitCodes.Clean;
    }
}
