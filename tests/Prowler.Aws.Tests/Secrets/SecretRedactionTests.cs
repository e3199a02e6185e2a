using Prowler.Aws.Secrets;

namespace Prowler.Aws.Tests.Secrets;

public class SecretRedactionTests
{
    // In two pieces, so that nobody's scanner takes it for a token.
    private const string GitHubToken = "ghp" + "_c9M2Xxaiexvm4MD0sNlbMjYopSvYQobwwPw2";

    [Theory]
    [InlineData("curl -u alice:First-pw-1 https://a -u bob:Second-pw-2 https://b", "First-pw-1", "Second-pw-2")]
    [InlineData("mysqldump -pFirst-pw-1 --second -pSecond-pw-2 db | gzip", "First-pw-1", "Second-pw-2")]
    [InlineData("ldapsearch -w First-pw-1 -h x -w Second-pw-2", "First-pw-1", "Second-pw-2")]
    [InlineData("zip -P First-pw-1 a.zip b -P Second-pw-2", "First-pw-1", "Second-pw-2")]
    [InlineData("chpasswd:\n  expire: false\n  list: |\n    root:First-pw-1\n    # of the app\n    app:Second-pw-2\nruncmd:\n  - true\n", "First-pw-1", "Second-pw-2")]
    [InlineData("chpasswd:\n  list:\n    - root:First-pw-1\n    - \"app:Second-pw-2\"\n", "First-pw-1", "Second-pw-2")]
    [InlineData("chpasswd <<EOF\nroot:First-pw-1\napp:Second-pw-2\nEOF\n", "First-pw-1", "Second-pw-2")]
    public void All_secrets_of_a_command_or_list_are_found_and_taken_out(string text, params string[] secrets)
    {
        Assert.Equal(secrets, SecretDetector.Detect(text).Select(secret => text.Substring(secret.Start, secret.Length)));

        AssertTakenOut(text, secrets);
    }

    [Theory]
    [InlineData("mysql -u root; mkdir -p /srv/data-1")]
    [InlineData("zip -r a.zip b && scp -P 2222 a.zip host:")]
    [InlineData("chpasswd:\n  expire: false\nusers:\n  - name:admin1\n")]
    public void What_stands_in_another_command_is_no_password(string text) => Assert.Empty(SecretDetector.Detect(text));

    [Fact]
    public void A_password_that_begins_like_a_token_is_named_once_and_taken_out_whole()
    {
        const string Text = $"PASSWORD='{GitHubToken}!TailOfPw7'";

        var redacted = SecretRedaction.Redact(Text);

        Assert.Equal("GitHub token", Assert.Single(SecretDetector.Detect(Text)).Rule.Name);
        Assert.StartsWith("PASSWORD='ghp_", redacted, StringComparison.Ordinal);
        Assert.DoesNotContain("TailOfPw7", redacted, StringComparison.Ordinal);
        AssertTakenOut(Text, GitHubToken);
    }

    [Fact]
    public void A_private_key_of_PGP_is_found_behind_a_line_with_dashes()
    {
        const string Armor = "lQVYBGPqZ0sBDADLx7Wq2n3VtYbR8kJmC5dFhG9aSeUiO1pXwNvMzBcKyTr4\nQ6fHgJ2lD8sAoWxEuPiVbR3nYtZmCk5jLq7GhFdSa9w=\n=Ab3d\n";
        const string Text = $"-----BEGIN PGP PRIVATE KEY BLOCK-----\nVersion: GnuPG v2\nComment: build-server - signing\n\n{Armor}-----END PGP PRIVATE KEY BLOCK-----\ntrue\n";

        Assert.Equal("private key", Assert.Single(SecretDetector.Detect(Text)).Rule.Name);
        AssertTakenOut(Text, Armor[..60], "Q6fHgJ2lD8sAoWxEuPiVbR3nYtZmCk5jLq7GhFdSa9w");
        Assert.EndsWith("-----END PGP PRIVATE KEY BLOCK-----\ntrue\n", SecretRedaction.Redact(Text), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_secret_elsewhere_gets_the_same_dummy()
    {
        var redacted = SecretRedaction.Redact("DB_PASSWORD=Sommer-2024\nlogin.sh app Sommer-2024 # not Sommer-2025\n");

        var dummy = redacted.Split('\n')[0]["DB_PASSWORD=".Length..];
        Assert.NotEqual("Sommer-2024", dummy);
        Assert.Equal($"DB_PASSWORD={dummy}\nlogin.sh app {dummy} # not Sommer-2025\n", redacted);
    }

    [Fact]
    public void A_short_secret_is_left_in_longer_words() =>
        Assert.EndsWith("\ncd /srv/administration\n", SecretRedaction.Redact("PASSWORD=admin\ncd /srv/administration\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("db_password: password1\n")]
    [InlineData("password: secret99 # secret99_file\nsecret99_password: x\n")]
    [InlineData("postgres://postgres:postgres@db/postgres\n")]
    public void A_secret_that_is_like_its_name_leaves_the_finding(string text)
    {
        var redacted = SecretRedaction.Redact(text);

        Assert.NotEmpty(SecretDetector.Detect(text));
        Assert.NotEqual(text, redacted);
        Assert.Equal(Places(text), Places(redacted));
    }

    [Fact]
    public void A_secret_of_another_text_is_taken_out()
    {
        const string Text = "echo Sommer-2024 | login\n";

        Assert.Same(Text, SecretRedaction.Redact(Text));
        Assert.DoesNotContain("Sommer", SecretRedaction.Redact(Text, ["Sommer-2024"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_secrets_do_not_take_long()
    {
        var text = string.Concat(Enumerable.Range(0, 10_000).Select(i => $"password='pw-{i:x}-{i * 7919}' "));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.DoesNotContain("pw-270f-79182081", SecretRedaction.Redact(text), StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"It took {watch.Elapsed}.");
    }

    private static void AssertTakenOut(string text, params string[] secrets)
    {
        var redacted = SecretRedaction.Redact(text);

        foreach (var secret in secrets) Assert.DoesNotContain(secret, redacted, StringComparison.Ordinal);
        Assert.Equal(Places(text), Places(redacted));
    }

    private static IEnumerable<(string, int)> Places(string text) => SecretDetector.Detect(text).Select(secret => (secret.Rule.Name, secret.Start));
}
