using System.IO.Compression;
using Prowler.Runner.Scanning;
using Prowler.Runner.Tests.Fakes;

namespace Prowler.Runner.Tests.Commands;

public class BadInputTests
{
    [Theory]
    [InlineData("Unknown command: lst. Did you mean list?", "lst")]
    [InlineData("Unknown command: plan.", "plan")]
    [InlineData("Unknown option: --mutelist-file.", "aws", "--mutelist-file", "mute.yaml")]
    [InlineData("Unknown option: --severty. Did you mean --severity?", "aws", "--service", "box", "--severty", "high")]
    [InlineData("Unknown option: -z.", "aws", "-z")]
    [InlineData("Required command was not provided.", "list")]
    [InlineData("'too' is one word too many for prowler aws.", "aws", "too", "many")]
    [InlineData("Required argument missing for option: '--check'.", "aws", "--check")]
    [InlineData("Unknown check: box_loked. Did you mean box_locked?", "aws", "--check", "box_contents_counted", "box_loked")]
    [InlineData("Unknown check: box_loked. Did you mean box_locked?", "aws", "--excluded-check", "box_loked")]
    [InlineData("Unknown service: bax. Did you mean box?", "aws", "--service", "bax")]
    [InlineData("Unknown category: lock. Did you mean locks?", "list", "checks", "--category", "lock")]
    [InlineData("Unknown severity: hgh. Did you mean high?", "permissions", "--severity", "hgh")]
    [InlineData("Unknown status: failed. Did you mean FAIL?", "aws", "--status", "failed")]
    [InlineData("Unknown format: xlsx. There are json, csv, html.", "aws", "--output-formats", "json", "xlsx")]
    [InlineData("Unknown check: box.", "show", "box")]
    [InlineData("No check matches all that was asked for.", "aws", "--service", "shelf", "--severity", "critical")]
    [InlineData("--external-id belongs to a role: name the role with --role", "aws", "--external-id", "x1")]
    [InlineData("--role-session-name belongs to a role", "aws", "--role-session-name", "audit")]
    [InlineData("--session-duration belongs to a role", "aws", "--session-duration", "900")]
    [InlineData("--session-duration must be a whole number from 900 to 43200, not '899'.", "aws", "--role", "r", "--session-duration", "899")]
    [InlineData("--session-duration must be a whole number from 900 to 43200, not '1h'.", "aws", "--role", "r", "--session-duration", "1h")]
    [InlineData("--max-concurrency must be a whole number from 1 to", "aws", "--max-concurrency", "-1")]
    [InlineData("--endpoint-url must start with http:// or https://, unlike 'localhost:5000'.", "aws", "--endpoint-url", "localhost:5000")]
    [InlineData("--record has no meaning together with --replay", "aws", "--record", "a.zip", "--replay", "b.zip")]
    [InlineData("--record has no meaning together with --demo", "aws", "--record", "a.zip", "--demo")]
    [InlineData("--replay has no meaning together with --demo", "aws", "--replay", "a.zip", "--demo")]
    [InlineData("--profile has no meaning together with --replay", "aws", "--replay", "a.zip", "--profile", "p")]
    [InlineData("The demo recording", "aws", "--demo")]
    [InlineData("--output-filename must be a file name alone, unlike 'a/b'", "aws", "--output-filename", "a/b")]
    public async Task Bad_usage_exits_with_2_before_anything_is_called_and_says_what_to_do(string message, params string[] arguments)
    {
        using var prowler = new ProwlerRun();

        Assert.Equal(2, await prowler.RunAsync(arguments));

        Assert.Contains(message, prowler.Error);
        Assert.DoesNotContain("   at ", prowler.Error);
        Assert.Equal("", prowler.Output);
        Assert.Null(prowler.SessionOptions);
    }

    [Theory]
    [InlineData("aws: [unclosed", "config.yaml(2,1): not valid YAML.")]
    [InlineData("aws:\n  most_items: many", "config.yaml(2,15): expected most_items to be an integer from 1 to 100, found \"many\".")]
    [InlineData("aws:\n  most_items: 1000", "config.yaml(2,15): expected most_items to be an integer from 1 to 100")]
    [InlineData("- aws", "config.yaml(1,1): expected a mapping")]
    public async Task A_malformed_configuration_exits_with_2_and_names_file_and_line(string yaml, string message)
    {
        using var prowler = new ProwlerRun();

        Assert.Equal(2, await prowler.AwsAsync("--config-file", prowler.WriteFile("config.yaml", yaml)));

        Assert.Contains(message, prowler.Error.Replace(prowler.Folder, ""));
        Assert.Null(prowler.SessionOptions);
    }

