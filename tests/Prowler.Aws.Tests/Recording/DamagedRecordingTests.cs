using System.IO.Compression;
using Prowler.Aws.Recording;
using Prowler.Aws.Session;
using Prowler.Checks.Aws;

namespace Prowler.Aws.Tests.Recording;

public sealed class DamagedRecordingTests : IDisposable
{
    private const string Manifest = """
        {"format":"prowler-recording","version":2,"account_id":"123456789012","partition":"aws","regions":["us-east-1"],
         "default_region":"us-east-1","started_at":"2026-01-01T00:00:00+00:00","complete":true}
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("prowler-recording-");

    private string File => Path.Combine(_folder.FullName, "account.zip");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_sound_one_opens()
    {
        Write(("manifest.json", Manifest), ("s3/index.json", "[]"));
        await using var session = await AwsSession.OpenAsync(AwsChecks.Packs, new AwsSessionOptions { ReplayFrom = File });

        Assert.Equal("123456789012", session.Context.AccountId);
    }

    [Fact]
    public Task A_missing_file() => AssertRefusedAsync($"Could not find file '{File}'. A recording");

    [Fact]
    public Task A_folder()
    {
        Directory.CreateDirectory(File);
        return AssertRefusedAsync("denied");
    }

    [Fact]
    public Task Something_that_is_no_archive()
    {
        System.IO.File.WriteAllText(File, "account,finding\n");
        return AssertRefusedAsync("no zip archive");
    }

    [Fact]
    public Task The_beginning_of_an_archive()
    {
        Write(("manifest.json", Manifest), ("s3/index.json", "[]"));
        System.IO.File.WriteAllBytes(File, System.IO.File.ReadAllBytes(File)[..^30]);
        return AssertRefusedAsync("only the beginning of one");
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00+00:00")]
    [InlineData("1969-12-31T23:59:59+00:00")]
    [InlineData("9999-12-31T23:59:59+00:00")]
    public Task A_time_near_the_ends_of_time(string time)
    {
        Write(("manifest.json", Manifest.Replace("2026-01-01T00:00:00+00:00", time, StringComparison.Ordinal)), ("s3/index.json", "[]"));
        return AssertRefusedAsync("a time of start that is not between 1970 and 2999");
    }

    [Fact]
    public void A_page_that_names_itself_as_the_next()
    {
        const string Index = """[{"request":{"operation":"X","method":"GET","path":"/"},"answers":[{"status":200,"headers":{},"body":"page.xml"}]}]""";
        Write(("manifest.json", Manifest), ("s3/index.json", Index), ("s3/page.xml", "<NextToken>T</NextToken>"));
        using var recording = RecordingFile.Open(File);
        var request = Assert.Single(recording.Requests);

        // As often as AWS may be asked for a report.
        for (var i = 0; i < 1000; i++) Assert.NotNull(recording.Ask(request));
        var exception = Assert.Throws<RecordingException>(() =>
        {
            for (var i = 0; i < 10; i++) recording.Ask(request);
        });

        Assert.Contains("as if there were always a next page", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_that_are_too_long_in_all()
    {
        const string Index = """[{"request":{"operation":"X","method":"GET","path":"/"},"answers":[{"status":200,"headers":{},"body":"page.xml"}]}]""";
        Write(("manifest.json", Manifest), ("s3/index.json", Index), ("s3/page.xml", new string('x', 1 << 20)));
        using var recording = RecordingFile.Open(File, mostAnswered: 5 << 20);
        var request = Assert.Single(recording.Requests);

        for (var i = 0; i < 5; i++) Assert.NotNull(recording.Ask(request));
        var exception = Assert.Throws<RecordingException>(() => recording.Ask(request));

        Assert.Contains("its answers are longer than 5242880 bytes in all", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "[]", "malformed")]
    [InlineData("""{"format":"har","version":1""", "[]", "malformed")]
    [InlineData("not json", "[]", "its JSON is malformed at line 1")]
    [InlineData(Manifest, "{}", "malformed")]
    [InlineData(Manifest, "[{}]", "malformed")]
    [InlineData(Manifest, """[{"request":{"operation":"X","method":"GET","path":"/"},"answers":[]}]""", "has no answer")]
    [InlineData(Manifest, """[{"request":{"operation":"X","method":"GET","path":"/"},"answers":[{"status":200,"headers":{},"body":"gone.xml"}]}]""", "s3/gone.xml is missing")]
    [InlineData(Manifest, """[null]""", "has no answer")]
    [InlineData(Manifest, """[{"request":{"operation":"X","method":"GET","path":"/"},"answers":[null]}]""", "has an empty answer")]
    [InlineData(Manifest, """[{"request":null,"answers":null}]""", "malformed")]
    public Task Wrong_contents(string manifest, string index, string expected)
    {
        Write(("manifest.json", manifest), ("s3/index.json", index));
        return AssertRefusedAsync(expected);
    }

    [Fact]
    public Task Another_programs_archive()
    {
        Write(("word/document.xml", "<w/>"));
        return AssertRefusedAsync("manifest.json is missing");
    }

    [Fact]
    public Task Another_format()
    {
        Write(("manifest.json", Manifest.Replace("prowler-recording", "har")), ("s3/index.json", "[]"));
        return AssertRefusedAsync("another format's");
    }

    [Theory]
    [InlineData(1, "an older version: its format is 1, this program reads 2; record the account again.")]
    [InlineData(3, "a newer version: its format is 3, this program reads 2; replay it with that.")]
    public Task Another_version(int version, string expected)
    {
        Write(("manifest.json", Manifest.Replace("\"version\":2", $"\"version\":{version}")), ("s3/index.json", "[]"));
        return AssertRefusedAsync(expected);
    }

    [Fact]
    public Task A_request_that_two_services_answer()
    {
        const string Index = """[{"request":{"operation":"X","method":"GET","path":"/"},"answers":[{"status":200,"headers":{}}]}]""";
        Write(("manifest.json", Manifest), ("s3/index.json", Index), ("s4/index.json", Index));
        return AssertRefusedAsync("is recorded twice, the second time in s4/index.json");
    }

    [Theory]
    [InlineData("\"123456789012\"", "\"12345678901\"", "an account id that is not 12 digits")]
    [InlineData("\"123456789012\"", "\"12345678901\\u0662\"", "an account id that is not 12 digits")]
    [InlineData("\"123456789012\"", "\"123456789012\\n\"", "an account id that is not 12 digits")]
    [InlineData("\"123456789012\"", "\"\\u001b[2J\"", "an account id that is not 12 digits")]
    [InlineData("\"123456789012\"", "\"../../etc\"", "an account id that is not 12 digits")]
    [InlineData("\"aws\"", "\"\\u001b]0;pwned\\u0007\"", "a partition that is none of AWS's")]
    [InlineData("\"aws\"", "\"aws\\n\"", "a partition that is none of AWS's")]
    [InlineData("[\"us-east-1\"]", "[\"us-east-1\",\"\\u001b[2J\"]", "a region that is none of AWS's")]
    [InlineData("[\"us-east-1\"]", "[\"\"]", "a region that is none of AWS's")]
    [InlineData("[\"us-east-1\"]", "[null]", "a region that is none of AWS's")]
    [InlineData("[\"us-east-1\"]", "null", "malformed")]
    [InlineData("\"default_region\":\"us-east-1\"", "\"default_region\":\"\\u202e1-tsae-su\"", "a region that is none of AWS's")]
    public Task Names_that_could_steer_a_terminal_or_a_path(string sound, string hostile, string expected)
    {
        var manifest = Manifest.Replace(sound, hostile, StringComparison.Ordinal);
        Assert.NotEqual(Manifest, manifest);
        Write(("manifest.json", manifest), ("s3/index.json", "[]"));
        return AssertRefusedAsync(expected);
    }

    [Fact]
    public Task An_index_that_inflates_a_thousandfold()
    {
        Write(("manifest.json", Manifest), ("s3/index.json", "[]".PadRight(8 << 20)));
        Assert.InRange(new FileInfo(File).Length, 0, 20_000);
        return AssertRefusedAsync("s3/index.json inflates to more than 200 times its size");
    }

    [Fact]
    public Task An_index_that_is_too_long()
    {
        Write(("manifest.json", Manifest), ("s3/index.json", "[]".PadRight((128 << 20) + 1)));
        return AssertRefusedAsync("s3/index.json is longer than 134217728 bytes");
    }

    [Fact]
    public Task Indexes_that_are_too_long_together()
    {
        Write(("manifest.json", Manifest), ("s3/index.json", Half()), ("s4/index.json", Half()));
        return AssertRefusedAsync("its indexes are longer than 134217728 bytes in all");

        // Random, since what inflates much is refused for that.
        static string Half()
        {
            var text = new byte[(64 << 20) + 1];
            new Random(1).NextBytes(text);
            for (var i = 0; i < text.Length; i++) text[i] = (byte)" \t\n\r"[text[i] & 3];
            text[0] = (byte)'[';
            text[^1] = (byte)']';
            return System.Text.Encoding.ASCII.GetString(text);
        }
    }

    [Fact]
    public Task A_zip_bomb()
    {
        Write(("manifest.json", Manifest.PadRight(2 << 20)), ("s3/index.json", "[]"));
        Assert.InRange(new FileInfo(File).Length, 0, 10_000);
        return AssertRefusedAsync("manifest.json is longer than");
    }

    private async Task AssertRefusedAsync(string expected)
    {
        var exception = await Assert.ThrowsAsync<RecordingException>(() => AwsSession.OpenAsync(AwsChecks.Packs, new AwsSessionOptions { ReplayFrom = File }));
        Assert.StartsWith(File + " cannot be replayed: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.EndsWith("A recording is a file that was written with --record.", exception.Message, StringComparison.Ordinal);
    }

    private void Write(params (string Name, string Text)[] entries)
    {
        using var archive = ZipFile.Open(File, ZipArchiveMode.Create);
        foreach (var (name, text) in entries)
        {
            using var writer = new StreamWriter(archive.CreateEntry(name).Open());
            writer.Write(text);
        }
    }
}
