using System.Text.Json;
using Prowler.Checks.Aws;
using Prowler.Runner.Tests.Fakes;
using Prowler.Testing;

namespace Prowler.Runner.Tests.Commands;

public class CatalogueTests
{
    [Fact]
    public async Task Without_arguments_there_is_help() => Snapshot.Verify(await PrintAsync(), "help");

    [Fact]
    public async Task The_options_of_a_scan_are_exactly_these_and_each_has_its_help() => Snapshot.Verify(await PrintAsync("aws", "--help"), "help-aws");

    [Fact]
    public async Task A_check_is_shown_with_all_that_is_known_of_it() => Snapshot.Verify(await PrintAsync("show", "box_contents_counted"), "show");

    [Fact]
    public async Task Each_built_in_check_can_be_shown()
    {
        Assert.NotEmpty(AwsChecks.Packs.SelectMany(pack => pack.Checks));
        foreach (var id in AwsChecks.Packs.SelectMany(pack => pack.Checks).Select(check => check.Metadata.Id).Distinct())
        {
            using var prowler = new ProwlerRun { Packs = AwsChecks.Packs };

            Assert.Equal((id, 0, ""), (id, await prowler.RunAsync(["show", id]), prowler.Error));
            Assert.Contains(id, prowler.Output);
            Assert.Contains("IAM actions", prowler.Output);
        }
    }

    [Fact]
    public async Task Checks_are_listed_in_a_table() => Snapshot.Verify(await PrintAsync("list", "checks"), "list-checks");

    [Fact]
    public async Task A_check_that_is_off_by_default_is_listed_and_shown_as_such()
    {
        using var list = new ProwlerRun { Packs = AwsChecks.Packs };
        using var show = new ProwlerRun { Packs = AwsChecks.Packs };
        const string reason = "Sends the Elastic IP addresses of the account to api.shodan.io.";

        await list.RunAsync(["list", "checks", "--service", "ec2", "--severity", "medium", "--json"]);
        await show.RunAsync(["show", "ec2_elastic_ip_shodan"]);

        using var checks = JsonDocument.Parse(list.Output);
        Assert.Equal(
            [("ec2_elastic_ip_shodan", reason)],
            checks.RootElement.EnumerateArray()
                .Select(check => (check.GetProperty("id").GetString(), check.GetProperty("off_by_default").GetString()))
                .Where(check => check.Item2 is not null));
        Assert.Contains($"Off by default: {reason}", show.Output);
    }

    [Theory]
    [InlineData("checks")]
    [InlineData("services")]
    [InlineData("categories")]
    public async Task Lines_of_a_listing_end_with_their_last_word(string what) =>
        Assert.All((await PrintAsync("list", what)).Split('\n'), line => Assert.Equal(line.TrimEnd(), line));

    [Fact]
    public async Task The_least_policy_can_be_pasted() => Snapshot.Verify(await PrintAsync("permissions"), "permissions");

    [Fact]
    public async Task The_version_is_a_line_of_its_own() =>
        Assert.Matches(@"\A\d+\.\d+\.\d+(-\S+)?\n\z", await PrintAsync("--version"));

    [Fact]
    public async Task Checks_are_listed_as_JSON()
    {
        var checks = await PrintJsonAsync("list", "checks", "--category", "contents", "--severity", "HIGH", "--json");

        var check = Assert.Single(checks.EnumerateArray());
        Assert.Equal("box_locked", check.GetProperty("id").GetString());
        Assert.Equal("Boxes are locked", check.GetProperty("title").GetString());
        Assert.Equal("box", check.GetProperty("service").GetString());
        Assert.Equal("high", check.GetProperty("severity").GetString());
        Assert.Equal(["locks", "contents"], check.GetProperty("categories").EnumerateArray().Select(category => category.GetString()));
    }

    [Theory]
    [InlineData("services", """[{"service":"box","checks":2},{"service":"shelf","checks":1}]""")]
    [InlineData("categories", """[{"category":"contents","checks":2},{"category":"locks","checks":2}]""")]
    public async Task Services_and_categories_are_listed_as_JSON(string what, string expected) =>
        Assert.Equal(expected, JsonSerializer.Serialize(await PrintJsonAsync("list", what, "--json")));

    [Theory]
    [InlineData("services", "Service", "box", "2")]
    [InlineData("categories", "Category", "locks", "2")]
    public async Task Services_and_categories_are_listed_in_a_table(string what, params string[] words)
    {
        var table = await PrintAsync("list", what);

        Assert.All(words, word => Assert.Contains(word, table));
    }

    [Fact]
    public async Task A_selection_narrows_the_policy_to_what_its_checks_need()
    {
        var policy = await PrintJsonAsync("permissions", "--check", "box_locked");

        var actions = policy.GetProperty("Statement")[0].GetProperty("Action").EnumerateArray().Select(action => action.GetString());
        Assert.Equal(["box:ListAllMyBoxes", "box:ListRooms"], actions);
    }

    [Fact]
    public async Task Checks_that_call_nothing_need_what_every_scan_needs()
    {
        var policy = await PrintJsonAsync("permissions", "--service", "shelf");

        var actions = policy.GetProperty("Statement")[0].GetProperty("Action").EnumerateArray().Select(action => action.GetString());
        Assert.Equal(["box:ListRooms"], actions);
    }

    [Theory]
    [InlineData("box_locked")]
    [InlineData("box_contents_counted", "box_locked", "box_locked")]
    public async Task A_list_option_takes_several_words_and_may_be_repeated(params string[] ids)
    {
        var together = await PrintAsync(["list", "checks", "--json", "--check", .. ids]);
        var repeated = await PrintAsync(["list", "checks", "--json", .. ids.SelectMany(id => new[] { "--check", id })]);

        Assert.Equal(together, repeated);
        Assert.Equal(ids.Distinct().Count(), JsonDocument.Parse(together).RootElement.GetArrayLength());
    }

    private static async Task<string> PrintAsync(params string[] arguments)
    {
        using var prowler = new ProwlerRun();
        Assert.Equal(0, await prowler.RunAsync(arguments));
        Assert.Equal("", prowler.Error);
        return prowler.Output;
    }

    private static async Task<JsonElement> PrintJsonAsync(params string[] arguments) =>
        JsonDocument.Parse(await PrintAsync(arguments)).RootElement;
}
