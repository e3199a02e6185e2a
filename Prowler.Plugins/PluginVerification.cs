using Prowler.Plugins.Installed;

namespace Prowler.Plugins;

/// <summary>Whether a plugin is what was added, fits the host, and only reads if it has to.</summary>
/// <param name="Plugin">The plugin as it is listed; null for files that nothing lists.</param>
/// <param name="Problem">What is wrong; null where nothing is.</param>
public sealed record PluginVerification(InstalledPlugin? Plugin, PluginException? Problem);
