using System.CommandLine;

namespace Prowler.Runner.CommandLine;

/// <summary>The plugins of one command, beside those that are installed.</summary>
internal sealed class PluginOptions
{
    private readonly Option<string[]> _plugins = OptionFactory.Words("--plugin", "PATH", "Also the checks of these plugins, this once: a .nupkg, a .dll or a folder each.");
    private readonly Option<bool> _allowWrites = OptionFactory.Switch("--allow-writes", "Run a --plugin although it calls operations that change something.");

    public OptionGroup Group => new("Plugins", [_plugins, _allowWrites]);

    /// <exception cref="UsageException">Writes are allowed, but to no plugin.</exception>
    public PluginArguments Read(ParseResult line)
    {
        var arguments = new PluginArguments(line.GetRequiredValue(_plugins), line.GetValue(_allowWrites));
        return arguments is { AllowsWrites: true, Paths.Count: 0 }
            ? throw new UsageException($"{_allowWrites.Name} belongs to a plugin: name it with {_plugins.Name}, or leave it out.")
            : arguments;
    }
}
