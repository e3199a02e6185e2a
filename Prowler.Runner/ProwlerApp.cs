using System.CommandLine;
using System.CommandLine.Parsing;
using Prowler.Runner.CommandLine;
using Prowler.Runner.Commands;
using Prowler.Runner.Terminal;

namespace Prowler.Runner;

/// <summary>The <c>prowler</c> command: from arguments to an exit code.</summary>
internal sealed class ProwlerApp(RunnerHost host)
{
    private static readonly ParserConfiguration Parser = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken = default)
    {
        var line = CreateCommand().Parse(arguments, Parser);
        if (line.Action is not { ClearsParseErrors: true } && UsageProblems.Of(line, arguments) is { Count: > 0 } problems)
        {
            var screen = new Screen(host, color: !arguments.Contains("--no-color"));
            foreach (var problem in problems) screen.Fail(problem);
            screen.Error.WriteIndented(0, $"Try {string.Join(' ', CommandPath(line))} --help.");
            return ExitCodes.BadInput;
        }

        try
        {
            return await line.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = host.Output.Writer,
                    Error = host.Error.Writer,
                    EnableDefaultExceptionHandler = false,
                    // Ctrl-C is the caller's: it reaches us as the token.
                    ProcessTerminationTimeout = null,
                },
                cancellationToken);
        }
        catch (Exception exception)
        {
            var (exitCode, message) = Errors.Describe(exception, verbose: arguments.Contains("--verbose"));
            new Screen(host, color: !arguments.Contains("--no-color")).Fail(message);
            return exitCode;
        }
    }

    private RootCommand CreateCommand()
    {
        var root = new RootCommand("Scans an AWS account with checks that were compiled and proved well formed.");
        root.Options.Clear();
        root.Add(AwsCommand.Create(host));
        root.Add(ListCommand.Create(host));
        root.Add(ShowCommand.Create(host));
        root.Add(PermissionsCommand.Create(host));
        root.Add(SchemaCommand.Create(host));
        root.Add(host.Plugins.CreateCommand(host));
        var version = new VersionOption { Description = "Print the version.", Action = new VersionScreen(host) };
        var help = HelpScreen.Attach(host, root, "prowler COMMAND [options]\nprowler COMMAND --help", new OptionGroup("Options", [version]));
        root.SetAction(line => help.Invoke(line));
        return root;
    }

    private static IEnumerable<string> CommandPath(ParseResult line)
    {
        var names = new Stack<string>();
        for (SymbolResult? result = line.CommandResult; result is CommandResult { Command: not RootCommand } command; result = result.Parent)
            names.Push(command.Command.Name);
        return names.Prepend("prowler");
    }
}