    [Fact]
    public async Task A_configuration_that_does_not_exist_exits_with_2()
    {
        using var prowler = new ProwlerRun();

        Assert.Equal(2, await prowler.AwsAsync("--config-file", Path.Combine(prowler.Folder, "none.yaml")));
        Assert.Contains("none.yaml: cannot be read.", prowler.Error);
    }

    [Fact]
    public async Task Keys_that_no_check_reads_are_a_warning_and_known_ones_count()
    {
        using var prowler = new ProwlerRun();

        Assert.Equal(3, await prowler.AwsAsync("--config-file", prowler.WriteFile("c.yaml", "aws:\n  most_items: 3\n  shodan_api_key: x")));
        Assert.Contains("no check reads shodan_api_key.", prowler.Error);
        Assert.Contains("Box a is too full.", prowler.Output);
    }

    [Fact]
    public async Task A_misspelt_key_and_one_outside_its_section_are_told_with_their_lines()
    {
        using var prowler = new ProwlerRun();

        await prowler.AwsAsync("--config-file", prowler.WriteFile("c.yaml", "most_items: 3\naws:\n  most_itmes: 3"));

        Assert.Contains("c.yaml(1): most_items is not read, since it does not stand under aws:.", prowler.Error);
        Assert.Contains("c.yaml(3): no check reads most_itmes. Did you mean most_items?", prowler.Error);
    }

    [Fact]
    public async Task Words_with_a_comma_between_them_are_told_apart()
    {
        using var prowler = new ProwlerRun();

        Assert.Equal(2, await prowler.AwsAsync("--service", "s3,ec2"));
        Assert.Contains("Unknown service: s3,ec2. Give several words one by one, not with commas.", prowler.Error);
    }

    [Fact]
    public async Task An_output_directory_that_cannot_be_written_exits_with_2_before_anything_is_called()
    {
        using var prowler = new ProwlerRun();
        var file = prowler.WriteFile("file", "");

        Assert.Equal(2, await prowler.RunAsync(["aws", "--output-directory", Path.Combine(file, "below")]));

        Assert.Contains("Cannot write reports to", prowler.Error);
        Assert.Null(prowler.SessionOptions);
    }

    [Fact]
    public async Task A_region_that_does_not_exist_exits_with_2()
    {
        using var prowler = new ProwlerRun { OpenSession = OpenedSession.OpenAwsAsync };

        Assert.Equal(2, await prowler.AwsAsync("--region", "eu-west-11"));
        Assert.Contains("Unknown region 'eu-west-11'. Did you mean eu-west-1", prowler.Error);
    }

    [Fact]
    public async Task A_recording_that_does_not_exist_exits_with_2()
    {
        using var prowler = new ProwlerRun { OpenSession = OpenedSession.OpenAwsAsync };

        Assert.Equal(2, await prowler.AwsAsync("--replay", Path.Combine(prowler.Folder, "none.zip")));
        Assert.Contains("none.zip", prowler.Error);
    }

    [Fact]
    public async Task A_file_that_is_no_recording_exits_with_2()
    {
        using var prowler = new ProwlerRun { OpenSession = OpenedSession.OpenAwsAsync };

        Assert.Equal(2, await prowler.AwsAsync("--replay", prowler.WriteFile("foreign.zip", "not a zip")));
        Assert.Contains("foreign.zip cannot be replayed", prowler.Error);
    }

    [Fact]
    public async Task A_zip_of_something_else_or_one_that_is_cut_off_exits_with_2()
    {
        using var prowler = new ProwlerRun { OpenSession = OpenedSession.OpenAwsAsync };
        var path = Path.Combine(prowler.Folder, "photos.zip");
        using (var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create))
        using (var entry = zip.CreateEntry("holiday.jpg").Open())
            entry.Write(new byte[1000]);

        Assert.Equal(2, await prowler.AwsAsync("--replay", path));
        Assert.Contains("photos.zip cannot be replayed", prowler.Error);

        File.WriteAllBytes(path, File.ReadAllBytes(path)[..60]);
        Assert.Equal(2, await prowler.AwsAsync("--replay", path));
        Assert.DoesNotContain("   at ", prowler.Error);
    }
}
