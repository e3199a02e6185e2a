using Prowler.Engine;

namespace Prowler.Plugins;

/// <summary>The checks of a program and those of all plugins, linked. Dispose of it when no scan needs it any more.</summary>
public sealed class LinkedCatalog : IDisposable
{
    private readonly IReadOnlyList<TemporaryFolder> _unpacked;

    /// <summary>For a program that has no plugins.</summary>
    /// <param name="catalog">Its own packs.</param>
    public LinkedCatalog(CheckCatalog catalog) : this(catalog, [])
    {
    }

    /// <param name="catalog">The linked packs.</param>
    /// <param name="unpacked">Where packages were unpacked to for this once.</param>
    internal LinkedCatalog(CheckCatalog catalog, IReadOnlyList<TemporaryFolder> unpacked) => (Catalog, _unpacked) = (catalog, unpacked);

    /// <summary>The linked packs.</summary>
    public CheckCatalog Catalog { get; }

    /// <summary>Deletes what was unpacked for this once.</summary>
    public void Dispose()
    {
        foreach (var folder in _unpacked) folder.Dispose();
    }
}
