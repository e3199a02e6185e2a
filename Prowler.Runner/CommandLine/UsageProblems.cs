using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Prowler.Checks;

namespace Prowler.Runner.CommandLine;

/// <summary>What is wrong with a command line, said so that the next try succeeds.</summary>
internal static class UsageProblems
{
    public static IReadOnlyList<string> Of(ParseResult line, IReadOnlyList<string> arguments)
    {
        // An option that takes several words would swallow a misspelt option after it as one more word.
        var unknown = UnknownOptions(line.CommandResult, arguments).ToList();
        if (unknown.Count > 0) return unknown;
        if (line.Errors.Count == 0) return [];
        if (line.UnmatchedTokens.Count > 0) return [UnknownWord(line)];
        return [.. line.Errors.Select(error => error.Message).Distinct()];
    }

    private static IEnumerable<string> UnknownOptions(CommandResult command, IReadOnlyList<string> arguments)
    {
        var known = Commands(command).SelectMany(one => one.Options).SelectMany(option => option.Aliases.Append(option.Name)).ToHashSet();
        return arguments
            .TakeWhile(word => word != "--")
            .Where(word => word.Length > 1 && word[0] == '-' && !double.TryParse(word, CultureInfo.InvariantCulture, out _))
            .Select(word => word.Split('=', ':')[0])
            .Where(name => !known.Contains(name))
            .Distinct()
            .Select(name => $"Unknown option: {name}.{Suggestion.For(name, known)}");
    }

    private static IEnumerable<Command> Commands(SymbolResult? result)
    {
        for (; result is not null; result = result.Parent)
            if (result is CommandResult command)
                yield return command.Command;
    }

    private static string UnknownWord(ParseResult line)
    {
        var (word, command) = (line.UnmatchedTokens[0], line.CommandResult.Command);
        return command.Subcommands.Count > 0
            ? $"Unknown command: {word}.{Suggestion.For(word, command.Subcommands.Select(subcommand => subcommand.Name))}"
            : $"'{word}' is one word too many for prowler {command.Name}.";
    }
}
