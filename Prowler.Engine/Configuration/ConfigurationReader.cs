using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using Prowler.Checks;
using Prowler.Checks.Metadata;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Prowler.Engine.Configuration;

/// <summary>Reads the YAML of a configuration file. The file is untrusted; every message names file and line.</summary>
internal static class ConfigurationReader
{
    // Stands for the file's path where a program gives the values.
    private const string Program = "configuration";

    private static readonly Regex s_number = new(
        @"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant);

    private static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(1);

    public static ScanConfiguration Read(
        TextReader reader, string path, string provider, IReadOnlyList<ParameterMetadata> parameters)
    {
        var declared = parameters.ToLookup(parameter => parameter.Name);
        var values = new Dictionary<string, object>();
        var sections = Sections(Root(reader, path), path, provider);
        var unknown = Strays(sections, path, provider).ToList();
        foreach (var (key, place, node) in Entries(sections, path, provider))
        {
            if (!declared.Contains(key)) unknown.Add(new UnknownKey(key, place, IsUnderProvider: true));
            if (IsNull(node)) continue;
            // Checks that share a parameter agree on its type, but each has bounds of its own.
            foreach (var parameter in declared[key]) values[key] = Convert(node, parameter, path);
        }

        return new ScanConfiguration(values, unknown);
    }

    /// <summary>Reads values that a program gives: written as YAML would have them, they are judged by the same rules.</summary>
    public static ScanConfiguration Read(IReadOnlyDictionary<string, object> given, IReadOnlyList<ParameterMetadata> parameters)
    {
        var declared = parameters.ToLookup(parameter => parameter.Name);
        var values = new Dictionary<string, object>();
        foreach (var (key, value) in given)
        {
            if (!declared.Contains(key))
            {
                var hint = Suggestion.For(key, parameters.Select(parameter => parameter.Name).Distinct());
                throw new ConfigurationException($"{Program}: no check reads {key}.{hint}");
            }

            foreach (var parameter in declared[key]) values[key] = Convert(Node(value), parameter, Program);
        }

        return new ScanConfiguration(values, []);
    }

    private static YamlNode Node(object value) => value switch
    {
        string text => new YamlScalarNode(text) { Style = ScalarStyle.DoubleQuoted },
        IEnumerable items => new YamlSequenceNode(items.Cast<object>().Select(Node)),
        _ => new YamlScalarNode(System.Convert.ToString(value, CultureInfo.InvariantCulture)),
    };

    private static YamlNode? Root(TextReader reader, string path)
    {
        var stream = new YamlStream();
        var parser = new BoundedParser(new Parser(reader));
        try
        {
            stream.Load(parser);
        }
        catch (YamlException exception)
        {
            throw NotYaml(exception.Start, exception.InnerException?.Message ?? exception.Message);
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet's scanner lets this out of some malformed plain text, without a place.
            throw NotYaml(parser.Current?.End ?? Mark.Empty, "The text after this place makes no sense.");
        }

        return stream.Documents.Count switch
        {
            0 => null,
            1 => stream.Documents[0].RootNode,
            _ => throw Wrong(path, stream.Documents[1].RootNode, "one YAML document", "a second one"),
        };

        ConfigurationException NotYaml(Mark place, string reason) => new($"{path}({place.Line},{place.Column}): not valid YAML. {reason}");
    }

    private static YamlMappingNode? Sections(YamlNode? root, string path, string provider) =>
        root is null || IsNull(root) ? null : Mapping(root, path, $"a mapping with the key {provider}");

    /// <summary>
    /// What stands beside the provider's section and is no other provider's, which the peer's files have; without the
    /// provider's section, all that there is.
    /// </summary>
    private static IEnumerable<UnknownKey> Strays(YamlMappingNode? sections, string path, string provider)
    {
        if (sections is null) return [];
        var hasSection = sections.Children.ContainsKey(new YamlScalarNode(provider));
        return sections.Children
            .Where(entry => !hasSection || (Name(entry.Key, path) != provider && entry.Value is not YamlMappingNode && !IsNull(entry.Value)))
            .Select(entry => new UnknownKey(Name(entry.Key, path), (int)entry.Key.Start.Line, IsUnderProvider: false));
    }

    private static IEnumerable<(string Key, int Line, YamlNode Value)> Entries(YamlMappingNode? sections, string path, string provider)
    {
        if (sections is null || !sections.Children.TryGetValue(new YamlScalarNode(provider), out var section) || IsNull(section)) return [];
        return Mapping(section, path, $"the keys of {provider}, each with a value").Children
            .Select(entry => (Name(entry.Key, path), (int)entry.Key.Start.Line, entry.Value));
    }

    private static string Name(YamlNode key, string path) => (key as YamlScalarNode)?.Value ?? throw Wrong(path, key, "a key");

    private static object Convert(YamlNode node, ParameterMetadata parameter, string path) => parameter.Type switch
    {
        ParameterType.Integer => Integer(node, parameter, path),
        ParameterType.Boolean => Boolean(node, parameter, path),
        ParameterType.String => Text(node, parameter, path),
        ParameterType.Integers => Items(node, parameter, path).Select(item => Integer(item, parameter, path)).ToArray(),
        ParameterType.Strings => Items(node, parameter, path).Select(item => Text(item, parameter, path)).ToArray(),
        _ => throw new InvalidOperationException($"{parameter.Name} has the unknown type {parameter.Type}."),
    };

    private static int Integer(YamlNode node, ParameterMetadata parameter, string path)
    {
        var (minimum, maximum) = (parameter.Minimum ?? int.MinValue, parameter.Maximum ?? int.MaxValue);
        return node is YamlScalarNode { Value: { } text }
            && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && value >= minimum && value <= maximum
                ? value
                : throw Wrong(path, node, $"{parameter.Name} to be an integer{Range(parameter)}");
    }

    private static string Range(ParameterMetadata parameter) => (parameter.Minimum, parameter.Maximum) switch
    {
        ({ } minimum, { } maximum) => $" from {minimum} to {maximum}",
        ({ } minimum, null) => $" of at least {minimum}",
        (null, { } maximum) => $" of at most {maximum}",
        _ => "",
    };

    // The peer's files spell booleans as Python does: True, False.
    private static bool Boolean(YamlNode node, ParameterMetadata parameter, string path) =>
        node is YamlScalarNode { Value: { } text } && bool.TryParse(text, out var value)
            ? value
            : throw Wrong(path, node, $"{parameter.Name} to be true or false");

    private static string Text(YamlNode node, ParameterMetadata parameter, string path)
    {
        if (IsNull(node) || node is not YamlScalarNode { Value: { } text } scalar) throw Wrong(path, node, $"{parameter.Name} to be text");
        if (scalar.Style == ScalarStyle.Plain && (s_number.IsMatch(text) || bool.TryParse(text, out _)))
            throw Wrong(path, node, $"{parameter.Name} to be text, which needs quotes where it looks like a number");
        return parameter.Pattern is null || Matches(text, parameter.Pattern)
            ? text
            : throw Wrong(path, node, $"{parameter.Name} to match {parameter.Pattern}");
    }

    private static bool Matches(string text, string pattern)
    {
        try
        {
            return Regex.IsMatch(text, $@"\A(?:{pattern})\z", RegexOptions.CultureInvariant, PatternTimeout);
        }
        catch (RegexMatchTimeoutException)
        {
            return false; // No text that is meant to match takes that long.
        }
    }

    private static IEnumerable<YamlNode> Items(YamlNode node, ParameterMetadata parameter, string path) =>
        node is YamlSequenceNode sequence ? sequence.Children : throw Wrong(path, node, $"{parameter.Name} to be a list");

    private static YamlMappingNode Mapping(YamlNode node, string path, string expected) =>
        node as YamlMappingNode ?? throw Wrong(path, node, expected);

    private static bool IsNull(YamlNode node) =>
        node is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" or "Null" or "NULL" };

    private static ConfigurationException Wrong(string path, YamlNode node, string expected) =>
        Wrong(path, node, expected, found: node switch
        {
            YamlScalarNode { Value: { Length: <= 40 } text } => $"\"{text}\"",
            YamlScalarNode => "a longer text",
            YamlSequenceNode => "a list",
            _ => "a mapping",
        });

    private static ConfigurationException Wrong(string path, YamlNode node, string expected, string found)
    {
        // What a program gives has no place.
        var place = ReferenceEquals(path, Program) ? "" : $"({node.Start.Line},{node.Start.Column})";
        return new($"{path}{place}: expected {expected}, found {found}.");
    }
}
