using Prowler.Runner.Tests.Fakes;

namespace Prowler.Runner.Tests.Commands;

public class ExitCodeTests
{
    [Fact]
    public async Task A_scan_in_which_nothing_failed_exits_with_0()
    {
        using var prowler = new ProwlerRun();

        Assert.Equal(0, await prowler.AwsAsync());
        Assert.Equal("", prowler.Error);
    }

    [Fact]
    public async Task One_failed_finding_exits_with_3()
    {
        using var prowler = new ProwlerRun { Boxes = [new Box("a"), new Box("b", Locked: false)] };

        Assert.Equal(3, await prowler.AwsAsync());
    }

    [Fact]
    public async Task Exit_code_3_can_be_ignored()
    {
        using var prowler = new ProwlerRun { Boxes = [new Box("a", Locked: false)] };

        Assert.Equal(0, await prowler.AwsAsync("--ignore-exit-code-3"));
    }

    [Fact]
    public async Task What_could_not_be_assessed_beside_others_changes_no_code_but_is_counted()
    {
        using var prowler = new ProwlerRun { Boxes = [new Box("a"), new Box("b", Unreadable: new DeniedException())] };

        Assert.Equal(0, await prowler.AwsAsync());
        Assert.Contains("1 of 5 findings could not be assessed", prowler.Error);
        Assert.Contains("1 not assessed", prowler.Output);
    }

    [Fact]
    public async Task A_scan_that_assessed_nothing_exits_with_1_and_still_writes_its_reports()
    {
        using var prowler = new ProwlerRun { Boxes = [new Box("a", Unreadable: new DeniedException())] };

        Assert.Equal(1, await prowler.AwsAsync("--check", "box_contents_counted"));
        Assert.Contains("Nothing could be assessed. box:GetContents in eu-west-1: AccessDenied", prowler.Error);
        Assert.Equal(1, prowler.Json.GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public async Task An_account_in_which_there_is_nothing_to_judge_exits_with_0()
    {
        using var prowler = new ProwlerRun { Boxes = [] };

        Assert.Equal(0, await prowler.AwsAsync("--service", "box"));
        Assert.Contains("No findings", prowler.Output);
    }

    [Fact]
    public async Task A_scan_that_is_cancelled_exits_with_1_even_though_findings_failed_and_says_so_in_its_reports()
    {
        using var cancellation = new CancellationTokenSource();
        using var prowler = new ProwlerRun
        {
            Boxes = [new Box("a", Locked: false), new Box("never-listed")],
            Pause = async token =>
            {
                await cancellation.CancelAsync();
                await Task.Delay(Timeout.Infinite, token);
            },
        };

        Assert.Equal(1, await prowler.RunAsync(["aws", "--output-directory", prowler.Reports], cancellation.Token));

        Assert.False(prowler.Json.GetProperty("scans")[0].GetProperty("complete").GetBoolean());
        Assert.DoesNotContain("never-listed", prowler.Json.GetProperty("findings").ToString());
        Assert.Contains("The scan was cut short", prowler.Error);
        Assert.Contains("Cut short", prowler.Output);
    }

    [Fact]
    public async Task Statuses_narrow_the_reports_and_not_the_exit_code()
    {
        using var prowler = new ProwlerRun { Boxes = [new Box("a", Locked: false)] };

        Assert.Equal(3, await prowler.AwsAsync("--status", "pass", "MANUAL"));
        Assert.Equal(["PASS", "MANUAL"], prowler.Json.GetProperty("findings").EnumerateArray()
            .Select(finding => finding.GetProperty("status").GetString()).Distinct());
        Assert.Contains("Box a is open.", prowler.Output);
    }

    [Fact]
    public async Task A_report_that_cannot_be_written_exits_with_1_and_costs_no_summary()
    {
        using var prowler = new ProwlerRun { Boxes = [new Box("a", Locked: false)] };
        Directory.CreateDirectory(Path.Combine(prowler.Reports, "taken.csv", "full"));

        Assert.Equal(1, await prowler.AwsAsync("--output-filename", "taken", "--output-formats", "csv"));
        Assert.Contains("Cannot write the report", prowler.Error);
        Assert.Contains("Box a is open.", prowler.Output);
    }

    [Fact]
    public async Task An_exception_that_nobody_expected_exits_with_1_and_shows_its_stack_only_when_asked()
    {
        using var prowler = new ProwlerRun { OpenSession = (_, _, _) => throw new InvalidTimeZoneException("Odd.") };

        Assert.Equal(1, await prowler.AwsAsync());
        Assert.Contains("InvalidTimeZoneException: Odd.", prowler.Error);
        Assert.Contains("This is a defect in prowler", prowler.Error);
        Assert.DoesNotContain("   at ", prowler.Error);

        Assert.Equal(1, await prowler.AwsAsync("--verbose"));
        Assert.Contains("   at ", prowler.Error);
    }

    [Fact]
    public async Task A_check_that_throws_is_named_on_stderr_once_and_with_its_stack_when_asked()
    {
        using var prowler = new ProwlerRun
        {
            Boxes = [new Box("a", Unreadable: new InvalidTimeZoneException("secret")), new Box("b", Unreadable: new InvalidTimeZoneException("secret"))],
        };

        Assert.Equal(0, await prowler.AwsAsync());
        Assert.Single(prowler.Error.Split('\n'), line => line.Contains("Boxes.Contents failed with InvalidTimeZoneException"));
        Assert.DoesNotContain("secret", prowler.Error);

        Assert.Equal(0, await prowler.AwsAsync("--verbose"));
        Assert.Contains("   at ", prowler.Error);
    }
}
