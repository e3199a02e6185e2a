namespace Prowler.Plugins.Trust;

/// <summary>A file of a plugin cannot be read as an assembly. The message names the file and says why.</summary>
internal sealed class PluginInspectionException(string message, Exception? inner = null) : Exception(message, inner);
