namespace Prowler.Packages.Tests;

/// <summary>The README's way from nothing to a finding of one's own, typed as it stands there.</summary>
[Collection(nameof(PackageFeed))]
public class ReadmeTests(PackageFeed feed)
{
    [Fact]
    public async Task The_commands_of_the_README_lead_from_dotnet_new_to_the_plugins_finding_in_a_report()
    {
        var folder = feed.NewFolder();
        var blocks = ShellBlocksBelow("## Checks of your own");
        var setup = blocks[0]
            .Where(line => !line.StartsWith("dotnet pack") && !line.StartsWith("export"))
            .Select(line => line
                .Replace("packages/Prowler.Checks.Templates.0.1.0.nupkg", $"{feed.Folder}/Prowler.Checks.Templates.{feed.Version}.nupkg --debug:custom-hive {folder}/hive")
                .Replace("--global --add-source packages", $"--tool-path {folder}/tools --add-source {feed.Folder} --version {feed.Version}"));
        var walk = blocks[1].Select(line => line switch
        {
            _ when line.StartsWith("dotnet new") => $"{line} --debug:custom-hive {folder}/hive",
            // There is no terminal to ask on.
            _ when line.StartsWith("prowler plugin add") => $"{line} --yes",
            _ => line,
        });
        var script = Path.Combine(folder, "walk.sh");
        await File.WriteAllLinesAsync(script, ["set -ex", $"export PATH={folder}/tools:$PATH PROWLER_HOME={folder}/home", .. setup, .. walk]);

        var output = (await Command.RunAsync(folder, feed.Environment, "bash", script)).Expect(3);

        Assert.Contains("s3_acme_bucket_name_prefix", output);
        var report = Directory.EnumerateFiles(Path.Combine(folder, "Acme.Checks", "output"), "*.csv").Single();
        Assert.Contains("does not begin with acme-", await File.ReadAllTextAsync(report));
    }

    private static List<List<string>> ShellBlocksBelow(string heading)
    {
        List<List<string>> blocks = [];
        List<string>? block = null;
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "README.md")).SkipWhile(line => line != heading).Skip(1).TakeWhile(line => !line.StartsWith("## ")))
        {
            if (line == "```sh") blocks.Add(block = []);
            else if (line == "```") block = null;
            else block?.Add(line);
        }

        return blocks;
    }
}
