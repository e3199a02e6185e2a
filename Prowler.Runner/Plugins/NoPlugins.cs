using System.CommandLine;
using System.CommandLine.Invocation;
using Prowler.Checks.Packs;
using Prowler.Engine;
using Prowler.Plugins;
using Prowler.Runner.CommandLine;

namespace Prowler.Runner.Plugins;

/// <summary>For a program that was compiled to machine code: it cannot load any other.</summary>
internal sealed class NoPlugins : IPluginSupport
{
    private const string Instead = "this prowler is compiled to machine code and loads none. Use the .NET tool (dotnet tool install --global Prowler), " +
        "or build a program of your own that links their packs, as samples/SingleFile does.";

    public Command CreateCommand(RunnerHost host)
    {
        // Whatever is asked of it, the answer is the same.
        var command = new Command("plugin", "Needs the .NET tool: this prowler loads no plugins.") { TreatUnmatchedTokensAsErrors = false };
        HelpScreen.Attach(host, command, "prowler plugin");
        command.Action = new Refusal();
        return command;
    }

    public Task<LinkedCatalog> LinkAsync(IReadOnlyList<ICheckPack> builtIn, PluginArguments arguments, CancellationToken cancellationToken) =>
        arguments.Paths.Count == 0
            ? Task.FromResult(new LinkedCatalog(CheckCatalog.Link(builtIn)))
            : throw new UsageException($"--plugin {arguments.Paths[0]}: {Instead}");

    private sealed class Refusal : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult) => throw new UsageException($"No plugins: {Instead}");
    }
}
