using System.Reflection;
using System.Text.RegularExpressions;

namespace Prowler.Plugins.Loading;

/// <summary>
/// What can be known of a plugin before any of its code runs: whether all that it needs is there, in versions that fit this
/// host. A plugin that does not fit would load, and fail somewhere in the middle of a scan.
/// </summary>
internal sealed partial class PluginExamination
{
    [GeneratedRegex(@"\A[a-z0-9_]+\z")]
    private static partial Regex CheckId { get; }

    private readonly List<string> _problems = [];
    private readonly Dictionary<string, AssemblyFacts> _reached = [];
    private readonly PluginResolver _resolver;

    private PluginExamination(PluginFolder plugin, HostAssemblies host)
    {
        // First: what is wrong in deps.json, the resolver does not survive.
        Dependencies = PluginDependencies.Read(plugin);
        _resolver = new PluginResolver(plugin);
        (Plugin, Host) = (plugin, host);
        Pack = AssemblyFacts.TryRead(plugin.MainAssembly) ?? throw new PluginException(plugin.Name, "is damaged or no .NET assembly.");
    }

    public PluginFolder Plugin { get; }

    /// <summary>What it shares with its host.</summary>
    public HostAssemblies Host { get; }

    /// <summary>The pack's own assembly.</summary>
    public AssemblyFacts Pack { get; }

    /// <summary>
    /// The pack and what it references of its folder, directly or not, by path. No other assembly of the folder can be loaded:
    /// what its build left there but its code does not use need not be trusted.
    /// </summary>
    public IReadOnlyDictionary<string, AssemblyFacts> Assemblies => _reached;

    /// <summary>Files that can be loaded as code and are no .NET assemblies, by their path in the folder.</summary>
    public required IReadOnlyList<string> NativeLibraries { get; init; }

    /// <summary>The packages that it was built with, as <c>deps.json</c> says; null where there is none.</summary>
    public PluginDependencies? Dependencies { get; }

    /// <exception cref="PluginException">It cannot be used with this host. All reasons are in the message.</exception>
    public static PluginExamination Examine(PluginFolder plugin, HostAssemblies host)
    {
        try
        {
            return Read(plugin, host);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PluginException(plugin.Name, $"cannot be read: {exception.Message}", exception);
        }
    }

    private static PluginExamination Read(PluginFolder plugin, HostAssemblies host)
    {
        var files = PluginFolder.Files(plugin.Name, plugin.Path);
        var examination = new PluginExamination(plugin, host)
        {
            NativeLibraries = [.. files.Where(file => IsNativeLibrary(file.Name, file.Path)).Select(file => file.Name)],
        };
        examination.Examine();
        return examination;
    }

    private static bool IsNativeLibrary(string name, string path) =>
        Path.GetExtension(name).ToUpperInvariant() is ".SO" or ".DYLIB"
        || name.Contains(".so.", StringComparison.Ordinal)
        || (name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) && AssemblyFacts.TryRead(path) is null);

    private void Examine()
    {
        if (Pack.Registry is null)
            throw new PluginException(Plugin.Name, "has no registry of checks: it was not built with Prowler.Checks.Abstractions' generator, or has no check.");
        foreach (var id in Pack.CheckIds.Where(id => !CheckId.IsMatch(id)))
            _problems.Add($"Its check '{id}' has an id that is none: ids are of a-z, 0-9 and _.");
        ExamineSdkCore();
        ExamineReferences(Plugin.MainAssembly, Pack);
        if (_problems.Count > 0) throw new PluginException(Plugin.Name, _problems);
    }

    private void ExamineSdkCore()
    {
        if (Dependencies?.SdkCore is { } needed && needed > Host.SdkCoreVersion)
        {
            _problems.Add($"It needs {HostAssemblies.SdkCoreName} {needed}, and this prowler has {Host.SdkCoreVersion}: " +
                "use a newer prowler, or build the plugin with older AWSSDK packages.");
        }
    }

    private void ExamineReferences(string path, AssemblyFacts assembly)
    {
        if (!_reached.TryAdd(path, assembly)) return;
        foreach (var reference in assembly.References)
        {
            if (Host.Shared(reference.Name) is { } shared) ExamineShared(assembly, reference, shared);
            else ExamineOwn(assembly, reference);
        }
    }

    private void ExamineShared(AssemblyFacts assembly, AssemblyReferenceFacts reference, Assembly shared)
    {
        var version = shared.GetName().Version!;
        if (reference.Version > version)
        {
            _problems.Add($"{assembly.Name} was built against {reference.Name} {reference.Version}, and this prowler has {version}: use a newer prowler.");
            return;
        }

        // Builds of one version differ while it is being made, and the AWS SDK's version of assemblies never moves.
        var missing = assembly.Types
            .Where(type => type.Assembly == reference.Name && !Has(shared, type.Type))
            .Select(type => type.Type)
            .ToList();
        if (missing.Count > 0)
        {
            _problems.Add($"{assembly.Name} uses {missing.Count} type{(missing.Count == 1 ? "" : "s")} that this prowler's {reference.Name} does not have, " +
                $"such as {missing[0]}: use the version of prowler that it was built for.");
        }
    }

    // Names are the plugin's: what no compiler would call a type must not be parsed as one.
    private static bool Has(Assembly assembly, string type) =>
        !type.AsSpan().ContainsAny(",[]&*+\\") && assembly.GetType(type, throwOnError: false) is not null;

    private void ExamineOwn(AssemblyFacts assembly, AssemblyReferenceFacts reference)
    {
        var framework = FrameworkAssemblies.Version(reference.Name);
        if (framework >= reference.Version) return;
        var path = _resolver.Assembly(new AssemblyName(reference.Name) { Version = reference.Version });
        if (path is not null && AssemblyFacts.TryRead(path) is { } own)
        {
            if (own.Version >= reference.Version) ExamineReferences(path, own);
            else _problems.Add($"{assembly.Name} needs {reference.Name} {reference.Version}, and the plugin brings {own.Version}.");
        }
        else if (framework is not null)
            _problems.Add($"{assembly.Name} needs {reference.Name} {reference.Version}, and this .NET has {framework}: it was built for a newer .NET.");
        else
            _problems.Add($"{assembly.Name} needs {reference.Name} {reference.Version}, which the plugin does not bring: set EnableDynamicLoading in its project, publish it, or pack it with its dependencies inside.");
    }
}
