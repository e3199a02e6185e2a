using Prowler.Aws.Session;
using Prowler.Checks.Packs;
using Prowler.Runner.Plugins;
using Prowler.Runner.Scanning;
using Prowler.Runner.Terminal;

namespace Prowler.Runner;

/// <summary>What the commands need of the world outside, so that tests can run them without it.</summary>
internal sealed record RunnerHost
{
    /// <summary>Where results go.</summary>
    public required OutputStream Output { get; init; }

    /// <summary>Where progress, warnings and errors go.</summary>
    public required OutputStream Error { get; init; }

    /// <summary>Reads an environment variable; null where it is not set.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>Makes the registries of the built-in checks.</summary>
    public required Func<IReadOnlyList<ICheckPack>> BuiltInPacks { get; init; }

    /// <summary>The user's plugins, or that there are none.</summary>
    public required IPluginSupport Plugins { get; init; }

    /// <summary>Reads what the user types; null where nobody is there to ask.</summary>
    public Func<string?>? ReadLine { get; init; }

    /// <summary>Opens a session on an account or on a recording, for the checks of packs.</summary>
    public required Func<IReadOnlyList<ICheckPack>, AwsSessionOptions, CancellationToken, Task<OpenedSession>> OpenSession { get; init; }

    /// <summary>The path of the recording that <c>--demo</c> replays; asked for when it is needed.</summary>
    public required Func<string> DemoRecording { get; init; }

    /// <summary>The wall clock: names report files and measures how long a scan took, also a replayed one.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Whether colours are welcome where there is a terminal; see no-color.org.</summary>
    public bool WantsColor => string.IsNullOrEmpty(Variable("NO_COLOR"));
}
