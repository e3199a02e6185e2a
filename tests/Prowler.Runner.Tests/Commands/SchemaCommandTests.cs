using Json.Schema;
using Prowler.Checks.Aws;
using Prowler.Runner.Scanning;
using Prowler.Runner.Tests.Fakes;

namespace Prowler.Runner.Tests.Commands;

/// <summary>What <c>prowler schema</c> prints is what <c>prowler aws</c> writes.</summary>
public class SchemaCommandTests
{
    [Fact]
    public async Task The_demos_report_is_as_the_schema_says()
    {
        using var prowler = new ProwlerRun
        {
            Packs = AwsChecks.Packs,
            OpenSession = OpenedSession.OpenAwsAsync,
            DemoRecording = Path.Combine(AppContext.BaseDirectory, "Demo", "demo.zip"),
        };
        Assert.Equal(ExitCodes.Failed, await prowler.AwsAsync("--demo", "--output-formats", "json", "--quiet"));
        Assert.Equal(ExitCodes.Clean, await prowler.RunAsync(["schema"]));

        var schema = JsonSchema.FromText(prowler.Output);

        Assert.True(schema.Evaluate(prowler.Json).IsValid);
        Assert.NotEmpty(prowler.Json.GetProperty("scans")[0].GetProperty("coverage").EnumerateArray());
    }

    [Fact]
    public async Task A_report_of_a_scan_that_was_cut_short_and_of_what_could_not_be_read_is_too()
    {
        using var cancellation = new CancellationTokenSource();
        using var prowler = new ProwlerRun
        {
            Boxes = [new Box("\0</script>\u001b[31m"), new Box("denied", Unreadable: new DeniedException()), new Box("c")],
            Pause = async token =>
            {
                await cancellation.CancelAsync();
                token.ThrowIfCancellationRequested();
            },
        };
        Assert.Equal(ExitCodes.CouldNotRun, await prowler.RunAsync(["aws", "--output-directory", prowler.Reports], cancellation.Token));
        Assert.Equal(ExitCodes.Clean, await prowler.RunAsync(["schema"]));

        var schema = JsonSchema.FromText(prowler.Output[prowler.Output.IndexOf("{\n", StringComparison.Ordinal)..]);

        Assert.True(schema.Evaluate(prowler.Json).IsValid);
        Assert.Contains(
            prowler.Json.GetProperty("scans")[0].GetProperty("coverage").EnumerateArray(),
            row => row.GetProperty("state").GetString() == "not_assessed" && row.GetProperty("causes")[0].GetProperty("kind").GetString() == "cut_short");
    }
}
