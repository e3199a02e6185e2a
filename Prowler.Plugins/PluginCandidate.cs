using Prowler.Plugins.Describing;
using Prowler.Plugins.Installed;
using Prowler.Plugins.Packages;

namespace Prowler.Plugins;

/// <summary>
/// A plugin that was unpacked and read, and of which nothing has run: show what it can do, ask, then add it. One that is not
/// added is gone when this is disposed of.
/// </summary>
public sealed class PluginCandidate : IDisposable
{
    private readonly PluginHost _host;
    private readonly TemporaryFolder _staging;
    private readonly PackagedPlugin _packaged;
    private readonly SortedDictionary<string, string> _hashes;

    internal PluginCandidate(
        PluginHost host, TemporaryFolder staging, PackagedPlugin packaged, SortedDictionary<string, string> hashes, PluginDescription description)
    {
        (_host, _staging, _packaged, _hashes) = (host, staging, packaged, hashes);
        Description = description;
    }

    /// <summary>What messages call it: "Acme.Checks 1.0.0".</summary>
    public string Name => _packaged.Folder.Name;

    /// <summary>What it is and can do.</summary>
    public PluginDescription Description { get; }

    /// <summary>Refuses what calls operations that change something.</summary>
    /// <exception cref="PluginException">It does.</exception>
    public void RequireReadOnly() => Description.RequireReadOnly(Name);

    /// <summary>Runs it for the first time, to see that it is what was described and fits the other plugins, and installs it.</summary>
    /// <param name="allowsWrites">Whether it may call operations that change something.</param>
    /// <param name="cancellationToken">Ends the waiting for who changes the plugins.</param>
    /// <exception cref="PluginException">It cannot be added; nothing of it stays.</exception>
    public async Task<InstalledPlugin> AddAsync(bool allowsWrites, CancellationToken cancellationToken)
    {
        if (!allowsWrites) RequireReadOnly();
        var plugin = new InstalledPlugin
        {
            Id = _packaged.Id,
            Version = _packaged.Version,
            Sha512 = _packaged.Sha512,
            AllowsWrites = allowsWrites && Description.Code.Writes.Count > 0,
            Pack = Path.GetFileName(_packaged.Folder.MainAssembly),
            Checks = Description.Checks,
            Files = _hashes,
        };
        await _host.AddAsync(plugin, _staging.Path, Description, cancellationToken);
        return plugin;
    }

    /// <summary>Deletes its files where it was not added.</summary>
    public void Dispose() => _staging.Dispose();
}
