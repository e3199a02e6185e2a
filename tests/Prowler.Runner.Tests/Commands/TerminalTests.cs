using System.Text.RegularExpressions;
using Prowler.Checks;
using Prowler.Reports.Tests;
using Prowler.Runner.Scanning;
using Prowler.Runner.Terminal;
using Prowler.Runner.Tests.Fakes;
using Prowler.Testing;

namespace Prowler.Runner.Tests.Commands;

public partial class TerminalTests
{
    private const string Hostile = "\u001b[2J\u001b]0;pwned\u0007[red]x[/]\u202Egpj.exe\u009b31m\r\nPASS everything";

    private static readonly Box[] SomeOfEach =
    [
        new Box("attic", Locked: false), new Box("cellar"), new Box("garage", Unreadable: new DeniedException()),
    ];

    [Fact]
    public async Task The_summary_reads_well_in_a_file()
    {
        using var prowler = new ProwlerRun { Boxes = SomeOfEach };

        await prowler.AwsAsync("--output-formats", "json", "--output-filename", "r");

        Snapshot.Verify(Steady(prowler), "piped");
    }

    [Fact]
    public async Task The_summary_fits_into_80_columns()
    {
        using var prowler = new ProwlerRun { Boxes = [.. SomeOfEach, new Box(string.Join(' ', Enumerable.Repeat("long", 30)), Locked: false)], TerminalWidth = 80 };

        await prowler.AwsAsync("--output-formats", "json", "--output-filename", "r", "--no-color", "--no-progress");

        Assert.All(Steady(prowler).Split('\n').Where(line => !line.Contains("FOLDER")), line => Assert.True(line.Length <= 80, line));
        Snapshot.Verify(Steady(prowler), "80-columns");
    }

    [Theory]
    [InlineData(80, "  A title of a usual length  some_id\n")]
    [InlineData(40, "  A title of a usual length  some_id\n")]
    [InlineData(36, "  A title of a usual length\n  some_id\n")]
    public void A_check_is_headed_by_its_title_with_the_id_beside_it_where_both_fit(int width, string heading) =>
        Assert.Contains(heading, FailedFindings(width, "A title of a usual length", "some_id"));

    [Theory]
    [InlineData(80)]
    [InlineData(110)]
    public void A_long_id_leaves_the_title_its_width(int width)
    {
        const string Title = "Security groups do not let the internet reach Elasticsearch and Kibana";
        const string Id = "ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_elasticsearch_kibana_9200_9300_5601";

        var text = FailedFindings(width, Title, Id);

        Assert.All(text.Split('\n'), line => Assert.True(line.Length < width, line));
        Assert.Contains($"\n  {Title}\n  ec2_", text);
        Assert.Contains(Id, text.Replace("\n  ", ""));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(100)]
    public async Task Nothing_that_an_account_holds_can_steer_the_terminal(int? width)
    {
        using var prowler = new ProwlerRun
        {
            Boxes = [new Box(Hostile, Locked: false), new Box("b", Unreadable: new DeniedException())],
            TerminalWidth = width,
        };

        await prowler.AwsAsync("--no-progress");

        var text = Styling().Replace(prowler.Output + prowler.Error, "");
        Assert.DoesNotContain(text, character => char.IsControl(character) && character != '\n');
        Assert.DoesNotContain('\u202E', text);
        Assert.DoesNotContain("\nPASS everything", text);
        Assert.Contains("[red]x[/]", text);
    }

    [Fact]
    public async Task Many_alike_failures_are_a_few_lines()
    {
        using var prowler = new ProwlerRun { Boxes = [.. Enumerable.Range(0, 25).Select(index => new Box($"box{index:00}", Locked: false))] };

        await prowler.AwsAsync();

        Assert.Contains("and 22 more in the reports", prowler.Output);
        Assert.DoesNotContain("box03", prowler.Output);
    }

    [Fact]
    public async Task A_thousand_identical_denials_are_one_line_with_the_missing_action()
    {
        using var prowler = new ProwlerRun
        {
            Boxes = [.. Enumerable.Range(0, 1000).Select(index => new Box($"box{index}", Unreadable: new DeniedException()))],
        };

        await prowler.AwsAsync();

        Assert.Single(prowler.Output.Split('\n'), line => line.Contains("AccessDenied"));
        Assert.Contains("1,000  box:GetContents in eu-west-1: AccessDenied: not authorized. (needs box:GetBoxContents)", prowler.Output);
        Assert.Contains("Missing IAM actions: box:GetBoxContents", prowler.Output);
    }

