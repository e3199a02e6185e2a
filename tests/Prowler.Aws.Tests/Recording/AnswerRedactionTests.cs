using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Prowler.Aws.Recording;
using Prowler.Aws.Services;
using Prowler.Aws.Session;
using Prowler.Checks.Aws;
using Prowler.Engine;
using Prowler.Engine.Catalog;
using Prowler.Testing;
using static Prowler.Testing.Packing;

namespace Prowler.Aws.Tests.Recording;

public sealed partial class AnswerRedactionTests : IDisposable
{
    private const string Password = "Sommer-2024-geheim";
    private const string Token = "ghp" + "_c9M2Xxaiexvm4MD0sNlbMjYopSvYQobwwPw2";

    private static readonly byte[] Script = Bytes($"#!/bin/bash\nDB_PASSWORD={Password}\ngit clone https://x:{Token}@github.com/acme/site\n");

    private static readonly CheckSelection Selected = new() { Checks = ["ec2_instance_secrets_user_data", "ec2_launch_template_no_secrets"] };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("prowler-redaction-");

    private string Zip => Path.Combine(_folder.FullName, "account.zip");

    public void Dispose() => _folder.Delete(recursive: true);

    public static TheoryData<string> Packings => ["plain", "gzip", "multipart"];

    [Theory]
    [MemberData(nameof(Packings))]
    public async Task No_secret_of_user_data_is_in_a_recording_and_its_replay_finds_the_same(string packing)
    {
        var data = packing switch
        {
            "gzip" => Gzip(Script),
            "multipart" => Gzip(Bytes(Multipart("b", Part("text/plain", "nothing"), Base64Part("text/x-shellscript", Gzip(Script))))),
            _ => Script,
        };
        IReadOnlyList<string> scanned;
        await using (var aws = await FakeAws.StartAsync(request => Answer(request, Convert.ToBase64String(data))))
        await using (var session = await AwsSession.OpenAsync(AwsChecks.Packs, aws.Options() with { RecordTo = Zip }))
            scanned = await FindingsAsync(session);

        Assert.Equal(2, scanned.Count(finding => finding.Contains("Fail", StringComparison.Ordinal)));
        Assert.All(scanned, finding => AssertFree(finding));
        foreach (var text in ContentsOfRecording()) AssertFree(text);
        await using var replay = await AwsSession.OpenAsync(AwsChecks.Packs, new AwsSessionOptions { ReplayFrom = Zip });
        Assert.Equal(scanned, await FindingsAsync(replay));
    }

    [Fact]
    public void An_answer_that_cannot_be_read_is_not_kept() =>
        Assert.Empty(Redact("ec2", "<userData><value>c2VjcmV0"u8.ToArray()));

    [Theory]
    [InlineData("ec2", "<DescribeInstanceAttributeResponse><userData/></DescribeInstanceAttributeResponse>")]
    [InlineData("ec2", "<Response><Errors><Error><Code>UnauthorizedOperation</Code></Error></Errors></Response>")]
    [InlineData("ec2", "no XML")]
    [InlineData("lambda", "no JSON")]
    [InlineData(null, "<userData>cGFzc3dvcmQ9aHVudGVyMg==</userData>")]
    public void Other_answers_are_kept_as_they_are(string? service, string body)
    {
        var bytes = Bytes(body);

        Assert.Same(bytes, Redact(service, bytes));
    }

    [Theory]
    [InlineData("ec2", "<R><launchTemplateData><userData>{0}</userData></launchTemplateData></R>")]
    [InlineData("ec2", "<R><item><launchSpecification><userData>{0}</userData></launchSpecification></item></R>")]
    [InlineData("autoscaling", "<R xmlns='http://autoscaling.amazonaws.com/doc/2011-01-01/'><member><UserData>{0}</UserData></member></R>")]
    public void User_data_is_redacted_whichever_operation_answers_it(string service, string body)
    {
        var answer = Bytes(string.Format(body, Convert.ToBase64String(Script)));

        var redacted = Encoding.UTF8.GetString(Redact(service, answer));

        var data = Base64().Matches(redacted).Select(match => match.Value).MaxBy(value => value.Length)!;
        var script = Encoding.UTF8.GetString(Convert.FromBase64String(data));
        Assert.StartsWith("#!/bin/bash\nDB_PASSWORD=", script, StringComparison.Ordinal);
        AssertFree(script);
    }

