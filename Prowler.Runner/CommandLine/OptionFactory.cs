using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Prowler.Checks;

namespace Prowler.Runner.CommandLine;

/// <summary>Makes the kinds of option that the commands have.</summary>
internal static class OptionFactory
{
    /// <summary>One word.</summary>
    public static Option<string?> Word(string name, string placeholder, string description) =>
        new(name) { HelpName = placeholder, Description = description };

    /// <summary>Several words; may be repeated.</summary>
    public static Option<string[]> Words(string name, string placeholder, string description) => new(name)
    {
        HelpName = placeholder + "...",
        Description = description,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    /// <summary>Several words out of a few, in any case; may be repeated.</summary>
    public static Option<T[]> Choices<T>(string name, string kind, string description, IReadOnlyDictionary<string, T> known) => new(name)
    {
        HelpName = kind.ToUpperInvariant() + "...",
        Description = description,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
        CustomParser = result =>
            [.. result.Tokens.SelectMany(token => Choose(result, kind, token.Value, known)).Distinct()],
    };

    /// <summary>A whole number within bounds.</summary>
    public static Option<int?> Number(string name, string placeholder, string description, int minimum, int maximum)
    {
        var option = new Option<int?>(name) { HelpName = placeholder, Description = description };
        option.CustomParser = result =>
        {
            var word = result.Tokens[0].Value;
            if (int.TryParse(word, CultureInfo.InvariantCulture, out var value) && value >= minimum && value <= maximum)
                return value;
            result.AddError($"{name} must be a whole number from {minimum} to {maximum}, not '{word}'.");
            return null;
        };
        return option;
    }

    /// <summary>On or off.</summary>
    public static Option<bool> Switch(string name, string description) =>
        new(name) { Description = description, Arity = ArgumentArity.Zero };

    private static IEnumerable<T> Choose<T>(ArgumentResult result, string kind, string word, IReadOnlyDictionary<string, T> known)
    {
        foreach (var (name, value) in known)
            if (name.Equals(word, StringComparison.OrdinalIgnoreCase))
                return [value];
        var suggestion = Suggestion.For(word, known.Keys);
        result.AddError($"Unknown {kind}: {word}.{(suggestion.Length > 0 ? suggestion : $" There are {string.Join(", ", known.Keys)}.")}");
        return [];
    }
}
