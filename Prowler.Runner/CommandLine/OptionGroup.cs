using System.CommandLine;

namespace Prowler.Runner.CommandLine;

/// <summary>Options that belong together, under a heading of the help screen.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Options">The options, in the order in which they are shown.</param>
internal sealed record OptionGroup(string Title, IReadOnlyList<Option> Options);
