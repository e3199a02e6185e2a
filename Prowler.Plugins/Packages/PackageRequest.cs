namespace Prowler.Plugins.Packages;

/// <summary>A package and where it may be found.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Exactly this one.</param>
/// <param name="Sources">Feeds, as URLs or folders, beside those of the user's NuGet configuration.</param>
public sealed record PackageRequest(string Id, string Version, IReadOnlyList<string> Sources);
