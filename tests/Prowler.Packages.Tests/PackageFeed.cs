using System.IO.Compression;

namespace Prowler.Packages.Tests;

/// <summary>
/// The packages of this repository in a folder, packed once, under a version of their own: a package that an earlier run left
/// in NuGet's cache can then not be taken for them.
/// </summary>
public sealed class PackageFeed : IAsyncLifetime
{
    private readonly string _temporary = Directory.CreateTempSubdirectory("prowler-packages-").FullName;

    /// <summary>The folder that holds the packages.</summary>
    internal string Folder => Path.Combine(_temporary, "feed");

    internal string Version { get; } = $"99.0.{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}";

    public async Task InitializeAsync()
    {
        var packing = await Command.RunAsync(Repository.Root, Environment, "dotnet",
            "pack", "Prowler.sln", "--no-build", "--configuration", Repository.Configuration, "--output", Folder, $"-p:PackageVersion={Version}");
        packing.Expect(0);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_temporary, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>An empty folder that goes when the tests are done.</summary>
    internal string NewFolder() => Directory.CreateDirectory(Path.Combine(_temporary, Path.GetRandomFileName())).FullName;

    /// <summary>The ids of the packages.</summary>
    internal IEnumerable<string> Ids => Directory.EnumerateFiles(Folder, "*.nupkg")
        .Select(path => Path.GetFileName(path)[..^$".{Version}.nupkg".Length]);

    internal ZipArchive Open(string id, string extension = "nupkg") => ZipFile.OpenRead(Path.Combine(Folder, $"{id}.{Version}.{extension}"));

    /// <summary>Runs a command of the SDK for which this folder is a source of packages beside the usual ones.</summary>
    internal Task<CommandResult> DotnetAsync(string folder, params IReadOnlyList<string> arguments) =>
        Command.RunAsync(folder, Environment, "dotnet", arguments);

    private static string UsersPackages => System.Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    internal IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        // MSBuild reads properties from the environment, so that what is typed is what a user types.
        ["RestoreAdditionalProjectSources"] = Folder,
        ["ProwlerVersion"] = Version,
        // These packages stay out of the user's own cache; what is there already need not come again.
        ["NUGET_PACKAGES"] = Path.Combine(_temporary, "packages"),
        ["RestoreFallbackFolders"] = UsersPackages,
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "true",
        ["DOTNET_NOLOGO"] = "true",
        ["DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE"] = "true",
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["CI"] = "",
    };
}

[CollectionDefinition(nameof(PackageFeed))]
public sealed class PackageFeedCollection : ICollectionFixture<PackageFeed>;
