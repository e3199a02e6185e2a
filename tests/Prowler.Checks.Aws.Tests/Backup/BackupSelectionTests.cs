using Prowler.Checks.Aws.Backup;

namespace Prowler.Checks.Aws.Tests.Backup;

public class BackupSelectionTests
{
    private const string Volume = "arn:aws:ec2:eu-west-1:111122223333:volume/vol-1";

    private static readonly BackupSelection None = new()
    {
        PlanName = "nightly",
        Resources = [],
        NotResources = [],
        AnyTags = [],
        Conditions = [],
    };
    private static readonly BackupSelection Everything = None with { Resources = ["*"] };
    private static readonly Dictionary<string, string> Tags = new() { ["backup"] = "daily", ["stage"] = "production" };

    [Theory]
    [InlineData("*", true)]
    [InlineData(Volume, true)]
    [InlineData("arn:aws:ec2:*:*:volume/*", true)]
    [InlineData("arn:aws:ec2:*", true)]
    [InlineData("arn:aws:ec2:eu-west-1:111122223333:volume/vol-*", true)]
    [InlineData("arn:aws:ec2:eu-west-1:111122223333:volume/vol-2", false)]
    [InlineData("arn:aws:ec2:us-east-1:*:volume/*", false)]
    [InlineData("arn:aws:ec2:*:*:instance/*", false)]
    [InlineData("arn:aws:ec2:eu-west-1:111122223333:volume/vol", false)]
    [InlineData("arn:aws:ec2:eu-west-1:111122223333:VOLUME/vol-1", false)]
    public void A_resource_is_named_by_a_pattern(string pattern, bool expected) =>
        Assert.Equal(expected, (None with { Resources = ["arn:aws:s3:::logs", pattern] }).Selects(Volume, Tags));

    [Fact]
    public void What_is_left_out_is_not_selected_however_it_was_named()
    {
        IReadOnlyList<string> volumes = ["arn:aws:ec2:*:*:volume/*"];

        Assert.False((Everything with { NotResources = volumes }).Selects(Volume, Tags));
        Assert.False((None with { AnyTags = [new BackupTag("backup", "daily")], NotResources = volumes }).Selects(Volume, Tags));
        Assert.True((Everything with { NotResources = ["arn:aws:ec2:*:*:instance/*"] }).Selects(Volume, Tags));
    }

    [Fact]
    public void One_of_the_listed_tags_is_enough()
    {
        var selection = None with { AnyTags = [new BackupTag("backup", "hourly"), new BackupTag("stage", "production")] };

        Assert.True(selection.Selects(Volume, Tags));
        Assert.False(selection.Selects(Volume, new Dictionary<string, string> { ["stage"] = "Production" }));
        Assert.False(selection.Selects(Volume, new Dictionary<string, string>()));
    }

    [Fact]
    public void A_listed_tag_selects_beside_the_named_resources()
    {
        var selection = None with { Resources = ["arn:aws:rds:*"], AnyTags = [new BackupTag("backup", "daily")] };

        Assert.True(selection.Selects(Volume, Tags));
        Assert.True(selection.Selects("arn:aws:rds:eu-west-1:111122223333:db:shop", new Dictionary<string, string>()));
    }

    [Fact]
    public void All_conditions_must_hold()
    {
        var selection = Everything with { Conditions = [Is("backup", "daily"), Is("stage", "production")] };

        Assert.True(selection.Selects(Volume, Tags));
        Assert.False(selection.Selects(Volume, new Dictionary<string, string> { ["backup"] = "daily" }));
        Assert.False((selection with { Resources = ["arn:aws:rds:*"] }).Selects(Volume, Tags));
    }

    [Theory]
    [InlineData("stage", "production", false, false, true)]
    [InlineData("stage", "PRODUCTION", false, false, false)]
    [InlineData("stage", "prod*", false, false, false)]
    [InlineData("stage", "prod*", true, false, true)]
    [InlineData("stage", "*rod*", true, false, true)]
    [InlineData("stage", "test*", true, false, false)]
    [InlineData("stage", "production", false, true, false)]
    [InlineData("stage", "test", false, true, true)]
    [InlineData("stage", "prod*", true, true, false)]
    [InlineData("stage", "test*", true, true, true)]
    [InlineData("owner", "anybody", false, false, false)]
    [InlineData("owner", "*", true, false, false)]
    [InlineData("owner", "anybody", false, true, true)]
    [InlineData("owner", "*", true, true, true)]
    public void A_condition_compares_the_tag(string key, string pattern, bool hasWildcards, bool isNegated, bool expected) => Assert.Equal(
        expected, (Everything with { Conditions = [Is(key, pattern) with { HasWildcards = hasWildcards, IsNegated = isNegated }] }).Selects(Volume, Tags));

    [Fact]
    public void Where_nothing_is_named_everything_that_meets_the_conditions_is_selected()
    {
        Assert.True(None.Selects(Volume, Tags));
        Assert.True((None with { Conditions = [Is("backup", "daily")] }).Selects(Volume, Tags));
        Assert.False((None with { Conditions = [Is("backup", "never")] }).Selects(Volume, Tags));
    }

    [Fact]
    public void Any_selection_of_any_plan_is_enough()
    {
        var weekly = None with { PlanName = "weekly", Resources = ["arn:aws:ec2:*:*:volume/*"] };
        var backup = new RegionBackup([new BackupPlanSelections([None with { Resources = ["arn:aws:s3:::*"] }]), new BackupPlanSelections([weekly])]);

        Assert.Same(weekly, backup.SelectionOf(Volume, Tags));
        Assert.Null(backup.SelectionOf("arn:aws:rds:eu-west-1:111122223333:db:shop", Tags));
    }

    private static BackupCondition Is(string key, string value) => new()
    {
        Key = key,
        Pattern = value,
        HasWildcards = false,
        IsNegated = false,
    };
}
