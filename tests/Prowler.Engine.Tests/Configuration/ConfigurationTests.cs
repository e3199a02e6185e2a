using Prowler.Checks.Metadata;
using Prowler.Engine.Configuration;

namespace Prowler.Engine.Tests.Configuration;

public sealed class ConfigurationTests
{
    private static readonly ParameterMetadata[] Parameters =
    [
        new("count", ParameterType.Integer, 3, "A count.") { Minimum = 1, Maximum = 10 },
        new("depth", ParameterType.Integer, 3, "A depth.") { Minimum = 0 },
        new("flag", ParameterType.Boolean, false, "A flag."),
        new("name", ParameterType.String, "x", "A name.") { Pattern = "[a-z]+" },
        new("ports", ParameterType.Integers, Array.Empty<int>(), "Ports.") { Maximum = 65535 },
        new("words", ParameterType.Strings, Array.Empty<string>(), "Words."),
    ];

    [Theory]
    [InlineData("count", "7", 7)]
    [InlineData("flag", "true", true)]
    [InlineData("flag", "True", true)]
    [InlineData("flag", "False", false)]
    [InlineData("name", "abc", "abc")]
    [InlineData("name", "'abc'", "abc")]
    [InlineData("ports", "[22, 443]", new[] { 22, 443 })]
    [InlineData("ports", "[]", new int[0])]
    [InlineData("words", "[a, 'b c', '1']", new[] { "a", "b c", "1" })]
    public void A_value_of_the_declared_type_is_taken(string key, string yaml, object expected) =>
        Assert.Equal(expected, Value(key, $"aws:\n  {key}: {yaml}"));

    [Theory]
    [InlineData("count", "many", "count to be an integer from 1 to 10, found \"many\"")]
    [InlineData("count", "0", "count to be an integer from 1 to 10, found \"0\"")]
    [InlineData("count", "11", "count to be an integer from 1 to 10, found \"11\"")]
    [InlineData("count", "99999999999", "count to be an integer from 1 to 10, found \"99999999999\"")]
    [InlineData("count", "1.5", "count to be an integer from 1 to 10, found \"1.5\"")]
    [InlineData("count", "[1]", "count to be an integer from 1 to 10, found a list")]
    [InlineData("depth", "-1", "depth to be an integer of at least 0, found \"-1\"")]
    [InlineData("flag", "yes", "flag to be true or false, found \"yes\"")]
    [InlineData("flag", "1", "flag to be true or false, found \"1\"")]
    [InlineData("name", "ABC", "name to match [a-z]+, found \"ABC\"")]
    [InlineData("name", "\"abc\\n\"", "name to match [a-z]+, found \"abc\n\"")]
    [InlineData("name", "{a: b}", "name to be text, found a mapping")]
    [InlineData("name", "12", "name to be text, which needs quotes where it looks like a number, found \"12\"")]
    [InlineData("name", "1.30", "name to be text, which needs quotes where it looks like a number, found \"1.30\"")]
    [InlineData("name", "true", "name to be text, which needs quotes where it looks like a number, found \"true\"")]
    [InlineData("words", "['1', 2]", "words to be text, which needs quotes where it looks like a number, found \"2\"")]
    [InlineData("ports", "22", "ports to be a list, found \"22\"")]
    [InlineData("ports", "[x]", "ports to be an integer of at most 65535, found \"x\"")]
    [InlineData("ports", "[65536]", "ports to be an integer of at most 65535, found \"65536\"")]
    [InlineData("words", "[a, ~]", "words to be text, found \"~\"")]
    [InlineData("words", "[[a]]", "words to be text, found a list")]
    public void A_bad_value_is_refused_with_what_was_expected(string key, string yaml, string message) =>
        Assert.EndsWith($": expected {message}.", Refused($"aws:\n  {key}: {yaml}"), StringComparison.Ordinal);

    [Fact]
    public void A_refusal_names_file_line_and_column_and_does_not_repeat_long_texts() =>
        Assert.Equal(
            "config.yaml(3,10): expected count to be an integer from 1 to 10, found a longer text.",
            Refused($"aws:\n  flag: true\n  count: {new string('x', 41)}"));

