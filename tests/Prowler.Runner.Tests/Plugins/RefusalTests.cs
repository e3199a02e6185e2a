using System.Diagnostics;
using System.Text;
using Prowler.Checks.Aws;
using Prowler.Runner.Tests.Fakes;
using Prowler.Testing;

namespace Prowler.Runner.Tests.Plugins;

/// <summary>Whatever is wrong with a plugin, its name is told, the exit code is 2, and nothing is scanned.</summary>
public sealed class RefusalTests : IDisposable
{
    private readonly ProwlerRun _prowler = new() { Packs = AwsChecks.Packs };

    public void Dispose() => _prowler.Dispose();

    [Fact]
    public Task A_plugin_built_against_a_newer_contract_is_refused_before_it_is_loaded() => RefusedAsync(
        new PackSource { References = Contract("9.0.0.0"), Whole = EmptyRegistry }.WriteTo(_prowler.Folder),
        "Acme.Small was built against Prowler.Checks.Abstractions 9.0.0.0, and this prowler has", "use a newer prowler");

    [Fact]
    public Task A_plugin_that_uses_a_type_that_the_contract_does_not_have_is_refused_before_it_is_loaded() => RefusedAsync(
        new PackSource { References = Contract("0.1.0.0"), Whole = EmptyRegistry + "static class Uses { static object Future = new Prowler.Checks.Packs.Future(); }" }.WriteTo(_prowler.Folder),
        "uses 1 type that this prowler's Prowler.Checks.Abstractions does not have, such as Prowler.Checks.Packs.Future");

    [Fact]
    public Task A_plugin_that_needs_a_newer_AWS_SDK_core_is_refused() => RefusedAsync(
        WithDependencies(new PackSource(), """
            {
              "runtimeTarget": { "name": "net" },
              "targets": { "net": { "Acme.Small/1.0.0": { "runtime": { "Acme.Small.dll": {} } } } },
              "libraries": { "AWSSDK.Core/4.999.0.1": { "type": "package", "serviceable": true, "sha512": "" } }
            }
            """),
        $"It needs AWSSDK.Core 4.999.0.1, and this prowler has {FileVersionInfo.GetVersionInfo(typeof(Amazon.Runtime.AWSCredentials).Assembly.Location).FileVersion}: ", "use a newer prowler, or build the plugin with older AWSSDK packages");

    [Fact]
    public Task A_library_that_the_plugin_lacks_is_missing_although_the_host_has_it() => RefusedAsync(
        new PackSource { Code = "static class Uses { static object Csv = typeof(CsvHelper.CsvWriter); }" }.WriteTo(_prowler.Folder),
        $"Acme.Small needs CsvHelper {typeof(CsvHelper.CsvWriter).Assembly.GetName().Version}, which the plugin does not bring: set EnableDynamicLoading in its project, publish it, or pack it");

    [Fact]
    public Task A_dependency_of_a_dependency_is_missed_too()
    {
        var deep = new PackSource { Assembly = "Deep", Whole = "public class Deep {}" }.Compile();
        var middle = new PackSource { Assembly = "Middle", Whole = "public class Middle : Deep {}", References = new Dictionary<string, byte[]> { ["Deep"] = deep } }.Compile();
        var pack = new PackSource { Code = "static class Uses { static object M = new Middle(); }", References = new Dictionary<string, byte[]> { ["Deep"] = deep, ["Middle"] = middle } };
        return RefusedAsync(pack.WriteTo(_prowler.Folder, ("Middle.dll", middle)), "Middle needs Deep 0.0.0.0, which the plugin does not bring");
    }

    [Fact]
    public Task An_older_library_than_the_plugin_needs_is_refused()
    {
        byte[] Library(string version) => new PackSource { Assembly = "Lib", Whole = $"[assembly: System.Reflection.AssemblyVersion(\"{version}\")] public class Lib {{}}" }.Compile();
        var pack = new PackSource { Code = "static class Uses { static object L = new Lib(); }", References = new Dictionary<string, byte[]> { ["Lib"] = Library("2.0.0.0") } };
        return RefusedAsync(pack.WriteTo(_prowler.Folder, ("Lib.dll", Library("1.0.0.0"))), "Acme.Small needs Lib 2.0.0.0, and the plugin brings 1.0.0.0");
    }

    [Fact]
    public Task A_check_id_that_is_taken_is_refused_with_both_names() => RefusedAsync(
        new PackSource { Checks = ["s3_bucket_object_versioning"] }.WriteTo(_prowler.Folder),
        "Check s3_bucket_object_versioning is in both Prowler.Checks.Aws and Acme.Small.");

