namespace Prowler.Packages.Tests;

/// <summary>The command, installed from its package.</summary>
[Collection(nameof(PackageFeed))]
public class ToolTests(PackageFeed feed)
{
    [Fact]
    public async Task The_installed_command_runs_the_demo()
    {
        var folder = await InstallAsync();

        (await ProwlerAsync(folder, "aws", "--demo")).Expect(3);

        Assert.Equal([".csv", ".html", ".json"], Directory.EnumerateFiles(Path.Combine(folder, "output")).Select(Path.GetExtension).Order());
    }

    [Fact]
    public async Task A_plugin_is_added_by_its_id_from_a_source_and_the_SDK_finds_what_it_depends_on()
    {
        var folder = await InstallAsync();
        var pack = await new Templates(feed).NewPackAsync("Acme.Checks");
        (await feed.DotnetAsync(pack, "pack", "--output", "packages", "-p:ProwlerPluginBundle=false")).Expect(0);

        var sources = new[] { Path.Combine(pack, "packages"), feed.Folder };
        (await ProwlerAsync(folder, ["plugin", "add", "Acme.Checks", "--version", "1.0.0", "--yes", "--source", .. sources])).Expect(0);

        var scan = (await ProwlerAsync(folder, "aws", "--demo", "--check", "s3_acme_bucket_name_prefix")).Expect(3);
        Assert.Contains("does not begin with acme-.", scan);
        (await ProwlerAsync(folder, "plugin", "verify")).Expect(0);
    }

    private async Task<string> InstallAsync()
    {
        var folder = feed.NewFolder();
        (await feed.DotnetAsync(folder, "tool", "install", "Prowler", "--tool-path", "tools", "--add-source", feed.Folder, "--version", feed.Version)).Expect(0);
        return folder;
    }

    private Task<CommandResult> ProwlerAsync(string folder, params IReadOnlyList<string> arguments) => Command.RunAsync(
        folder,
        new Dictionary<string, string>(feed.Environment) { ["PROWLER_HOME"] = Path.Combine(folder, "home") },
        Path.Combine(folder, "tools", "prowler"),
        arguments);
}
