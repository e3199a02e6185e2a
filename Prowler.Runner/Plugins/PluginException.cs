namespace Prowler.Runner.Plugins;

/// <summary>A plugin that cannot be used: nothing of it runs, and no scan goes on without it. The message names it.</summary>
internal sealed class PluginException : Exception
{
    public PluginException(string plugin, string problem, Exception? inner = null)
        : base($"Plugin {plugin} {problem}", inner)
    {
    }

    /// <summary>Several things are wrong, each a sentence.</summary>
    public PluginException(string plugin, IReadOnlyList<string> problems, Exception? inner = null)
        : base($"Plugin {plugin} cannot be used:\n{string.Join("\n", problems.Select(problem => "- " + problem))}", inner)
    {
    }
}
