using Prowler.Aws.Secrets;

namespace Prowler.Aws.Tests.Secrets;

public class SecretScannerTests
{
    // In two pieces, so that nobody's scanner takes it for a token.
    private const string GitHubToken = "ghp" + "_c9M2Xxaiexvm4MD0sNlbMjYopSvYQobwwPw2";

    private static readonly SecretScanner Scanner = new([]);

    [Fact]
    public void A_secret_is_told_by_its_kind_and_line()
    {
        var findings = Scanner.Scan($"#!/bin/bash\r\nexport TOKEN={GitHubToken}\n\nDB_PASSWORD=hunter2\n");

        Assert.Equal([new SecretFinding("GitHub token", 2), new SecretFinding("password", 4)], findings);
        Assert.Equal("GitHub token on line 2", findings[0].ToString());
        Assert.Equal("password on line 4 of part 3", (findings[1] with { Part = 3 }).ToString());
    }

    [Fact]
    public void Several_secrets_of_a_line_are_all_told() =>
        Assert.Equal([1, 1], Scanner.Scan("PASSWORD=hunter2 TOKEN=" + GitHubToken).Select(finding => finding.Line));

    [Fact]
    public void A_text_is_of_one_kind_only() => Assert.Single(Scanner.Scan("GITHUB_TOKEN: \"" + GitHubToken + "\""));

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("password=")]
    [InlineData("password: \"\"")]
    [InlineData("PASSWORD=$(aws ssm get-parameter --name /db)")]
    [InlineData("PASSWORD=${PASSWORD}")]
    [InlineData("password: <password>")]
    [InlineData("password: '{{resolve:secretsmanager:prod/db:SecretString:password}}'")]
    [InlineData("password = var.db_password")]
    [InlineData("connect(password=password)")]
    [InlineData("passwd: files systemd")]
    [InlineData("aws_access_key_id = AKIAIOSFODNN7EXAMPLE")]
    [InlineData("aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")]
    [InlineData("password: ${tf_password}\u2028")]
    public void What_only_looks_like_a_secret_is_none(string text) => Assert.Empty(Scanner.Scan(text));

    [Theory]
    [InlineData("password=changeme")]
    [InlineData("password: admin")]
    [InlineData("\"dbPassword\": \"admin\"")]
    [InlineData("{\\\"password\\\": \\\"admin\\\"}")]
    [InlineData("PASSWORD=1234")]
    public void A_weak_password_is_a_secret(string text) => Assert.Equal("password", Assert.Single(Scanner.Scan(text)).Rule);

    [Theory]
    [InlineData("hunter2")]
    [InlineData("^PASSWORD=.*# test only$")]
    [InlineData("(?i)TEST ONLY")]
    public void A_secret_whose_line_matches_a_pattern_to_ignore_is_dropped(string pattern)
    {
        var findings = new SecretScanner([pattern]).Scan("PASSWORD=hunter2 # test only\r\nPASSWORD=Sommer2024\n");

        Assert.Equal([2], findings.Select(finding => finding.Line));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("(?<=PASSWORD)=x")]
    [InlineData(@"(a)\1")]
    public void A_pattern_that_cannot_be_used_is_told_and_nothing_is_passed(string pattern)
    {
        var scanner = new SecretScanner(["fine", pattern]);

        Assert.StartsWith($"secrets_ignore_patterns has a regular expression that cannot be used, '{pattern}': ", scanner.Problem, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => scanner.Scan("PASSWORD=hunter2"));
    }

    /// <summary>A pattern that backtracks needs minutes for these.</summary>
    [Theory]
    [InlineData("password password password ")]
    [InlineData("PASSWORD=")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----")]
    [InlineData("\"name\": \"password\", ")]
    [InlineData("curl -u mysql -p ")]
    [InlineData("a://a:")]
    [InlineData("eyJaaaaaaaaaaaa.")]
    public void A_text_made_to_be_slow_is_not(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, (1 << 18) / piece.Length));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        new SecretScanner(["(a+)+b"]).Scan(text);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public void Many_secrets_on_one_long_line_do_not_take_long()
    {
        var text = string.Concat(Enumerable.Repeat("password='hunter2' ", 20_000));

        Assert.Equal(20_000, Scanner.Scan(text).Count);
    }
}
