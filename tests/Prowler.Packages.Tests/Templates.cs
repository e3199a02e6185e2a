namespace Prowler.Packages.Tests;

/// <summary><c>dotnet new</c> with the templates of the feed, which it keeps in a folder of its own: none is left behind.</summary>
internal sealed class Templates(PackageFeed feed)
{
    private readonly string _hive = feed.NewFolder();

    /// <summary>A new pack; its folder.</summary>
    public async Task<string> NewPackAsync(string name)
    {
        var parent = feed.NewFolder();
        (await NewAsync(parent, "install", Path.Combine(feed.Folder, $"Prowler.Checks.Templates.{feed.Version}.nupkg"))).Expect(0);
        (await NewAsync(parent, "prowler-checks", "-n", name)).Expect(0);
        return Path.Combine(parent, name);
    }

    public Task<CommandResult> NewAsync(string folder, params IEnumerable<string> arguments) =>
        feed.DotnetAsync(folder, ["new", .. arguments, "--debug:custom-hive", _hive]);
}
