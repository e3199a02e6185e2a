using System.Text.Json;
using Prowler.Checks.Aws;

namespace Prowler.Runner.Tests.Commands;

public sealed class ProcessTests : IDisposable
{
    private static readonly Dictionary<string, string> Keys = new()
    {
        ["AWS_ACCESS_KEY_ID"] = "AKIAIOSFODNN7EXAMPLE",
        ["AWS_SECRET_ACCESS_KEY"] = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    };

    private static readonly Dictionary<string, string> NoKeys = [];

    private readonly string _folder = Directory.CreateTempSubdirectory("prowler-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Help_and_version_exit_with_0_and_write_nothing_but_text()
    {
        using var help = ProwlerProcess.Start(_folder, Keys);
        using var version = ProwlerProcess.Start(_folder, Keys, "--version");
        var (printed, number) = (await help.WaitAsync(), await version.WaitAsync());

        Assert.Equal((0, ""), (printed.ExitCode, printed.Error));
        Assert.StartsWith("Scans an AWS account", printed.Output);
        Assert.DoesNotContain('\u001b', printed.Output);
        Assert.Equal((0, $"{ToolVersion.Current}\n", ""), number);
    }

    [Fact]
    public async Task The_built_in_checks_link_and_each_is_listed()
    {
        using var list = ProwlerProcess.Start(_folder, Keys, "list", "checks", "--json");
        var (exitCode, output, error) = await list.WaitAsync();

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal(
            AwsChecks.Packs.SelectMany(pack => pack.Checks).Select(check => check.Metadata.Id).Distinct().Order(StringComparer.Ordinal),
            JsonDocument.Parse(output).RootElement.EnumerateArray().Select(check => check.GetProperty("id").GetString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Bad_usage_exits_with_2()
    {
        using var prowler = ProwlerProcess.Start(_folder, Keys, "aws", "--no-such-option");

        Assert.Equal(2, (await prowler.WaitAsync()).ExitCode);
    }

    [Fact]
    public async Task Without_credentials_it_says_where_it_looked_and_offers_the_demo()
    {
        using var prowler = ProwlerProcess.Start(_folder, NoKeys, "aws");

        var (exitCode, _, error) = await prowler.WaitAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains("AWS_ACCESS_KEY_ID is not set", error);
        Assert.Contains(".aws/credentials", error);
        Assert.Contains("prowler aws --demo", error);
        Assert.DoesNotContain("   at ", error);
    }

    [Fact]
    public async Task An_endpoint_that_cannot_be_reached_exits_with_1_and_names_it()
    {
        var endpoint = $"127.0.0.1:{FakeAws.FreePort()}";
        using var prowler = ProwlerProcess.Start(_folder, Keys, "aws", "--endpoint-url", $"http://{endpoint}");

        var (exitCode, _, error) = await prowler.WaitAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains(endpoint, error);
        Assert.DoesNotContain("   at ", error);
    }

    [Fact]
    public async Task The_demo_needs_no_account_finds_failures_and_finds_the_same_ones_every_time()
    {
        using var first = ProwlerProcess.Start(_folder, NoKeys, "aws", "--demo", "--output-filename", "first");
        using var second = ProwlerProcess.Start(_folder, NoKeys, "aws", "--demo", "--output-filename", "second");
        var results = new[] { await first.WaitAsync(), await second.WaitAsync() };

        Assert.All(results, result => Assert.Equal(3, result.ExitCode));
        Assert.All(results, result => Assert.Contains("Demo account", result.Output));
        Assert.Equal(Findings("first"), Findings("second"));

        string Findings(string name) => JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder, "output", name + ".json")))
            .RootElement.GetProperty("findings").GetRawText();
    }

    [SkippableFact]
    public async Task Ctrl_C_writes_reports_that_are_marked_incomplete_and_exits_with_1()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no signals to send.");
        using var aws = new FakeAws();
        using var prowler = ProwlerProcess.Start(_folder, Keys, "aws", "--endpoint-url", aws.Url, "--region", "eu-west-1", "--output-filename", "partial");
        // Whatever ends first, so that a command that fails tells why.
        await Task.WhenAny(aws.Scanned, prowler.WaitAsync());

        prowler.Interrupt();
        var (exitCode, output, error) = await prowler.WaitAsync();

        Assert.Equal((1, true), (exitCode, aws.Scanned.IsCompleted));
        Assert.Contains("Stopping.", error);
        Assert.Contains("The scan was cut short", error);
        Assert.Contains("Cut short", output);
        Assert.Contains("No findings so far.", output);
        var report = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(_folder, "output", "partial.json"))).RootElement;
        Assert.False(report.GetProperty("scans")[0].GetProperty("complete").GetBoolean());
    }
}
