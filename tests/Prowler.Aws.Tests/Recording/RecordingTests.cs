using System.IO.Compression;
using System.Net;
using System.Runtime.Versioning;
using Amazon.S3.Model;
using Prowler.Aws.Calls;
using Prowler.Aws.Recording;
using Prowler.Aws.Services;
using Prowler.Aws.Session;
using Prowler.Checks;
using Prowler.Checks.Aws;
using Prowler.Testing;

namespace Prowler.Aws.Tests.Recording;

public sealed class RecordingTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("prowler-recording-");

    private string File => Path.Combine(_folder.FullName, "account.zip");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_replay_answers_as_the_account_did_without_network_or_credentials()
    {
        var clock = new ManualTimeProvider();
        await using (var aws = await FakeAws.StartAsync(_ => FakeAnswer.Buckets("logs")))
        await using (var recorded = await RecordAsync(aws, options => options with { TimeProvider = clock, Regions = ["eu-west-1", "us-east-1"] }))
        {
            await recorded.BucketNamesAsync("eu-west-1");
            recorded.SaveRecording(complete: true);
        }

        await using var replay = await ReplayAsync();
        Assert.Equal(["logs"], await replay.BucketNamesAsync("eu-west-1"));
        Assert.Equal((FakeAws.Account, "aws"), (replay.Context.AccountId, replay.Context.Partition));
        Assert.Equal(["eu-west-1", "us-east-1"], replay.Context.Regions);
        Assert.Equal(clock.GetUtcNow(), replay.TimeProvider.GetUtcNow());
        Assert.False(replay.ReplaysIncompleteRecording);
        Assert.Equal(1, replay.CallsMade);
    }

    [SkippableFact]
    [UnsupportedOSPlatform("windows")]
    public async Task Only_the_owner_can_read_a_recording()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no file modes.");
        await RecordSomethingAsync();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
    }

    [Fact]
    public async Task A_call_that_was_not_recorded_fails_at_once_and_is_never_an_empty_answer()
    {
        await RecordSomethingAsync();
        await using var replay = await ReplayAsync();

        var exception = await Assert.ThrowsAnyAsync<Exception>(() => replay.S3().GetBucketAclAsync(new GetBucketAclRequest { BucketName = "logs" }));
        Assert.Equal(
            new Failure(FailureKind.NotRecorded, "The recording has no answer to this call.") { Service = "s3", Operation = "GetBucketAcl", Region = "us-east-1" },
            replay.Explain(exception));
        Assert.Equal(1, replay.CallsMade);
    }

    [Fact]
    public async Task Errors_are_recorded_as_answers()
    {
        await using (var aws = await FakeAws.StartAsync(_ => FakeAnswer.S3Error(HttpStatusCode.Forbidden, "AccessDenied", "No.")))
        await using (var recorded = await RecordAsync(aws))
            await Assert.ThrowsAnyAsync<Exception>(() => recorded.BucketNamesAsync());

        await using var replay = await ReplayAsync();
        var exception = await Assert.ThrowsAnyAsync<Exception>(() => replay.BucketNamesAsync());
        Assert.Equal((FailureKind.Denied, "AccessDenied: No."), (replay.Explain(exception)!.Kind, replay.Explain(exception)!.Cause));
    }

    [Fact]
    public async Task Several_answers_to_one_request_are_given_in_their_order_and_the_last_one_again()
    {
        var asked = 0;
        await using (var aws = await FakeAws.StartAsync(_ => FakeAnswer.Buckets($"answer-{++asked}")))
        await using (var recorded = await RecordAsync(aws))
            for (var i = 0; i < 3; i++)
                await recorded.BucketNamesAsync();

        await using var replay = await ReplayAsync();
        var answers = new List<string>();
        for (var i = 0; i < 5; i++) answers.AddRange(await replay.BucketNamesAsync());
        Assert.Equal(["answer-1", "answer-2", "answer-3", "answer-3", "answer-3"], answers);
    }

    [Fact]
    public async Task Of_the_attempts_of_one_call_the_last_answer_is_kept()
    {
        var asked = 0;
        await using (var aws = await FakeAws.StartAsync(_ =>
            ++asked == 1 ? FakeAnswer.S3Error(HttpStatusCode.InternalServerError, "InternalError") : FakeAnswer.Buckets("logs")))
        await using (var recorded = await RecordAsync(aws))
            await recorded.BucketNamesAsync();
        Assert.Equal(2, asked);

        await using var replay = await ReplayAsync();
        Assert.Equal(["logs"], await replay.BucketNamesAsync());
        Assert.Equal(1, replay.CallsMade);
    }

    [Fact]
    public async Task A_scan_that_was_cut_short_leaves_a_recording_that_says_so()
    {
        await RecordSomethingAsync();

        await using var replay = await ReplayAsync();
        Assert.True(replay.ReplaysIncompleteRecording);
        Assert.Equal(["account.zip"], _folder.GetFiles().Select(file => file.Name));
    }

    [Fact]
    public async Task The_same_traffic_gives_the_same_bytes_in_whatever_order_it_came()
    {
        var clock = new ManualTimeProvider();
        async Task<byte[]> RecordingOf(params string[] buckets)
        {
            await using (var aws = await FakeAws.StartAsync(request => new FakeAnswer(HttpStatusCode.OK, $"<VersioningConfiguration><!--{request.Path}--></VersioningConfiguration>")
            {
                Headers = { ["x-amz-request-id"] = Guid.NewGuid().ToString() },
            }))
            await using (var session = await RecordAsync(aws, options => options with { TimeProvider = clock }))
                foreach (var bucket in buckets)
                    await session.S3().GetBucketVersioningAsync(bucket);
            return await System.IO.File.ReadAllBytesAsync(File);
        }

        Assert.Equal(await RecordingOf("a", "b", "c"), await RecordingOf("c", "a", "b"));
    }

    [Fact]
    public async Task No_credential_is_in_a_recording()
    {
        await using (var aws = await FakeAws.StartAsync(request => request.Body.Contains("AssumeRole", StringComparison.Ordinal)
            ? FakeAnswer.Xml("""
                <AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>ASIAROLE</AccessKeyId><SecretAccessKey>role-secret</SecretAccessKey>
                <SessionToken>role-token</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>
                """)
            : FakeAnswer.Buckets("logs")))
        await using (var recorded = await RecordAsync(aws, options => options with
        {
            Role = new AssumedRole("arn:aws:iam::123456789012:role/audit") { ExternalId = "ticket-42" },
        }))
        {
            await recorded.BucketNamesAsync();
            await recorded.GetHttpClient().GetStringAsync(new Uri(aws.Url, "/host?key=shodan-key"));
        }

        var text = string.Concat(Entries().Select(entry => entry.Name + entry.Text));
        Assert.Contains("<Name>logs</Name>", text, StringComparison.Ordinal);
        foreach (var secret in new[] { "AKIDBASE", "base-secret", "base-token", "ASIAROLE", "role-secret", "role-token", "ticket-42", "shodan-key", "Signature", "AssumeRole" })
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("secretsmanager", "GetSecretValue", "{}", false)]
    [InlineData("ecr", "GetAuthorizationToken", "{}", false)]
    [InlineData("ssm", "GetParameter", """{"Name":"n","WithDecryption":true}""", false)]
    [InlineData("ssm", "GetParameter", """{"Name":"n","WithDecryption":false}""", true)]
    [InlineData("secretsmanager", "DescribeSecret", "{}", true)]
    public void An_answer_that_is_a_credential_is_not_kept(string service, string operation, string body, bool isKept)
    {
        using (var recorder = new Recorder(File, new ApiServices(AwsChecks.Packs)))
        {
            var request = new RecordedRequest { Service = service, Operation = operation, Method = "POST", Path = "/", Body = body };
            var answer = new RecordedAnswer { Status = 200, Headers = [] };
            recorder.Keep(new ApiCall(service, operation, "eu-west-1"), request, answer, "the-answer"u8.ToArray());
            recorder.Save(new RecordingManifest
            {
                AccountId = FakeAws.Account,
                Partition = "aws",
                Regions = ["eu-west-1"],
                DefaultRegion = "eu-west-1",
                StartedAt = DateTimeOffset.UnixEpoch,
                Complete = true,
            });
        }

        Assert.Equal(isKept, Entries().Any(entry => entry.Text.Contains("the-answer", StringComparison.Ordinal)));
        Assert.Equal(isKept, Entries().Any(entry => entry.Text.Contains(operation, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Calls_to_other_networks_are_replayed_too_whatever_the_key()
    {
        Uri url;
        await using (var aws = await FakeAws.StartAsync(_ => new FakeAnswer(HttpStatusCode.OK, "{\"ports\":[22]}", "application/json")))
        await using (var recorded = await RecordAsync(aws))
        {
            url = new Uri(aws.Url, "/host/1.2.3.4");
            await recorded.GetHttpClient().GetStringAsync(url + "?key=mine");
        }

        await using var replay = await ReplayAsync();
        Assert.Equal("{\"ports\":[22]}", await replay.GetHttpClient().GetStringAsync(url + "?key=yours"));
        var exception = await Assert.ThrowsAnyAsync<Exception>(() => replay.GetHttpClient().GetStringAsync(new Uri(url, "/host/5.6.7.8")));
        Assert.Equal(FailureKind.NotRecorded, replay.Explain(exception)?.Kind);
    }

    [Fact]
    public async Task No_key_of_another_network_is_in_a_recording_wherever_the_service_takes_or_repeats_it()
    {
        string[] keys = ["bot123456789:AAr4nd0mT0kenQ7xYz81", "query-k+y", "hea/der-key", "body-key", "user-name", "pass-word", "lo-cation"];
        Uri url;
        await using (var aws = await FakeAws.StartAsync(request => new FakeAnswer(HttpStatusCode.OK, Echo(request), "application/json")
        {
            Headers = { ["Location"] = "https://cdn.example.com/lo-cation", ["ETag"] = $"\"{request.Authorization}\"" },
        }))
        await using (var recorded = await RecordAsync(aws))
        {
            url = new UriBuilder(new Uri(aws.Url, $"/{keys[0]}/host?client_secret=query-k%2By&page=2")) { UserName = "user-name", Password = "pass-word" }.Uri;
            using var answer = await recorded.GetHttpClient().SendAsync(Request());
            Assert.Contains("body-key", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        var text = string.Concat(Entries().Select(entry => entry.Name + entry.Text));
        Assert.Contains("page=2", text, StringComparison.Ordinal);
        foreach (var key in keys.Append("query-k%2By")) Assert.DoesNotContain(key, text, StringComparison.Ordinal);
        await using var replay = await ReplayAsync();
        using var replayed = await replay.GetHttpClient().SendAsync(Request());
        Assert.Contains("\"kept\":22", await replayed.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        HttpRequestMessage Request() => new(HttpMethod.Post, url)
        {
            Headers = { Authorization = new("Bearer", "hea/der-key") },
            Content = new StringContent("""{"login":{"password":"body-key"}}""", System.Text.Encoding.UTF8, "application/json"),
        };
        static string Echo(FakeRequest request) =>
            $$"""{"kept":22,"url":"{{request.Path}}{{request.Query}}","decoded":"query-k+y query-k\u002By","authorization":"{{request.Authorization}}","user":"user-name:pass-word","body":{{request.Body}}}""";
    }

    [Fact]
    public async Task A_selection_of_regions_applies_to_a_replay()
    {
        await RecordSomethingAsync("eu-west-1", "us-east-1");

        await using var replay = await AwsSession.OpenAsync(AwsChecks.Packs, new AwsSessionOptions { ReplayFrom = File, Regions = ["eu-west-1"] });
        Assert.Equal(["eu-west-1"], replay.Context.Regions);
        var exception = await Assert.ThrowsAsync<AwsSessionException>(
            () => AwsSession.OpenAsync(AwsChecks.Packs, new AwsSessionOptions { ReplayFrom = File, Regions = ["eu-north-1"] }));
        Assert.Contains("has no region eu-north-1; it has eu-west-1, us-east-1", exception.Message, StringComparison.Ordinal);
        Assert.Equal(AwsSessionError.InvalidOptions, exception.Error);
    }

    [Fact]
    public async Task The_clock_of_a_replay_jumps_over_delays()
    {
        await RecordSomethingAsync();
        await using var replay = await ReplayAsync();
        var start = replay.TimeProvider.GetUtcNow();

        await Task.Delay(TimeSpan.FromDays(7), replay.TimeProvider).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(start + TimeSpan.FromDays(7), replay.TimeProvider.GetUtcNow());
        Assert.Equal(start + TimeSpan.FromDays(7), replay.TimeProvider.GetUtcNow());
    }

    [Fact]
    public async Task A_recording_that_cannot_be_written_when_it_is_saved_is_told_and_leaves_nothing_behind()
    {
        await using var aws = await FakeAws.StartAsync();
        var session = await RecordAsync(aws);
        Directory.CreateDirectory(File);

        var exception = await Assert.ThrowsAsync<RecordingException>(async () => await session.DisposeAsync());
        Assert.StartsWith($"The recording {File} cannot be written", exception.Message, StringComparison.Ordinal);
        Assert.Empty(_folder.GetFiles());
    }

    [Theory]
    [InlineData("missing/account.zip")]
    [InlineData("")]
    public async Task A_recording_that_cannot_be_written_is_told_before_the_scan(string name)
    {
        await using var aws = await FakeAws.StartAsync();
        var path = Path.Combine(_folder.FullName, name);
        var exception = await Assert.ThrowsAsync<RecordingException>(() => AwsSession.OpenAsync(AwsChecks.Packs, aws.Options() with { RecordTo = path }));

        Assert.StartsWith($"The recording {path} cannot be written", exception.Message, StringComparison.Ordinal);
        Assert.Empty(aws.Requests);
    }

    private async Task RecordSomethingAsync(params string[] regions)
    {
        await using var aws = await FakeAws.StartAsync(_ => FakeAnswer.Buckets("logs"));
        await using var session = await RecordAsync(aws, options => regions.Length == 0 ? options : options with { Regions = regions });
        await session.BucketNamesAsync();
    }

    private Task<AwsSession> RecordAsync(FakeAws aws, Func<AwsSessionOptions, AwsSessionOptions>? change = null)
    {
        var options = aws.Options() with { RecordTo = File };
        return AwsSession.OpenAsync(AwsChecks.Packs, change is null ? options : change(options));
    }

    private Task<AwsSession> ReplayAsync() => AwsSession.OpenAsync(AwsChecks.Packs, new AwsSessionOptions { ReplayFrom = File });

    private IEnumerable<(string Name, string Text)> Entries()
    {
        using var archive = ZipFile.OpenRead(File);
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            yield return (entry.FullName, reader.ReadToEnd());
        }
    }
}