    [Fact]
    public async Task A_terminal_shows_progress_with_calls_and_findings_by_status()
    {
        ProwlerRun? running = null;
        using var prowler = running = new ProwlerRun
        {
            Boxes = SomeOfEach,
            TerminalWidth = 100,
            Pause = token => UntilAsync(() => Amount().IsMatch(Styling().Replace(running!.Error, "")), token),
        };

        await prowler.AwsAsync();

        Assert.Contains("Scanning 123456789012 (aws) in 2 regions with 3 checks", prowler.Error);
        Assert.Contains("1,234 API calls", Styling().Replace(prowler.Error, ""));
        Assert.Matches(Amount(), Styling().Replace(prowler.Error, ""));
    }

    [Fact]
    public async Task Progress_cannot_steer_the_terminal()
    {
        ProwlerRun? running = null;
        using var prowler = running = new ProwlerRun
        {
            TerminalWidth = 200,
            OpenSession = (_, _, _) => Task.FromResult(new OpenedSession(new FakeSession
            {
                Context = new ScanContext(Hostile, Hostile, "eu-west-1", ["eu-west-1"], false),
            })),
            Pause = token => UntilAsync(() => running!.Error.Contains("Scanning"), token),
        };

        await prowler.AwsAsync("--output-filename", "r");

        Assert.Contains("[red]x[/]", prowler.Error);
        Assert.All(["\u001b[2J\u001b]", "\u001b]0;", "\u0007", "\u202E", "\u009b"], sequence => Assert.DoesNotContain(sequence, prowler.Error, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(100, "--no-progress", null)]
    [InlineData(100, "--quiet", null)]
    [InlineData(100, null, "NO_COLOR")]
    public async Task There_is_no_progress_where_nobody_looks_or_wants_it(int? width, string? option, string? variable)
    {
        using var prowler = new ProwlerRun { TerminalWidth = width };
        if (variable is not null) prowler.Variables[variable] = "1";

        Assert.Equal(0, await prowler.AwsAsync(option is null ? [] : [option]));

        Assert.Equal("", prowler.Error);
    }

    [Theory]
    [InlineData(null, null, null, false)]
    [InlineData(100, null, null, true)]
    [InlineData(100, "--no-color", null, false)]
    [InlineData(100, null, "NO_COLOR", false)]
    public async Task Colours_are_for_terminals_whose_user_wants_them(int? width, string? option, string? variable, bool colours)
    {
        using var prowler = new ProwlerRun { TerminalWidth = width };
        if (variable is not null) prowler.Variables[variable] = "1";

        await prowler.AwsAsync(option is null ? [] : [option]);

        // Bold is not a colour.
        Assert.Equal(colours, Coloured().IsMatch(prowler.Output));
    }

    [Fact]
    public async Task Quiet_leaves_warnings_reports_and_the_exit_code()
    {
        using var prowler = new ProwlerRun { Boxes = SomeOfEach };

        Assert.Equal(3, await prowler.AwsAsync("--quiet"));

        Assert.Equal("", prowler.Output);
        Assert.Equal("Warning: 1 of 7 findings could not be assessed.\n", prowler.Error);
        Assert.Equal(7, prowler.Json.GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public async Task Reports_are_json_csv_and_html_named_after_account_and_time()
    {
        using var prowler = new ProwlerRun();

        await prowler.AwsAsync();

        Assert.Equal([".csv", ".html", ".json"], Directory.GetFiles(prowler.Reports).Select(Path.GetExtension).Order());
        Assert.All(Directory.GetFiles(prowler.Reports), file =>
        {
            Assert.StartsWith("prowler-123456789012-2", Path.GetFileName(file));
            Assert.Contains(file, prowler.Output);
        });
    }

    private static string FailedFindings(int width, string title, string id)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var console = new OutputStream(writer, true, () => (width, 40)).CreateConsole(color: false);
        FailedFindingsView.Write(console, [SampleReports.Finding(check: SampleReports.Check(id) with { Title = title })]);
        return Styling().Replace(writer.ToString(), "");
    }

    /// <summary>Waits until something is so, or so long that it never will be.</summary>
    private static async Task UntilAsync(Func<bool> isSo, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!isSo() && TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(30))
            await Task.Delay(20, cancellationToken);
    }

    /// <summary>Without what differs from run to run.</summary>
    private static string Steady(ProwlerRun prowler) =>
        Seconds().Replace(Styling().Replace(prowler.Output, "").Replace(prowler.Folder, "FOLDER"), "0.0 s");

    [GeneratedRegex(@"\u001b\[[0-9;?]*[a-zA-Z]")]
    private static partial Regex Styling();

    [GeneratedRegex(@"\u001b\[(\d+;)*[349]\d(;\d+)*m")]
    private static partial Regex Coloured();

    [GeneratedRegex(@"\d of \d")]
    private static partial Regex Amount();

    [GeneratedRegex(@"\d+\.\d s\b")]
    private static partial Regex Seconds();
}
