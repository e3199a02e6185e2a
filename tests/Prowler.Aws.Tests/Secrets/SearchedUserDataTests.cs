using Prowler.Aws.Secrets;
using Prowler.Checks.Aws.EC2;
using static Prowler.Testing.Packing;

namespace Prowler.Aws.Tests.Secrets;

public class UserDataTests
{
    private const string Password = "Sommer2024!";

    private static readonly SecretScanner Scanner = new([]);
    private static readonly byte[] Script = Bytes($"#!/bin/bash\nDB_PASSWORD={Password}\n");

    public static TheoryData<string, byte[]> Packed => new()
    {
        { "plain", Script },
        { "gzip", Gzip(Script) },
        { "a part", Bytes(Multipart("b", Part("text/x-shellscript", "#!/bin/sh\ntrue"), Base64Part("text/x-shellscript", Script))) },
        { "a packed part of a packed message", Gzip(Bytes(Multipart("b", Base64Part("application/gzip", Gzip(Script)), Part("text/plain", "x")))) },
    };

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Nothing_is_no_user_data(string? base64) => Assert.Same(SearchedUserData.None, SearchedUserData.Scan(base64, Scanner));

    [Theory]
    [MemberData(nameof(Packed))]
    public void A_secret_is_found_however_it_is_packed(string how, byte[] data)
    {
        var finding = Assert.Single(SearchedUserData.Scan(Convert.ToBase64String(data), Scanner).Secrets);

        Assert.Equal(("password", 2, how.Contains("part")), (finding.Rule, finding.Line, finding.Part is not null));
    }

    [Theory]
    [MemberData(nameof(Packed))]
    public void Redacted_data_has_a_dummy_for_the_secret_and_the_same_findings(string how, byte[] data)
    {
        var base64 = Convert.ToBase64String(data);

        var redacted = Redact(base64);

        Assert.NotEqual(base64, redacted);
        Assert.Equal(SearchedUserData.Scan(base64, Scanner).Secrets, SearchedUserData.Scan(redacted, Scanner).Secrets);
        if (how == "plain") Assert.Matches(@"\A#!/bin/bash\nDB_PASSWORD=[A-Z][a-z]{5}[0-9]{4}[_+^]\n\z", System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(redacted)));
    }

    [Fact]
    public void A_secret_around_the_parts_is_found_and_taken_out()
    {
        var message = Multipart("b", $"X-Password: {Password}\n" + Part("text/plain", "true"))
            .Replace("\n\n--b\n", "\n\nroot_password=Before-2024\n--b\n", StringComparison.Ordinal) + "app_password=Behind-2024\n";
        var base64 = Convert.ToBase64String(Bytes(message));

        var redacted = Redact(base64);

        Assert.Equal([new("password", 4), new("password", 1), new("password", 2)], SearchedUserData.Scan(base64, Scanner).Secrets);
        Assert.Equal(SearchedUserData.Scan(base64, Scanner).Secrets, SearchedUserData.Scan(redacted, Scanner).Secrets);
        var text = System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(redacted));
        foreach (var secret in new[] { Password, "Before-2024", "Behind-2024" }) Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_without_secrets_is_not_touched()
    {
        var base64 = Convert.ToBase64String(Bytes("#!/bin/bash\ntrue\n"));

        Assert.Same(base64, Redact(base64));
        Assert.Equal((true, 0, null), (SearchedUserData.Scan(base64, Scanner) is { } data ? (data.IsPresent, data.Secrets.Count, data.Problem) : default));
    }

    [Theory]
    [InlineData("%%% password=hunter2")]
    [InlineData("//5wYXNzd29yZD1odW50ZXIy")]
    public void What_cannot_be_decoded_is_a_problem_and_is_not_kept(string base64)
    {
        var (data, redacted) = (SearchedUserData.Scan(base64, Scanner), Redact(base64));

        Assert.Empty(data.Secrets);
        Assert.StartsWith("it cannot be decoded", data.Problem, StringComparison.Ordinal);
        Assert.NotEqual(base64, redacted);
        Assert.Equal(data.Problem, SearchedUserData.Scan(redacted, Scanner).Problem);
    }

    [Fact]
    public void A_secret_beside_what_cannot_be_decoded_is_found_and_both_survive_redaction()
    {
        var base64 = Convert.ToBase64String(Bytes(Multipart(
            "b", Base64Part("text/plain", [0xff, 0xfe]), Base64Part("text/x-shellscript", Script), "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n%%%")));

        var data = SearchedUserData.Scan(base64, Scanner);

        Assert.Equal([new SecretFinding("password", 2, 2)], data.Secrets);
        Assert.StartsWith("a part of it cannot be decoded", data.Problem, StringComparison.Ordinal);
        var replayed = SearchedUserData.Scan(Redact(base64), Scanner);
        Assert.Equal(data.Secrets, replayed.Secrets);
        Assert.Equal(data.Problem, replayed.Problem);
    }

    [Fact]
    public void A_wrong_pattern_to_ignore_is_a_problem_of_user_data_where_there_is_any()
    {
        var scanner = new SecretScanner(["("]);

        Assert.Equal(scanner.Problem, SearchedUserData.Scan(Convert.ToBase64String(Script), scanner).Problem);
        Assert.Same(SearchedUserData.None, SearchedUserData.Scan(null, scanner));
    }

    [Fact]
    public void No_record_can_print_the_secret()
    {
        var data = SearchedUserData.Scan(Convert.ToBase64String(Script), Scanner);
        var version = new LaunchTemplateVersion
        {
            Number = 1,
            MetadataEndpoint = null,
            RequiresToken = false,
            AssignsPublicIp = false,
            NetworkInterfaceIds = [],
            UserData = data,
        };

        foreach (var printed in new[] { data.ToString(), version.ToString(), new InstanceUserData(data).ToString(), data.Secrets[0].ToString() })
        {
            Assert.DoesNotContain(Password, printed, StringComparison.Ordinal);
            Assert.DoesNotContain(Convert.ToBase64String(Script), printed, StringComparison.Ordinal);
        }
    }

    private static string Redact(string base64) => SearchedUserData.Redact(base64, new HashSet<string>());
}
