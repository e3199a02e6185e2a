using System.Text;
using System.Xml.Linq;

namespace Prowler.Plugins.Packages;

/// <summary>
/// A project that does nothing but depend on a plugin: how the SDK resolves the plugin's dependencies, as NuGet does it. Made
/// so that nothing of the packages runs: neither what they bring for MSBuild nor their analyzers.
/// </summary>
/// <param name="folder">Where the project is made.</param>
/// <param name="target">Where the plugin and what it depends on are put.</param>
internal sealed class SdkProject(string folder, string target)
{
    private const string Name = "prowler-plugin-closure";

    // What MSBuild reads as more than itself.
    private const string Special = "%$@;()'*?";

    /// <summary>Packages of its own: a cache could hold another package of the same id and version.</summary>
    private string Packages => Path.Combine(folder, "packages");

    /// <summary>Downloads the package and what it depends on.</summary>
    /// <returns>The path of the package.</returns>
    /// <exception cref="PluginException">It cannot be found, or there is no SDK.</exception>
    public async Task<string> RestoreAsync(PackageRequest request, CancellationToken cancellationToken)
    {
        // Its own path, a project cannot escape, and NuGet does not: the SDK would fail, or work in another folder.
        if (folder.Contains('%') || folder.Contains("@(", StringComparison.Ordinal))
            throw new PluginException($"{request.Id} {request.Version}", $"cannot be resolved in {folder}: the .NET SDK misreads a path with % or @(. Name another place with the environment variable PROWLER_HOME.");
        Write(request);
        await DotnetTool.RunAsync($"{request.Id} {request.Version}", folder, ["restore"], cancellationToken);
        // NuGet's own copy. Its folder is named by the version as NuGet writes it; below it may lie whatever the package brings.
        var id = request.Id.ToLowerInvariant();
        var unpacked = Directory.GetDirectories(Path.Combine(Packages, id)).Single();
        return Path.Combine(unpacked, $"{id}.{Path.GetFileName(unpacked)}.nupkg");
    }

    /// <summary>Puts the plugin and what it depends on, all that was downloaded, into the target.</summary>
    /// <returns>The path of its <c>deps.json</c>, which is not named after the plugin.</returns>
    public async Task<string> PublishAsync(PackageRequest request, CancellationToken cancellationToken)
    {
        await DotnetTool.RunAsync($"{request.Id} {request.Version}", folder, ["publish", "--no-restore"], cancellationToken);
        File.Delete(Path.Combine(target, Name + ".dll"));
        return Path.Combine(target, Name + ".deps.json");
    }

    private void Write(PackageRequest request)
    {
        // MSBuild and NuGet look for these in the folders above, too.
        foreach (var file in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
            File.WriteAllText(Path.Combine(folder, file), "<Project />");
        File.WriteAllText(Path.Combine(folder, "Directory.Build.rsp"), "");
        File.WriteAllText(Path.Combine(folder, "global.json"), "{}");
        new XElement("Project", new XAttribute("Sdk", "Microsoft.NET.Sdk"),
            new XElement("PropertyGroup",
                new XElement("TargetFramework", $"net{Environment.Version.Major}.0"),
                new XElement("EnableDynamicLoading", "true"),
                new XElement("EnableDefaultItems", "false"),
                new XElement("DebugType", "none"),
                new XElement("PublishDir", Escape(target + Path.DirectorySeparatorChar)),
                new XElement("RestorePackagesPath", Escape(Packages)),
                new XElement("RestorePackagesWithLockFile", "true"),
                // Those that the user's environment names stay: an offline machine has its packages there.
                new XElement("RestoreAdditionalProjectSources", string.Join(';', request.Sources.Select(Escape).Prepend("$(RestoreAdditionalProjectSources)"))),
                new XElement("NuGetAudit", "false"),
                // A version that was quietly replaced by another is not what was asked for.
                new XElement("WarningsAsErrors", "NU1603")),
            new XElement("ItemGroup",
                new XElement("PackageReference",
                    new XAttribute("Include", request.Id), new XAttribute("Version", $"[{request.Version}]"), new XAttribute("IncludeAssets", "runtime;native"))),
            new XElement("Target", new XAttribute("Name", "RunNothing"), new XAttribute("BeforeTargets", "CoreCompile"),
                new XElement("ItemGroup", new XElement("Analyzer", new XAttribute("Remove", "@(Analyzer)")))))
            .Save(Path.Combine(folder, Name + ".csproj"));
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var letter in text)
        {
            if (Special.Contains(letter)) escaped.Append($"%{(int)letter:X2}");
            else escaped.Append(letter);
        }

        return escaped.ToString();
    }
}
