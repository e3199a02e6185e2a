using System.Diagnostics;
using System.Reflection;
using Amazon.Runtime;
using Prowler.Checks.Aws;
using Prowler.Checks.Packs;

namespace Prowler.Runner.Plugins.Loading;

/// <summary>The assemblies that a plugin does not bring itself: few are the host's, and .NET's own.</summary>
internal static class HostAssemblies
{
    private static readonly string s_framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    // The built-in pack with what of this project it stands on; and the SDK's core, because credentials and client
    // configurations cross the border between session and plugin, with the SDK's numbers, which are in the core's API.
    private static readonly Dictionary<string, Assembly> s_shared = References(typeof(AwsChecks).Assembly, "Prowler.")
        .Concat(References(typeof(AWSCredentials).Assembly, "AWSSDK."))
        .Concat([typeof(ICheckPack).Assembly, typeof(AwsChecks).Assembly, typeof(AWSCredentials).Assembly])
        .Distinct()
        .ToDictionary(assembly => assembly.GetName().Name!);

    /// <summary>The simple names of what host and plugins share.</summary>
    public static IReadOnlyCollection<string> SharedNames => s_shared.Keys;

    /// <summary>The name of the AWS SDK's core.</summary>
    public static string SdkCoreName { get; } = typeof(AWSCredentials).Assembly.GetName().Name!;

    /// <summary>The version of the SDK's core. Its assembly version stays 4.0.0.0; only the file says which it is.</summary>
    public static Version SdkCoreVersion { get; } =
        Version.Parse(FileVersionInfo.GetVersionInfo(typeof(AWSCredentials).Assembly.Location).FileVersion!);

    /// <summary>The assembly that host and plugins share under this name, or null.</summary>
    public static Assembly? Shared(string? name) => name is null ? null : s_shared.GetValueOrDefault(name);

    /// <summary>
    /// The version of an assembly of .NET itself, or null where it is none. Not what else the host brings: a plugin that
    /// ran on the host's version of a library would run on one that it was never tried with.
    /// </summary>
    public static Version? FrameworkVersion(string? name)
    {
        // The name comes from a plugin: it is a file's name, or nothing.
        if (string.IsNullOrEmpty(name) || name != Path.GetFileName(name)) return null;
        var path = Path.Combine(s_framework, name + ".dll");
        try
        {
            return File.Exists(path) ? AssemblyName.GetAssemblyName(path).Version : null;
        }
        catch (BadImageFormatException)
        {
            // Machine code, which Windows has by the same extension.
            return null;
        }
    }

    private static IEnumerable<Assembly> References(Assembly assembly, string prefix) => assembly.GetReferencedAssemblies()
        .Where(name => name.Name!.StartsWith(prefix, StringComparison.Ordinal))
        .Select(Assembly.Load);
}
