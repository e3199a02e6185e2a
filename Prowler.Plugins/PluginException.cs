namespace Prowler.Plugins;

/// <summary>A plugin that cannot be used: nothing of it runs, and no scan goes on without it. The message says which, why, and what to do.</summary>
public sealed class PluginException : Exception
{
    /// <summary>For what is wrong before there is a plugin with a name.</summary>
    /// <param name="message">The whole of it.</param>
    public PluginException(string message) : base(message)
    {
    }

    internal PluginException(string plugin, string problem, Exception? inner = null)
        : base($"Plugin {plugin} {problem}", inner)
    {
    }

    /// <summary>Several things are wrong, each a sentence.</summary>
    internal PluginException(string plugin, IReadOnlyList<string> problems, Exception? inner = null)
        : base($"Plugin {plugin} cannot be used:\n{string.Join("\n", problems.Select(problem => "- " + problem))}", inner)
    {
    }
}
