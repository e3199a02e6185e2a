using System.CommandLine;
using Prowler.Plugins;
using Prowler.Plugins.Installed;
using Prowler.Plugins.Packages;
using Prowler.Runner.CommandLine;
using Prowler.Runner.Terminal;

namespace Prowler.Runner.Plugins;

/// <summary><c>prowler plugin add</c>: shows what a plugin can do, asks, and installs it.</summary>
internal static class PluginAddCommand
{
    public static Command Create(RunnerHost host, PluginHome home)
    {
        var package = new Argument<string>("PACKAGE") { Description = "A .nupkg file, or the id of a package." };
        var version = OptionFactory.Word("--version", "VERSION", "The version of the package, where it is named by its id.");
        var sources = OptionFactory.Words("--source", "SOURCE", "Feeds, URLs or folders, beside those of your NuGet configuration.");
        var allowWrites = OptionFactory.Switch("--allow-writes", "Add it although it calls operations that change something.");
        var yes = OptionFactory.Switch("--yes", "Do not ask.");
        var command = new Command("add", "Shows what a plugin can do, asks, and adds it to every scan from then on.");
        command.Add(package);
        command.SetAction(async (line, cancellationToken) =>
        {
            var word = line.GetRequiredValue(package);
            var (number, feeds) = (line.GetValue(version), line.GetRequiredValue(sources));
            var plugins = new PluginHost(home, host.BuiltInPacks());
            using var candidate = IsFile(word)
                ? await plugins.PrepareFileAsync(File(word, number, feeds), cancellationToken)
                : await plugins.PrepareAsync(Request(word, number, feeds), cancellationToken);
            var addition = new PluginAddition(host, new Screen(host)) { AllowsWrites = line.GetValue(allowWrites), Agreed = line.GetValue(yes) };
            return await addition.AddAsync(candidate, cancellationToken);
        });
        HelpScreen.Attach(host, command, "prowler plugin add FILE.nupkg [options]\nprowler plugin add ID --version VERSION [options]",
            new OptionGroup("Which package", [version, sources]), new OptionGroup("What it may do", [allowWrites, yes]));
        return command;
    }

    private static bool IsFile(string word) => word.EndsWith(".nupkg", StringComparison.OrdinalIgnoreCase) || System.IO.File.Exists(word);

    private static string File(string path, string? version, IReadOnlyList<string> sources)
    {
        if (version is not null || sources.Count > 0)
            throw new UsageException("--version and --source belong to a package that is named by its id; leave them out for a file.");
        return path;
    }

    private static PackageRequest Request(string id, string? version, IReadOnlyList<string> sources)
    {
        if (!PackageName.IsId(id)) throw new UsageException($"'{id}' is neither a file nor the id of a package.");
        if (version is null) throw new UsageException($"Which version of {id}? A plugin is pinned: give --version. For a file, give its path, which ends in .nupkg.");
        if (!PackageName.IsVersion(version)) throw new UsageException($"--version must be one version, such as 1.0.0, not '{version}'.");
        return new PackageRequest(id, version, [.. sources.Select(source => Directory.Exists(source) ? Path.GetFullPath(source) : source)]);
    }
}
