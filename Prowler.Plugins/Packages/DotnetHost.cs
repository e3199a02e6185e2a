using System.Runtime.InteropServices;

namespace Prowler.Plugins.Packages;

/// <summary>
/// Where the .NET SDK's command is. Never by its name alone: to start a program by name looks in the working directory first,
/// where anybody's files may lie.
/// </summary>
internal static class DotnetHost
{
    private static readonly string s_name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";

    /// <summary>The command that started this process, else the one that this runtime belongs to, else that of the search path.</summary>
    public static string? Find() => Find(
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH"), RuntimeEnvironment.GetRuntimeDirectory(), Environment.GetEnvironmentVariable("PATH"));

    /// <param name="hostPath">What the SDK says to the processes that it starts; null where it did not start this one.</param>
    /// <param name="runtimeFolder">Where .NET's own assemblies are.</param>
    /// <param name="searchPath">The folders to search, as in <c>PATH</c>.</param>
    /// <returns>A full path; null where there is none.</returns>
    public static string? Find(string? hostPath, string runtimeFolder, string? searchPath)
    {
        if (Path.IsPathFullyQualified(hostPath ?? "") && File.Exists(hostPath)) return hostPath;
        // …/shared/Microsoft.NETCore.App/10.0.0
        var installation = Path.GetFullPath(Path.Combine(runtimeFolder, "../../.."));
        var beside = Path.Combine(installation, s_name);
        if (Directory.Exists(Path.Combine(installation, "sdk")) && File.Exists(beside)) return beside;
        return (searchPath ?? "").Split(Path.PathSeparator)
            .Where(folder => Path.IsPathFullyQualified(folder))
            .Select(folder => Path.Combine(folder, s_name))
            .FirstOrDefault(File.Exists);
    }
}
