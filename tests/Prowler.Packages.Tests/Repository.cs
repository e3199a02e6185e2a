using System.Reflection;

namespace Prowler.Packages.Tests;

/// <summary>Where the sources are that these tests were built from, and how they were built.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    public static string Configuration { get; } = Metadata("Configuration");

    public static string DemoRecording => Path.Combine(Root, "demo", "demo.zip");

    private static string Metadata(string key) => typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(attribute => attribute.Key == key).Value!;
}
