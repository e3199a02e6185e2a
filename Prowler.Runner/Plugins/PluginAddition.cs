using Prowler.Runner.Plugins.Describing;
using Prowler.Runner.Plugins.Installed;
using Prowler.Runner.Plugins.Loading;
using Prowler.Runner.Plugins.Packages;
using Prowler.Runner.Terminal;
using Spectre.Console;

namespace Prowler.Runner.Plugins;

/// <summary>Adds a plugin. Nothing of it runs before the user has seen what it can do and agreed.</summary>
internal sealed class PluginAddition(RunnerHost host, Screen screen)
{
    public required bool AllowsWrites { get; init; }

    /// <summary>Whether the user agreed beforehand.</summary>
    public required bool Agreed { get; init; }

    /// <param name="install">Puts the plugin's files into a folder.</param>
    /// <param name="cancellationToken">Ends the asking and the waiting.</param>
    public async Task<int> AddAsync(Func<string, Task<PackagedPlugin>> install, CancellationToken cancellationToken)
    {
        using var staging = host.Plugins.CreateStaging();
        var packaged = await install(staging.Path);
        host.Plugins.Read().RequireAbsent(packaged.Id, packaged.Folder.Name);
        // Before anything is read: what changes while the user thinks is not what was shown.
        var hashes = FileHashes.Of(packaged.Folder.Name, packaged.Folder.Path);
        var examination = PluginExamination.Examine(packaged.Folder);
        var description = PluginDescription.Of(examination, host.BuiltInPacks());
        new PluginView(screen.Output).Write(packaged.Folder.Name, description);
        if (!AllowsWrites) description.RequireReadOnly(packaged.Folder.Name);
        if (!await AgreeAsync(cancellationToken))
        {
            screen.Fail("Nothing was added.");
            return ExitCodes.CouldNotRun;
        }

        var plugin = Describe(packaged, description, hashes);
        await host.Plugins.AddAsync(plugin, staging.Path, added => Prove(plugin, description, added), cancellationToken);
        screen.Output.WriteLine();
        screen.Output.WriteIndented(0, SafeText.Line($"Added {plugin.DisplayName}: it takes part in every scan from now on."), Styles.Of(Checks.Status.Pass));
        return ExitCodes.Clean;
    }

    private async Task<bool> AgreeAsync(CancellationToken cancellationToken)
    {
        if (Agreed) return true;
        if (host.ReadLine is not { } readLine)
            throw new UsageException("Nothing was added: nobody is here to be asked. Read the above, and say --yes to add it.");
        screen.Error.Write("\nAdd it? [y/N] ");
        var answer = await Task.Run(readLine, cancellationToken).WaitAsync(cancellationToken);
        return answer?.Trim().ToUpperInvariant() is "Y" or "YES";
    }

    private InstalledPlugin Describe(PackagedPlugin packaged, PluginDescription description, SortedDictionary<string, string> hashes) => new()
    {
        Id = packaged.Id,
        Version = packaged.Version,
        Sha512 = packaged.Sha512,
        AllowsWrites = AllowsWrites && description.Code.Writes.Count > 0,
        Pack = Path.GetFileName(packaged.Folder.MainAssembly),
        Checks = description.Checks,
        Files = hashes,
    };

    /// <summary>Runs the plugin for the first time: it has to fit the others, and to be what was shown.</summary>
    private void Prove(InstalledPlugin plugin, PluginDescription description, PluginsFile added)
    {
        var plugins = LinkedCatalog.LoadInstalled(host.Plugins, added);
        var catalog = LinkedCatalog.Link(host.BuiltInPacks(), plugins);
        var ids = plugins.Single(one => one.Name == plugin.DisplayName).Pack.Checks.Select(check => check.Metadata.Id).ToHashSet();
        var withheld = description.Withheld(catalog.Plan(catalog.Checks.Where(check => ids.Contains(check.Id))));
        if (withheld.Count > 0)
            throw new PluginException(plugin.DisplayName, $"asks for more than its code shows: {string.Join(", ", withheld)}. It was not added.");
    }
}
