using System.Text;
using Prowler.Engine.Configuration;
using static Prowler.Engine.Tests.Configuration.ConfigurationTests;

namespace Prowler.Engine.Tests.Configuration;

/// <summary>A configuration file may come from anyone: it is read or refused, soon, and never ends the process.</summary>
public sealed class HostileYamlTests
{
    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    public void Nesting_without_end_is_refused(string opening) =>
        Assert.Contains("Nested deeper than 32 levels.", Refused(string.Concat(Enumerable.Repeat(opening, 100_000))), StringComparison.Ordinal);

    [Fact]
    public void A_tree_of_aliases_is_not_written_out()
    {
        Assert.Equal(["lol"], Read(Laughs("aws: {lol: *l}")).UnknownKeys.Where(key => key.IsUnderProvider).Select(key => key.Name));
        Assert.Contains("words to be text, found a list", Refused(Laughs("aws: {words: *l}")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_tree_of_aliases_as_a_key_is_refused() =>
        Assert.Contains("A key has to be a plain word.", Refused(Laughs("aws: {? *l : 1}")), StringComparison.Ordinal);

    [Fact]
    public void A_list_that_holds_itself_is_refused() => Refused("aws: {words: &a [*a]}");

    [Fact]
    public void Whatever_is_written_over_a_good_file_it_is_read_or_refused()
    {
        const string good = "base: &b [1, 2]\naws:\n  count: 4 # four\n  ports: *b\n  name: 'abc'\n  words: [a, \"b\"]\n  flag: True\n  text: |\n    x\n";
        const string noise = "[]{}:,-?*&!|>'\"%@`#~\t\n \0\uFEFFaé\u2028";
        var random = new Random(4711);
        for (var run = 0; run < 1_000; run++)
        {
            var yaml = new StringBuilder(good);
            for (var edits = random.Next(1, 6); edits > 0; edits--)
            {
                if (random.Next(2) == 0) yaml[random.Next(yaml.Length)] = noise[random.Next(noise.Length)];
                else yaml.Insert(random.Next(yaml.Length), noise[random.Next(noise.Length)]);
            }

            var refusal = Record.Exception(() => Read(yaml.ToString()));

            Assert.True(refusal is null or ConfigurationException, $"{refusal?.GetType().Name} for\n{yaml}\n{refusal}");
        }
    }

    private static string Laughs(string end)
    {
        var yaml = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x, x]\n");
        for (var letter = 'b'; letter <= 'l'; letter++)
            yaml.Append($"{letter}: &{letter} [{string.Join(", ", Enumerable.Repeat($"*{(char)(letter - 1)}", 10))}]\n");
        return yaml.Append(end).ToString();
    }
}