    [Fact]
    public void A_secret_that_other_user_data_of_an_answer_repeats_is_taken_out_there_too()
    {
        var answer = Bytes($"<R><userData>{Convert.ToBase64String(Script)}</userData><userData>{Convert.ToBase64String(Bytes($"# was {Password}\n"))}</userData></R>");

        var redacted = Encoding.UTF8.GetString(Redact("ec2", answer));

        foreach (Match match in Base64().Matches(redacted)) AssertFree(Encoding.UTF8.GetString(Convert.FromBase64String(match.Value)));
    }

    [Fact]
    public void Keys_of_VPN_tunnels_are_not_kept()
    {
        var answer = Bytes(
            "<R><item><vpnConnectionId>vpn-1</vpnConnectionId><customerGatewayConfiguration>&lt;pre_shared_key&gt;tunnel-key-1&lt;/&gt;</customerGatewayConfiguration>"
            + "<options><tunnelOptionSet><item><preSharedKey>tunnel-key-1</preSharedKey></item><item><preSharedKey>tunnel-key-2</preSharedKey></item>"
            + "</tunnelOptionSet></options></item></R>");

        var redacted = Encoding.UTF8.GetString(Redact("ec2", answer));

        Assert.DoesNotContain("tunnel-key", redacted, StringComparison.Ordinal);
        Assert.Contains("<vpnConnectionId>vpn-1</vpnConnectionId>", redacted, StringComparison.Ordinal);
        Assert.Contains("<preSharedKey></preSharedKey>", redacted, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Functions":[{"FunctionName":"f","Environment":{"Variables":{"DB_HOST":"the-secret","N":"the-secret"}},"Timeout":3}],"NextMarker":null}""",
        """{"Functions":[{"FunctionName":"f","Environment":{"Variables":{"DB_HOST":"","N":""}},"Timeout":3}],"NextMarker":null}""")]
    [InlineData("""{"Configuration":{"Environment":{"Variables":{"A":"the-secret"}}}}""", """{"Configuration":{"Environment":{"Variables":{"A":""}}}}""")]
    [InlineData("""{"Configuration":{"Environment":{"Variables":{"A":"the-sec""", "")]
    public void Environment_variables_of_functions_are_not_kept(string answer, string expected) =>
        Assert.Equal(expected, Encoding.UTF8.GetString(Redact("lambda", Bytes(answer))));

    /// <summary>As the recording of a call of a service would keep it.</summary>
    private static byte[] Redact(string? service, byte[] body) =>
        AnswerRedaction.Redact(new ApiServices(AwsChecks.Packs).Find(service ?? "")?.Secrets ?? SecretFields.Unknown, body);

    /// <summary>Every entry of the archive, and whatever in it is base64 or gzip, down to the innermost.</summary>
    private List<string> ContentsOfRecording()
    {
        List<string> texts = [];
        using (var archive = ZipFile.OpenRead(Zip))
        {
            foreach (var entry in archive.Entries)
            {
                using var stream = entry.Open();
                using var copy = new MemoryStream();
                stream.CopyTo(copy);
                Unpack(copy.ToArray());
            }
        }

        Assert.Contains(texts, text => text.StartsWith("#!/bin/bash", StringComparison.Ordinal));
        return texts;

        void Unpack(byte[] data)
        {
            if (data is [0x1f, 0x8b, ..])
            {
                using var gzip = new GZipStream(new MemoryStream(data), CompressionMode.Decompress);
                using var copy = new MemoryStream();
                gzip.CopyTo(copy);
                data = copy.ToArray();
            }

            var text = Encoding.Latin1.GetString(data);
            texts.Add(text);
            foreach (Match match in Base64().Matches(text))
            {
                var buffer = new byte[match.Length];
                if (Convert.TryFromBase64String(match.Value, buffer, out var written) && written > 0) Unpack(buffer[..written]);
            }
        }
    }

    private static void AssertFree(string text)
    {
        Assert.DoesNotContain(Password, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToBase64String(Script)[..60], text, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> FindingsAsync(AwsSession session)
    {
        var scanner = new Scanner(CheckCatalog.Link(AwsChecks.Packs));
        List<string> findings = [];
        await foreach (var finding in scanner.Scan(session, new ScanOptions { Selection = Selected }))
            findings.Add($"{finding.Uid} {finding.Status} {finding.StatusDetail}");
        return [.. findings.Order(StringComparer.Ordinal)];
    }

    private static FakeAnswer Answer(FakeRequest request, string userData)
    {
        var operation = Action().Match(request.Body).Groups[1].Value;
        var members = operation switch
        {
            "DescribeInstances" => "<reservationSet><item><instancesSet><item><instanceId>i-1</instanceId><instanceState><name>running</name></instanceState></item></instancesSet></item></reservationSet>",
            "DescribeInstanceAttribute" => $"<instanceId>i-1</instanceId><userData><value>{userData}</value></userData>",
            "DescribeLaunchTemplates" => "<launchTemplates><item><launchTemplateId>lt-1</launchTemplateId><launchTemplateName>web</launchTemplateName></item></launchTemplates>",
            "DescribeLaunchTemplateVersions" =>
                $"<launchTemplateVersionSet><item><versionNumber>1</versionNumber><launchTemplateData><userData>{userData}</userData></launchTemplateData></item></launchTemplateVersionSet>",
            _ => throw new InvalidOperationException($"The test has no answer to {request.Body}."),
        };
        return FakeAnswer.Xml($"<{operation}Response xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\">{members}</{operation}Response>");
    }

    [GeneratedRegex("Action=([A-Za-z]+)")]
    private static partial Regex Action();

    [GeneratedRegex("(?<=>)[A-Za-z0-9+/]+={0,2}|(?<=\n\n)[A-Za-z0-9+/\n]+={0,2}")]
    private static partial Regex Base64();
}