    [Fact]
    public async Task A_check_id_that_another_plugin_has_is_refused_with_both_names()
    {
        Assert.Equal(0, await _prowler.RunAsync(["plugin", "add", PackageFile.Write(_prowler.Folder, new PackSource { Assembly = "Acme.Other" }), "--yes"]));

        Assert.Equal(2, await _prowler.RunAsync(["plugin", "add", PackageFile.Write(_prowler.Folder, new PackSource()), "--yes"]));

        Assert.Contains("Plugin Acme.Small 1.0.0 cannot be used:\n- Check acme_small is in both Acme.Other and Acme.Small.", _prowler.Error);
        Assert.Equal([".guard", "acme.other", "plugins.lock.json"], Directory.EnumerateFileSystemEntries(_prowler.PluginFolder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_pack_that_is_installed_too_is_refused_with_both_places()
    {
        Assert.Equal(0, await _prowler.RunAsync(["plugin", "add", PackageFile.Write(_prowler.Folder, new PackSource()), "--yes"]));
        var before = _prowler.Output.Length;
        var path = new PackSource().WriteTo(_prowler.Folder);

        Assert.Equal(2, await _prowler.AwsAsync("--plugin", path));

        Assert.Contains($"Plugin {path} is Acme.Small, and so is the installed Acme.Small 1.0.0: only one can take part. " +
            "To use this one, run prowler plugin remove Acme.Small first.", _prowler.Error);
        Assert.Equal("", _prowler.Output[before..]);
        Assert.Null(_prowler.SessionOptions);
    }

    [Fact]
    public Task A_registry_that_throws_is_refused() => RefusedAsync(
        new PackSource { Constructor = "throw new InvalidOperationException(\"out of luck\");" }.WriteTo(_prowler.Folder),
        "has a registry of checks that cannot be made: InvalidOperationException: out of luck");

    [Fact]
    public Task A_registry_that_cannot_be_loaded_is_refused() => RefusedAsync(
        new PackSource { Constructor = "throw new TypeLoadException(\"no such type\");" }.WriteTo(_prowler.Folder),
        "has a registry of checks that cannot be made: TypeLoadException: no such type");

    [Fact]
    public Task An_empty_registry_is_refused() => RefusedAsync(new PackSource { Checks = [] }.WriteTo(_prowler.Folder), "has an empty registry");

    [Fact]
    public Task A_registry_with_other_checks_than_its_code_names_is_refused() => RefusedAsync(
        new PackSource { Checks = ["acme_hidden", "acme_small"], NamedChecks = ["acme_lost", "acme_small"] }.WriteTo(_prowler.Folder),
        "has other checks than it says: acme_hidden is not named, acme_lost is missing.");

    [Theory]
    [InlineData("Acme")]
    [InlineData("acme small")]
    [InlineData("")]
    public Task An_id_of_a_check_that_is_none_is_refused(string id) =>
        RefusedAsync(new PackSource { Checks = [id] }.WriteTo(_prowler.Folder), $"Its check '{id}' has an id that is none: ids are of a-z, 0-9 and _.");

    [Fact]
    public Task An_assembly_without_a_registry_is_refused() => RefusedAsync(
        new PackSource { Whole = "public class Nothing {}" }.WriteTo(_prowler.Folder), "has no registry of checks");

    [Fact]
    public Task A_folder_without_a_registry_is_refused() => RefusedAsync(
        Path.GetDirectoryName(new PackSource { Whole = "public class Nothing {}" }.WriteTo(_prowler.Folder))!, "has no registry of checks");

    [Fact]
    public Task A_folder_of_packages_is_refused_with_the_advice_to_name_one()
    {
        var package = PackageFile.Write(_prowler.Folder, new PackSource());
        return RefusedAsync(Path.GetDirectoryName(package)!, $"is a folder of packages: name one of them by its path, such as {package}.");
    }

    [Fact]
    public Task A_folder_with_two_packs_is_refused_with_both_names() => RefusedAsync(
        Path.GetDirectoryName(new PackSource().WriteTo(_prowler.Folder, ("Acme.Second.dll", new PackSource { Assembly = "Acme.Second" }.Compile())))!,
        "has several packs: Acme.Second.dll, Acme.Small.dll.");

    [Fact]
    public Task A_file_that_is_no_assembly_is_refused()
    {
        var path = Path.Combine(_prowler.Folder, "text.dll");
        File.WriteAllText(path, "This is a text.");
        return RefusedAsync(path, "is damaged or no .NET assembly");
    }

    [Fact]
    public async Task A_folder_that_is_reached_by_a_link_works()
    {
        var lib = new PackSource { Assembly = "Lib", Whole = "public class Lib {}" }.Compile();
        var pack = new PackSource { Code = "static class Uses { static object L = new Lib(); }", References = new Dictionary<string, byte[]> { ["Lib"] = lib } };
        var link = Path.Combine(_prowler.Folder, "link");
        Directory.CreateSymbolicLink(link, Path.GetDirectoryName(pack.WriteTo(_prowler.Folder, ("Lib.dll", lib)))!);

        Assert.Equal((0, ""), (await _prowler.RunAsync(["show", "acme_small", "--plugin", link]), _prowler.Error));
    }

    [Fact]
    public Task An_assembly_of_its_folder_that_it_does_not_reference_cannot_be_loaded() => RefusedAsync(
        new PackSource { Constructor = "System.Reflection.Assembly.Load(\"Lib\");" }
            .WriteTo(_prowler.Folder, ("Lib.dll", new PackSource { Assembly = "Lib", Whole = "public class Lib {}" }.Compile())),
        "cannot be made: FileNotFoundException", "asks for Lib, which it does not bring, or does not reference");

    [Fact]
    public Task A_satellite_assembly_cannot_be_loaded_as_nobody_inspected_it()
    {
        var pack = new PackSource
        {
            Constructor = "System.Reflection.Assembly.Load(new System.Reflection.AssemblyName(\"Acme.Small.resources\") { CultureName = \"de\" });",
        };
        var path = pack.WriteTo(_prowler.Folder);
        var satellite = Path.Combine(Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(path)!, "de")).FullName, "Acme.Small.resources.dll");
        File.WriteAllBytes(satellite, new PackSource
        {
            Assembly = "Acme.Small.resources",
            Whole = "[assembly: System.Reflection.AssemblyCulture(\"de\")] public class Hidden {}",
        }.Compile());
        return RefusedAsync(path, "has a registry of checks that cannot be made");
    }

    [Fact]
    public Task A_link_among_its_files_is_refused()
    {
        var path = new PackSource().WriteTo(_prowler.Folder);
        File.CreateSymbolicLink(Path.Combine(Path.GetDirectoryName(path)!, "link.dll"), "/etc/hostname");
        return RefusedAsync(path, "has a link among its files: link.dll");
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("""{ "libraries": 1 }""")]
    [InlineData("""{ "runtimeTarget": { "name": "net" }, "targets": { }, "libraries": { } }""")]
    [InlineData("""{ "runtimeTarget": { "name": "net" }, "targets": { "net": { "a/1": null } }, "libraries": { } }""")]
    [InlineData("""{ "runtimeTarget": { "name": "net" }, "targets": { "net": { "a/1": { "runtimeTargets": { "a.dll": {} } } } }, "libraries": { } }""")]
    [InlineData("""{ "runtimeTarget": { "name": "net" }, "targets": { "net": { } }, "libraries": { "a/1": { "type": "package" } } }""")]
    public Task A_damaged_deps_json_is_refused(string dependencies) =>
        RefusedAsync(WithDependencies(new PackSource(), dependencies), "has a Acme.Small.deps.json that cannot be read");

    [Fact]
    public async Task A_path_that_leads_nowhere_is_refused()
    {
        Assert.Equal(2, await _prowler.RunAsync(["list", "checks", "--plugin", "/nowhere/Acme.dll"]));
        Assert.Contains("--plugin /nowhere/Acme.dll: there is no such file or folder.", _prowler.Error);
    }

    [Theory]
    [InlineData("--version and --source belong to a package that is named by its id", "plugin", "add", "a.nupkg", "--version", "1.0.0")]
    [InlineData("Which version of Acme.Checks? A plugin is pinned", "plugin", "add", "Acme.Checks")]
    [InlineData("--version must be one version, such as 1.0.0, not '[1.0,2.0)'.", "plugin", "add", "Acme.Checks", "--version", "[1.0,2.0)")]
    [InlineData("'../x' is neither a file nor the id of a package.", "plugin", "add", "../x")]
    [InlineData("No plugin Acme is installed.", "plugin", "remove", "Acme")]
    [InlineData("--allow-writes belongs to a plugin", "list", "checks", "--allow-writes")]
    [InlineData("Try prowler plugin add --help.", "plugin", "add", "--no-such-option")]
    public async Task Bad_usage_exits_with_2_and_says_what_to_do(string message, params string[] arguments)
    {
        Assert.Equal(2, await _prowler.RunAsync(arguments));
        Assert.Contains(message, _prowler.Error);
    }

    private const string EmptyRegistry = """
        [assembly: Prowler.Checks.Packs.CheckPack<Registry>]
        class Registry : Prowler.Checks.Packs.ICheckPack { }
        """;

    private static Dictionary<string, byte[]> Contract(string version) => new()
    {
        ["Prowler.Checks.Abstractions"] = new PackSource
        {
            Assembly = "Prowler.Checks.Abstractions",
            Whole = $$"""
                [assembly: System.Reflection.AssemblyVersion("{{version}}")]
                namespace Prowler.Checks.Packs;
                public interface ICheckPack { }
                public class Future { }
                public abstract class CheckPackAttribute : System.Attribute { }
                public class CheckPackAttribute<T> : CheckPackAttribute { }
                """,
        }.Compile(),
    };

    private string WithDependencies(PackSource pack, string dependencies) =>
        pack.WriteTo(_prowler.Folder, (pack.Assembly + ".deps.json", Encoding.UTF8.GetBytes(dependencies)));

    private async Task RefusedAsync(string plugin, params string[] messages)
    {
        Assert.Equal(2, await _prowler.AwsAsync("--plugin", plugin));

        Assert.Contains($"Plugin {plugin} ", _prowler.Error);
        Assert.All(messages, message => Assert.Contains(message, _prowler.Error));
        Assert.DoesNotContain("   at ", _prowler.Error);
        Assert.Equal("", _prowler.Output);
        Assert.Null(_prowler.SessionOptions);
    }
}
