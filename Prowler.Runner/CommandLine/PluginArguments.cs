namespace Prowler.Runner.CommandLine;

/// <summary>The plugins of one command line, beside those that are installed.</summary>
/// <param name="Paths">A package, an assembly or a folder each.</param>
/// <param name="AllowsWrites">Whether they may call operations that change something.</param>
internal sealed record PluginArguments(IReadOnlyList<string> Paths, bool AllowsWrites);
