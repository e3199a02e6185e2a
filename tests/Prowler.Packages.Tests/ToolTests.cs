namespace Prowler.Packages.Tests;

/// <summary>The command, installed from its package.</summary>
[Collection(nameof(PackageFeed))]
public class ToolTests(PackageFeed feed)
{
    [Fact]
    public async Task The_installed_command_runs_the_demo()
    {
        var folder = feed.NewFolder();
        (await feed.DotnetAsync(folder, "tool", "install", "Prowler", "--tool-path", "tools", "--add-source", feed.Folder, "--version", feed.Version)).Expect(0);

        var demo = await Command.RunAsync(folder, feed.Environment, Path.Combine(folder, "tools", "prowler"), "aws", "--demo");

        demo.Expect(3);
        Assert.Equal([".csv", ".html", ".json"], Directory.EnumerateFiles(Path.Combine(folder, "output")).Select(Path.GetExtension).Order());
    }
}
