using System.Diagnostics;
using System.Reflection;
using Prowler.Checks.Packs;

namespace Prowler.Plugins.Loading;

/// <summary>
/// The few assemblies that plugins share with their host: the contract, the host's own packs with what of this project they
/// stand on, and the AWS SDK's core, because credentials and client configurations cross the border between session and plugin,
/// with what of the SDK is in the core's API.
/// </summary>
/// <param name="builtIn">The host's own packs.</param>
internal sealed class HostAssemblies(IReadOnlyList<ICheckPack> builtIn)
{
    /// <summary>The name of the AWS SDK's core.</summary>
    public const string SdkCoreName = "AWSSDK.Core";

    // When they are asked for: most scans have no plugin.
    private readonly Lazy<Dictionary<string, Assembly>> _shared = new(() => Find([.. builtIn.Select(pack => pack.GetType().Assembly)]));

    /// <summary>The simple names of what host and plugins share.</summary>
    public IReadOnlyCollection<string> SharedNames => _shared.Value.Keys;

    /// <summary>
    /// The version of the SDK's core; null for a host without it. Its assembly version stays at the first of its line; only the
    /// file says which it is.
    /// </summary>
    public Version? SdkCoreVersion =>
        Shared(SdkCoreName) is { } core ? Version.Parse(FileVersionInfo.GetVersionInfo(core.Location).FileVersion!) : null;

    /// <summary>The assembly that host and plugins share under this name, or null.</summary>
    public Assembly? Shared(string? name) => name is null ? null : _shared.Value.GetValueOrDefault(name);

    private static Dictionary<string, Assembly> Find(IReadOnlyList<Assembly> packs) => packs
        .SelectMany(pack => pack.GetReferencedAssemblies())
        .Where(name => name.Name!.StartsWith("Prowler.", StringComparison.Ordinal) || name.Name == SdkCoreName)
        .Select(Assembly.Load)
        .SelectMany(assembly => assembly.GetName().Name == SdkCoreName ? [assembly, .. References(assembly, "AWSSDK.")] : (Assembly[])[assembly])
        .Concat(packs)
        .Append(typeof(ICheckPack).Assembly)
        .DistinctBy(assembly => assembly.GetName().Name)
        .ToDictionary(assembly => assembly.GetName().Name!);

    private static IEnumerable<Assembly> References(Assembly assembly, string prefix) => assembly.GetReferencedAssemblies()
        .Where(name => name.Name!.StartsWith(prefix, StringComparison.Ordinal))
        .Select(Assembly.Load);
}
