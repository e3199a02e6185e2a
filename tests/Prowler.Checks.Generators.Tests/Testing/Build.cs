using System.Diagnostics;
using System.Runtime.CompilerServices;
using Prowler.Checks.Packs;

namespace Prowler.Checks.Generators.Tests.Testing;

/// <summary>A project on disk that is built by the SDK, with the props and targets that the package brings.</summary>
internal sealed class Build : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("prowler-generator-");

    private Build()
    {
    }

    /// <param name="files">Files of the project by relative path.</param>
    /// <param name="generator">Another generator beside ours, or null.</param>
    /// <param name="properties">More MSBuild properties.</param>
    public static Build Of(IReadOnlyDictionary<string, string> files, byte[]? generator = null, string properties = "")
    {
        var build = new Build();
        var source = Path.GetDirectoryName(typeof(ChecksGenerator).Assembly.Location)!;
        foreach (var dll in new[] { "Prowler.Checks.Generators.dll", "YamlDotNet.dll" })
            build.Write("analyzers/" + dll, File.ReadAllBytes(Path.Combine(source, dll)));
        if (generator is not null) build.Write("analyzers/Another.dll", generator);
        foreach (var (path, text) in files) build.Write(path, System.Text.Encoding.UTF8.GetBytes(text));

        // Stops the search for the props of a folder above.
        build.Write("Directory.Build.props", "<Project />"u8.ToArray());
        build.Write("Directory.Packages.props", "<Project />"u8.ToArray());
        build.Write("Acme.csproj", System.Text.Encoding.UTF8.GetBytes($"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="{PackageFolder()}/Prowler.Checks.Abstractions.props" />
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{typeof(ICheckPack).Assembly.Location}" />
                <Analyzer Include="analyzers/*.dll" />
                <Compile Remove="analyzers/**" />
              </ItemGroup>
              <Import Project="{PackageFolder()}/Prowler.Checks.Abstractions.targets" />
            </Project>
            """));
        return build;
    }

    /// <summary>Runs the SDK's command line in the project's folder.</summary>
    public async Task<(int ExitCode, string Output)> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The test host runs under MSBuild, whose settings are for its own child processes.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }

    public Task<(int ExitCode, string Output)> Compile() =>
        Run("build", "-nologo", "-v:q", "-nodeReuse:false", "-p:UseSharedCompilation=false");

    public void Dispose() => _folder.Delete(recursive: true);

    private static string PackageFolder([CallerFilePath] string thisFile = "") => Path.GetFullPath(
        Path.Combine(Path.GetDirectoryName(thisFile)!, "../../../Prowler.Checks.Generators/build"));

    private void Write(string path, byte[] content)
    {
        var full = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, content);
    }
}
