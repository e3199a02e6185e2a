using System.Reflection;

namespace Prowler.Runner;

/// <summary>The version of this program.</summary>
internal static class ToolVersion
{
    /// <summary>Without the commit that the build appends.</summary>
    public static string Current { get; } = typeof(ToolVersion).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
