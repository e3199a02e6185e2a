using Prowler.Engine.Catalog;

namespace Prowler.Engine.Tests.Catalog;

public sealed class SuggestionTests
{
    [Theory]
    [InlineData("iam", "")]
    [InlineData("lamda", " Did you mean lambda?")]
    [InlineData("ec", " Did you mean ec2 or ecr or ecs?")]
    [InlineData("EC2", " Did you mean ec2 or ecr or ecs?")]
    [InlineData("qq", "")]
    [InlineData("", "")]
    public void The_nearest_words_are_offered_and_nothing_where_none_is_near(string word, string expected) =>
        Assert.Equal(expected, Suggestion.For(word, ["ec2", "ecr", "ecs", "lambda", "s3"]));

    [Fact]
    public void No_more_than_three_are_offered_the_nearest_first() =>
        Assert.Equal(" Did you mean abc or abcd or abce?", Suggestion.For("abc", ["abcf", "abce", "abcd", "abc", "abcg"]));
}
