using Prowler.Checks;

namespace Prowler.Engine.Tests.Catalog;

public sealed class SuggestionTests
{
    [Theory]
    [InlineData("iam", "")]
    [InlineData("lamda", " Did you mean lambda?")]
    [InlineData("ec", " Did you mean ec2 or ecr or ecs?")]
    [InlineData("EC2", " Did you mean ec2?")]
    [InlineData("qq", "")]
    [InlineData("", "")]
    public void The_nearest_words_are_offered_and_nothing_where_none_is_near(string word, string expected) =>
        Assert.Equal(expected, Suggestion.For(word, ["ec2", "ecr", "ecs", "lambda", "s3"]));

    [Theory]
    [InlineData("resource_nmae", " Did you mean resource_name?")]
    [InlineData("res", " Did you mean resource_arn or resource_id or resource_name?")]
    public void Letters_that_changed_places_and_words_cut_short_are_small_slips(string word, string expected) =>
        Assert.Equal(expected, Suggestion.For(word, ["resource_id", "resource_arn", "resource_name"]));

    [Fact]
    public void A_word_of_any_length_is_answered_at_once() =>
        Assert.Equal("", Suggestion.For(new string('x', 1_000_000), ["lambda", "s3"]));

    [Fact]
    public void No_more_than_three_are_offered() =>
        Assert.Equal(" Did you mean abcd or abce or abcf?", Suggestion.For("abc", ["abcf", "abce", "abcxy", "abcd", "abcg"]));
}
