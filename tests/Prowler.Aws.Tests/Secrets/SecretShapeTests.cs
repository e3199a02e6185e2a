using System.Text.RegularExpressions;
using Prowler.Aws.Secrets;
using Xunit.Abstractions;

namespace Prowler.Aws.Tests.Secrets;

public class SecretShapeTests(ITestOutputHelper output)
{
    private const int TokensOfEach = 20;
    private const int Seed = 20_261_128;

    [Fact]
    public void Shapes_are_sorted_by_ids_that_are_unique()
    {
        var ids = SecretShape.All.Select(shape => shape.Id).ToList();

        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
        Assert.All(ids, id => Assert.Matches("^[a-z0-9]+(?:-[a-z0-9]+)*$", id));
    }

    [Fact]
    public void Each_shape_names_a_page() =>
        Assert.All(SecretShape.All, shape => Assert.True(Uri.TryCreate(shape.Page, UriKind.Absolute, out var page) && page.Scheme == Uri.UriSchemeHttps, shape.Id));

    [Fact]
    public void Each_pattern_is_matched_in_linear_time_and_says_what_of_it_is_the_secret()
    {
        foreach (var shape in SecretShape.All)
        {
            var pattern = new Regex(shape.Pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Multiline);

            Assert.Contains(SecretRule.SecretGroup, pattern.GetGroupNames());
        }
    }

    [Fact]
    public void Each_rule_is_matched_in_linear_time() =>
        Assert.All(SecretRules.All, rule => Assert.All(rule.Options, options => Assert.True(options.HasFlag(RegexOptions.NonBacktracking), rule.Name)));

    [Fact]
    public void Each_shape_has_a_format_and_each_format_a_shape() =>
        Assert.Equal(SecretShape.All.Select(shape => shape.Id), TokenFormat.All().Select(format => format.Id));

    [Fact]
    public void Each_token_holds_a_keyword_of_its_shape()
    {
        foreach (var (shape, token) in Tokens()) Assert.True(shape.Keywords.Any(keyword => token.Contains(keyword, StringComparison.Ordinal)), shape.Id);
        Assert.All(SecretRules.All.SelectMany(rule => rule.Keywords), keyword => Assert.True(keyword.Length >= 2, keyword));
    }

    /// <summary>The formats are written from the providers' descriptions, the patterns apart from them.</summary>
    [Fact]
    public void Tokens_are_found_under_a_name_that_tells_nothing()
    {
        var tokens = Tokens().ToList();

        var missed = tokens.Where(token => SecretDetector.Detect(Line(token.Token)).Count == 0).GroupBy(token => token.Shape.Id, token => token.Token).ToList();

        output.WriteLine($"{missed.Sum(group => group.Count())} of {tokens.Count} tokens of {SecretShape.All.Count} shapes missed: {string.Join(", ", missed.Select(group => group.Key))}");
        Assert.True(missed.Sum(group => group.Count()) <= tokens.Count / 200, string.Join(", ", missed.Select(group => $"{group.Key} ({group.Count()})")));
    }

    [Fact]
    public void Redacted_tokens_are_found_by_the_same_rules_at_the_same_places()
    {
        foreach (var (shape, token) in Tokens())
        {
            var (text, found) = (Line(token), SecretDetector.Detect(Line(token)));
            var redacted = SecretRedaction.Redact(text);

            Assert.True(Places(found).SequenceEqual(Places(SecretDetector.Detect(redacted))), shape.Id);
            Assert.All(found, secret => Assert.NotEqual(text.Substring(secret.Start, secret.Length), redacted.Substring(secret.Start, secret.Length)));
        }

        static IEnumerable<(string, int)> Places(IEnumerable<DetectedSecret> secrets) => secrets.Select(secret => (secret.Rule.Name, secret.Start));
    }

    private static string Line(string token) => $"X=\"{token}\"\n";

    private static IEnumerable<(SecretShape Shape, string Token)> Tokens()
    {
        var random = new Random(Seed);
        return SecretShape.All
            .Join(TokenFormat.All(), shape => shape.Id, format => format.Id, (shape, format) => (Shape: shape, Format: format))
            .SelectMany(pair => Enumerable.Range(0, TokensOfEach).Select(_ => (pair.Shape, pair.Format.Draw(random))));
    }
}
