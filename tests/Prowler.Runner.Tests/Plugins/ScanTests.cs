using System.Text.Json;
using Prowler.Runner.Tests.Commands;
using Prowler.Testing;

namespace Prowler.Runner.Tests.Plugins;

/// <summary>Plugins in the command as its users run it.</summary>
public sealed class ScanTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("prowler-test-").FullName;
    private readonly Dictionary<string, string> _variables;

    // With what MSBuild would read as more than a name.
    private string Home => Path.Combine(_folder, "home $(x);@'");

    public ScanTests() => _variables = new Dictionary<string, string>
    {
        ["PROWLER_HOME"] = Home,
        ["AWS_ACCESS_KEY_ID"] = "AKIAIOSFODNN7EXAMPLE",
        ["AWS_SECRET_ACCESS_KEY"] = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_plugin_judges_with_its_own_version_of_a_library_that_the_host_has_too()
    {
        var (exitCode, _, error) = await RunAsync(
            "aws", "--demo", "--check", "acme_bucket_prefix", "--plugin", PackageFile.OutputOf("Acme.Checks"), "--output-directory", _folder, "--output-filename", "demo", "--no-progress");

        Assert.Equal((3, ""), (exitCode, error));
        var details = Findings("demo").Select(finding => finding.GetProperty("status_detail").GetString()).ToList();
        Assert.NotEmpty(details);
        Assert.All(details, detail => Assert.Contains("said YamlDotNet 15", detail));
    }

    [Fact]
    public async Task A_plugin_scans_a_service_with_a_client_of_its_own()
    {
        using var aws = new FakeAws(new Dictionary<string, string>
        {
            ["DynamoDB_20120810.ListTables"] = """{ "TableNames": ["orders"] }""",
            ["DynamoDB_20120810.DescribeTable"] = """{ "Table": { "TableName": "orders", "DeletionProtectionEnabled": false } }""",
        });
        Assert.Equal(0, (await RunAsync("plugin", "add", PackageFile.AcmeTables, "--yes")).ExitCode);

        var (exitCode, output, error) = await RunAsync(
            "aws", "--endpoint-url", aws.Url, "--service", "acme", "--region", "eu-west-1", "--output-directory", _folder, "--output-filename", "tables");

        Assert.Equal((3, ""), (exitCode, error));
        Assert.Contains("Table orders can be deleted.", output);
        var finding = Assert.Single(Findings("tables"));
        Assert.Equal(("acme_table_protected", "FAIL", "eu-west-1"),
            (finding.GetProperty("check_id").GetString(), finding.GetProperty("status").GetString(), finding.GetProperty("region").GetString()));
    }

    [Fact]
    public async Task A_package_without_its_dependencies_is_resolved_by_the_SDK_and_nothing_of_it_runs_meanwhile()
    {
        var yaml = File.ReadAllBytes(Path.Combine(PackageFile.OutputOf("Acme.Checks"), "YamlDotNet.dll"));
        var pack = new PackSource
        {
            Assembly = "Acme.Bare",
            Code = "static class Uses { static object Y = typeof(YamlDotNet.Core.Parser); }",
            References = new Dictionary<string, byte[]> { ["YamlDotNet"] = yaml },
        };
        var package = PackageFile.Write(_folder, "Acme.Bare", "1.0.0",
            """<dependencies><group targetFramework="net10.0"><dependency id="YamlDotNet" version="[15.3.0]" /></group></dependencies>""",
            [
                ("lib/net10.0/Acme.Bare.dll", pack.Compile()),
                ("build/Acme.Bare.targets", """<Project><Target Name="Evil" BeforeTargets="Restore;CoreCompile;Publish"><Error Text="I ran." /></Target></Project>"""u8.ToArray()),
                ("content/Acme.Other.1.0.0.nupkg", "no package"u8.ToArray()),
                ("analyzers/dotnet/cs/Acme.Evil.dll", "no analyzer"u8.ToArray()),
            ]);
        // The tools of the SDK look for these in all folders above the one they work in.
        File.WriteAllText(Path.Combine(_folder, "global.json"), """{ "sdk": { "version": "99.0.100", "rollForward": "disable" } }""");
        File.WriteAllText(Path.Combine(_folder, "Directory.Build.rsp"), "-no-such-switch");

        var (exitCode, output, error) = await RunAsync("plugin", "add", package, "--yes");

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("  YamlDotNet 15.3.0\n", output);
        var folder = Path.Combine(Home, "plugins", "acme.bare", "1.0.0");
        Assert.Equal(["Acme.Bare.deps.json", "Acme.Bare.dll", "YamlDotNet.dll"], Directory.GetFiles(folder, "*.d*").Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(yaml, File.ReadAllBytes(Path.Combine(folder, "YamlDotNet.dll")));
    }

    [Theory]
    [InlineData("home%41")]
    [InlineData("home@(y)")]
    public async Task A_folder_of_plugins_whose_name_the_SDK_misreads_is_refused(string home)
    {
        _variables["PROWLER_HOME"] = Path.Combine(_folder, home);

        var (exitCode, _, error) = await RunAsync("plugin", "add", PackageFile.Write(_folder, "Acme.Bare", "1.0.0"), "--yes");

        Assert.Equal(2, exitCode);
        Assert.Contains("the .NET SDK misreads a path with % or @(.", error);
        Assert.False(Directory.Exists(Path.Combine(_folder, "homeA")));
    }

    [Fact]
    public async Task Without_an_SDK_a_package_without_its_dependencies_is_refused_with_what_to_do()
    {
        var package = PackageFile.Write(_folder, "Acme.Bare", "1.0.0", ("lib/net10.0/Acme.Bare.dll", new PackSource { Assembly = "Acme.Bare" }.Compile()));
        using var prowler = ProwlerProcess.StartWith(RuntimeAlone(), _folder,
            new Dictionary<string, string>(_variables) { ["PATH"] = "", ["DOTNET_HOST_PATH"] = "" }, "plugin", "add", package, "--yes");

        var (exitCode, _, error) = await prowler.WaitAsync();

        Assert.Equal(2, exitCode);
        Assert.Contains("Plugin Acme.Bare 1.0.0 needs the .NET SDK to be added", error);
        Assert.Contains("prowler-plugin/", error);
    }

    /// <summary>The dotnet command of an installation that has a runtime and no SDK.</summary>
    private string RuntimeAlone()
    {
        // …/shared/Microsoft.NETCore.App/10.0.0/System.Private.CoreLib.dll
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var installation = Path.GetFullPath(Path.Combine(runtime, "../../.."));
        var copy = Path.Combine(_folder, "dotnet");
        var command = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        // Not links: the runtime would find itself in the installation that they lead to.
        foreach (var file in (string[])[Path.Combine(installation, command), .. FilesIn(Path.Combine(installation, "host")), .. FilesIn(runtime)])
        {
            var target = Path.Combine(copy, Path.GetRelativePath(installation, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return Path.Combine(copy, command);

        static string[] FilesIn(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
    }

    private IReadOnlyList<JsonElement> Findings(string name) =>
        [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder, name + ".json"))).RootElement.GetProperty("findings").EnumerateArray()];

    private async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var prowler = ProwlerProcess.Start(_folder, _variables, arguments);
        return await prowler.WaitAsync();
    }
}
