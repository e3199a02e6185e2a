using Prowler.Aws.Policies;

namespace Prowler.Aws.Tests.Policies;

public class WildcardTests
{
    [Theory]
    [InlineData("*", "s3:PutObject")]
    [InlineData("s3:*", "s3:PutObject")]
    [InlineData("s3:Put*", "s3:PutObject")]
    [InlineData("S3:putOBJECT", "s3:PutObject")]
    [InlineData("s3:P?tObject", "s3:PutObject")]
    [InlineData("s3:*Obj*", "s3:PutObject")]
    [InlineData("s3:*t*t", "s3:PutObject")]
    [InlineData("s3:PutObject*", "s3:PutObject")]
    [InlineData("s3:*", "s3:Put*")]
    [InlineData("s3*", "s3:*")]
    [InlineData("*", "*")]
    public void A_pattern_covers_an_action(string pattern, string action) => Assert.True(Wildcard.CoversAction(pattern, action));

    [Theory]
    [InlineData("s3:Get*", "s3:PutObject")]
    [InlineData("s3:PutObject", "s3:PutObjectAcl")]
    [InlineData("s3:PutObject?", "s3:PutObject")]
    [InlineData("", "s3:PutObject")]
    [InlineData("s3:Put*", "s3:*")]
    [InlineData("s3:?", "s3:*")]
    [InlineData("s3:PutObject", "s3:Put?bject")]
    [InlineData("s3-object-lambda:*", "s3:*")]
    public void A_pattern_does_not_cover_an_action(string pattern, string action) => Assert.False(Wildcard.CoversAction(pattern, action));

    [Fact]
    public void Resources_are_compared_with_case()
    {
        Assert.True(Wildcard.CoversResource("arn:aws:s3:::photos/*", "arn:aws:s3:::photos/a/b"));
        Assert.False(Wildcard.CoversResource("arn:aws:s3:::Photos/*", "arn:aws:s3:::photos/a/b"));
        Assert.False(Wildcard.CoversResource("arn:aws:s3:::photos/*", "arn:aws:s3:::photos"));
    }

    [Fact]
    public void Many_stars_take_no_exponential_time() =>
        Assert.False(Wildcard.CoversAction(string.Concat(Enumerable.Repeat("a*", 2_000)) + "b", new string('a', 20_000)));

    [Fact]
    public void A_covered_pattern_matches_nothing_that_the_covering_one_does_not()
    {
        var random = new Random(1);
        var covered = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var (outer, inner, name) = (Text(random, "ab*?"), Text(random, "ab*?"), Text(random, "ab"));
            if (!Wildcard.CoversAction(outer, inner)) continue;
            covered++;
            Assert.True(
                !Wildcard.CoversAction(inner, name) || Wildcard.CoversAction(outer, name),
                $"{outer} covers {inner}, which matches {name}, but does not match it");
        }

        Assert.True(covered > 1_000, $"only {covered} pairs said anything");
    }

    private static string Text(Random random, string alphabet) =>
        new([.. Enumerable.Range(0, random.Next(6)).Select(_ => alphabet[random.Next(alphabet.Length)])]);
}