    [Theory]
    [InlineData("")]
    [InlineData("# nothing")]
    [InlineData("~")]
    [InlineData("aws:")]
    [InlineData("aws: null")]
    [InlineData("aws: {}")]
    [InlineData("gcp: {count: nonsense}")]
    [InlineData("aws:\n  count:")]
    [InlineData("aws:\n  count: ~")]
    [InlineData("aws:\n  count: null")]
    public void Where_nothing_is_said_the_default_stands(string yaml) => Assert.Equal(3, Value("count", yaml));

    [Fact]
    public void Keys_that_nobody_declares_are_listed_in_their_order() =>
        Assert.Equal(["zeta", "alpha", "empty"], Read("aws:\n  zeta: [1, {a: b}]\n  count: 4\n  alpha: 1\n  empty:").UnknownKeys.Select(key => key.Name));

    [Fact]
    public void Keys_beside_the_providers_section_are_told_but_for_other_providers_sections() => Assert.Equal(
        [new UnknownKey("count", 1, IsUnderProvider: false)],
        Read("count: 4\nazure:\n  count: 4\ngcp:\naws:\n  flag: true").UnknownKeys);

    [Fact]
    public void Without_the_providers_section_all_keys_are_told() => Assert.Equal(
        [new UnknownKey("count", 1, IsUnderProvider: false), new UnknownKey("asw", 2, IsUnderProvider: false)],
        Read("count: 4\nasw:\n  flag: true").UnknownKeys);

    [Theory]
    [InlineData("- a", "config.yaml(1,1): expected a mapping with the key aws, found a list.")]
    [InlineData("aws: [a]", "config.yaml(1,6): expected the keys of aws, each with a value, found a list.")]
    [InlineData("aws: {}\n---\nmore", "config.yaml(3,1): expected one YAML document, found a second one.")]
    public void A_file_of_another_shape_is_refused(string yaml, string message) => Assert.Equal(message, Refused(yaml));

    [Theory]
    [InlineData("aws:\n  count: [1", 3)] // It is missing at the end of the file.
    [InlineData("aws:\n\tcount: 1", 1)] // YamlDotNet points at the mapping.
    [InlineData("aws:\n  count: 1\n  count: 2", 3)]
    [InlineData("aws:\n  count: *nothing", 2)]
    [InlineData("aws:\n  name: 'abc", 2)]
    public void Malformed_YAML_is_refused_with_its_line(string yaml, int line)
    {
        var message = Refused(yaml);

        Assert.StartsWith($"config.yaml({line},", message, StringComparison.Ordinal);
        Assert.Contains("not valid YAML", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_has_to_please_every_check_that_declares_it()
    {
        ParameterMetadata[] twice =
        [
            new("count", ParameterType.Integer, 3, "A count.") { Maximum = 100 },
            new("count", ParameterType.Integer, 3, "A count.") { Maximum = 10 },
        ];

        var exception = Assert.Throws<ConfigurationException>(
            () => ConfigurationReader.Read(new StringReader("aws: {count: 50}"), "config.yaml", "aws", twice));

        Assert.Contains("of at most 10", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Anchors_and_aliases_are_read() => Assert.Equal(4, Value("count", "base: &n 4\naws:\n  count: *n"));

    [Fact]
    public void A_pattern_that_takes_too_long_does_not_match()
    {
        ParameterMetadata[] slow = [new("name", ParameterType.String, "", "A name.") { Pattern = "(a+)+b" }];

        Assert.Throws<ConfigurationException>(
            () => ConfigurationReader.Read(new StringReader($"aws: {{name: {new string('a', 40)}}}"), "config.yaml", "aws", slow));
    }

    internal static ScanConfiguration Read(string yaml) => ConfigurationReader.Read(new StringReader(yaml), "config.yaml", "aws", Parameters);

    internal static string Refused(string yaml) => Assert.Throws<ConfigurationException>(() => Read(yaml)).Message;

    private static object Value(string key, string yaml) => Read(yaml).ValueOf(Parameters.Single(parameter => parameter.Name == key));
}
