namespace Prowler.Packages.Tests;

/// <summary>What a user does with the templates: make a pack, build it, test it, pack it; add a check to it.</summary>
[Collection(nameof(PackageFeed))]
public class TemplateTests(PackageFeed feed)
{
    private readonly Templates _templates = new(feed);

    [Theory]
    [InlineData("Acme.Checks")]
    // Not a C# identifier.
    [InlineData("2-acme-checks")]
    public async Task A_new_pack_builds_and_passes_its_tests_also_with_one_more_check_and_packs(string name)
    {
        var folder = await _templates.NewPackAsync(name);
        var more = await _templates.NewAsync(Path.Combine(folder, "src"), "prowler-check", "-n", "s3_acme_bucket_kept");
        more.Expect(0);

        (await feed.DotnetAsync(folder, "build", "-warnaserror")).Expect(0);
        var tests = (await feed.DotnetAsync(folder, "test", "--no-build")).Expect(0);
        Assert.Contains("Passed:    11", tests);
        (await feed.DotnetAsync(folder, "pack", "--output", "packages")).Expect(0);
        Assert.True(File.Exists(Path.Combine(folder, "packages", $"{name}.1.0.0.nupkg")));
    }

    [Fact]
    public async Task A_mistake_in_the_metadata_of_a_new_pack_is_an_error_at_its_line()
    {
        var folder = await _templates.NewPackAsync("Acme.Checks");
        var yaml = Path.Combine(folder, "src", "checks-metadata", "aws", "s3", "s3_acme_bucket_name_prefix.yaml");
        await File.WriteAllTextAsync(yaml, (await File.ReadAllTextAsync(yaml)).Replace("severity: low", "severity: lowish"));

        var output = (await feed.DotnetAsync(folder, "build")).Expect(1);

        Assert.Contains("s3_acme_bucket_name_prefix.yaml(4,11): error PRWL305", output);
    }
}
