using System.Text.Json;
using Prowler.Checks.Aws;
using Prowler.Plugins.Installed;
using Prowler.Runner.Tests.Fakes;
using Prowler.Testing;

namespace Prowler.Runner.Tests.Plugins;

public sealed class AddTests : IDisposable
{
    private readonly ProwlerRun _prowler = new() { Packs = AwsChecks.Packs };

    public void Dispose() => _prowler.Dispose();

    [Fact]
    public async Task What_a_plugin_can_do_is_shown_before_it_is_added()
    {
        Assert.Equal(0, await _prowler.RunAsync(["plugin", "add", PackageFile.AcmeChecks, "--yes"]));

        Assert.Equal("", _prowler.Error);
        Assert.Equal(
            """
            Acme.Checks 1.0.0

            1 check
              acme_bucket_prefix

            IAM actions that its checks need
              s3:GetBucketLocation
              s3:GetBucketVersioning
              s3:ListAllMyBuckets

            """,
            _prowler.Output[.._prowler.Output.IndexOf("\nNetworks other", StringComparison.Ordinal)], ignoreLineEndingDifferences: true);
        Assert.Contains("  YamlDotNet 15.3.0\n", _prowler.Output);
        Assert.Contains("A plugin is code that runs with your credentials.", _prowler.Output);
        Assert.EndsWith("Added Acme.Checks 1.0.0: it takes part in every scan from now on.\n", _prowler.Output);
    }

    [Fact]
    public async Task The_calls_of_a_service_that_only_the_plugin_knows_are_shown()
    {
        Assert.Equal(0, await _prowler.RunAsync(["plugin", "add", PackageFile.AcmeTables, "--yes"]));

        Assert.Contains("IAM actions that its checks need\n  dynamodb:DescribeTable\n  dynamodb:ListTables\n\n", _prowler.Output);
        Assert.Contains("  AWSSDK.DynamoDBv2 4.1.0\n", _prowler.Output);
        Assert.Contains("Yes: every AWS operation that its code calls only reads.", _prowler.Output);
    }

    [Fact]
    public async Task An_added_plugin_is_listed_shown_and_permitted_until_it_is_removed()
    {
        await _prowler.RunAsync(["plugin", "add", PackageFile.AcmeTables, "--yes"]);

        var plugin = Assert.Single((await PrintJsonAsync("plugin", "list", "--json")).EnumerateArray());
        Assert.Equal(("Acme.Tables", "1.0.0", false), (plugin.GetProperty("id").GetString(), plugin.GetProperty("version").GetString(), plugin.GetProperty("allows_writes").GetBoolean()));
        Assert.Equal(["acme_table_protected"], (await PrintJsonAsync("list", "checks", "--service", "acme", "--json")).EnumerateArray().Select(check => check.GetProperty("id").GetString()));
        Assert.Contains("Tables are protected from deletion", await PrintAsync("show", "acme_table_protected"));
        Assert.Contains("dynamodb:DescribeTable", await PrintAsync("permissions"));
        Assert.Contains(" ok  Acme.Tables 1.0.0\n", await PrintAsync("plugin", "verify"));

        Assert.Equal("Removed Acme.Tables 1.0.0.\n", await PrintAsync("plugin", "remove", "acme.tables"));
        Assert.DoesNotContain("dynamodb", await PrintAsync("permissions"));
        Assert.Equal([".guard", "plugins.lock.json"], Directory.EnumerateFileSystemEntries(_prowler.PluginFolder).Select(Path.GetFileName).Order());
    }

    [Theory]
    [InlineData("y", 0, 1)]
    [InlineData("YES", 0, 1)]
    [InlineData("", 1, 0)]
    [InlineData("n", 1, 0)]
    public async Task On_a_terminal_the_user_is_asked(string answer, int exitCode, int plugins)
    {
        using var prowler = new ProwlerRun { Packs = AwsChecks.Packs, TerminalWidth = 80, Answer = answer };

        Assert.Equal(exitCode, await prowler.RunAsync(["plugin", "add", PackageFile.Write(prowler.Folder, new PackSource())]));

        Assert.Contains("Add it? [y/N] ", prowler.Error);
        Assert.Equal(plugins, (await InstalledAsync(prowler)).Count);
    }

    [Fact]
    public async Task Where_nobody_can_be_asked_nothing_is_added_without_yes()
    {
        Assert.Equal(2, await _prowler.RunAsync(["plugin", "add", PackageFile.Write(_prowler.Folder, new PackSource())]));

        Assert.Contains("say --yes to add it", _prowler.Error);
        AssertNothingStays();
    }

    [Fact]
    public async Task Nothing_of_a_plugin_runs_before_the_user_agrees()
    {
        var trace = Path.Combine(_prowler.Folder, "ran");
        var pack = new PackSource
        {
            Code = $$"""static class First { [System.Runtime.CompilerServices.ModuleInitializer] internal static void Run() => System.IO.File.WriteAllText(@"{{trace}}", ""); }""",
        };
        var package = PackageFile.Write(_prowler.Folder, pack);

        await _prowler.RunAsync(["plugin", "add", package]);
        Assert.False(File.Exists(trace));
        Assert.Contains("Files: System.IO.File.WriteAllText", _prowler.Output);

        await _prowler.RunAsync(["plugin", "add", package, "--yes"]);
        Assert.True(File.Exists(trace));
    }

    [Fact]
    public async Task A_registry_that_asks_for_more_than_its_code_shows_is_refused()
    {
        var package = PackageFile.Write(_prowler.Folder, new PackSource { Actions = ["s3:GetBucketAcl"] });

        Assert.Equal(2, await _prowler.RunAsync(["plugin", "add", package, "--yes"]));

        Assert.Contains("Plugin Acme.Small 1.0.0 asks for more than its code shows: s3:GetBucketAcl.", _prowler.Error);
        AssertNothingStays();
    }

    [Fact]
    public async Task A_registry_with_other_checks_than_were_shown_is_refused()
    {
        var package = PackageFile.Write(_prowler.Folder, new PackSource { Checks = ["acme_small"], NamedChecks = ["acme_small", "acme_lost"] });

        Assert.Equal(2, await _prowler.RunAsync(["plugin", "add", package, "--yes"]));

        Assert.Contains("Plugin Acme.Small 1.0.0 has other checks than it says: acme_lost is missing.", _prowler.Error);
        AssertNothingStays();
    }

    [Fact]
    public async Task What_an_add_that_was_killed_left_is_deleted_and_what_may_still_be_in_use_is_not()
    {
        var (old, young) = (Path.Combine(_prowler.PluginFolder, ".adding-old"), Path.Combine(_prowler.PluginFolder, ".adding-young"));
        foreach (var folder in (string[])[old, young])
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, "Acme.dll"), "");
        }

        Directory.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddDays(-3));

        Assert.Equal(0, await _prowler.RunAsync(["plugin", "add", PackageFile.Write(_prowler.Folder, new PackSource()), "--yes"]));

        Assert.Equal((false, true), (Directory.Exists(old), Directory.Exists(young)));
    }

    [Fact]
    public async Task A_plugin_that_writes_is_refused_unless_writes_are_allowed()
    {
        var pack = new PackSource
        {
            Actions = ["s3:DeleteBucket"],
            Code = """static class Writer { static Task Write(Amazon.S3.IAmazonS3 s3) => s3.DeleteBucketAsync("b"); }""",
        };
        var package = PackageFile.Write(_prowler.Folder, pack.Assembly, "1.0.0",
            ("prowler-plugin/net10.0/Acme.Small.dll", pack.Compile()),
            ("prowler-plugin/net10.0/AWSSDK.S3.dll", File.ReadAllBytes(typeof(Amazon.S3.IAmazonS3).Assembly.Location)));

        Assert.Equal(2, await _prowler.RunAsync(["plugin", "add", package, "--yes"]));
        Assert.Contains("calls s3:DeleteBucket", _prowler.Error);
        Assert.Contains("--allow-writes", _prowler.Error);
        AssertNothingStays();

        Assert.Equal(0, await _prowler.RunAsync(["plugin", "add", package, "--yes", "--allow-writes"]));
        Assert.Contains("IAM actions that its checks need\n  s3:DeleteBucket\n", _prowler.Output);
        Assert.True(Assert.Single(await InstalledAsync(_prowler)).AllowsWrites);
        Assert.Equal(0, await _prowler.RunAsync(["plugin", "verify"]));
        Assert.Contains(" ok  Acme.Small 1.0.0, may write\n", _prowler.Output);
    }

    [Fact]
    public async Task The_same_rule_holds_for_the_plugin_of_one_command()
    {
        var path = new PackSource { Code = """static class Writer { static Task Write(Amazon.S3.IAmazonS3 s3) => s3.DeleteBucketAsync("b"); }""" }
            .WriteTo(_prowler.Folder, ("AWSSDK.S3.dll", File.ReadAllBytes(typeof(Amazon.S3.IAmazonS3).Assembly.Location)));

        Assert.Equal(2, await _prowler.RunAsync(["list", "checks", "--service", "acme", "--plugin", path]));
        Assert.Contains("calls s3:DeleteBucket", _prowler.Error);
        Assert.Equal(0, await _prowler.RunAsync(["list", "checks", "--service", "acme", "--plugin", path, "--allow-writes"]));
    }

    [Fact]
    public async Task Two_adds_at_once_both_count()
    {
        var packages = Enumerable.Range(1, 4)
            .Select(number => new PackSource { Assembly = $"Acme.Small{number}", Checks = [$"acme_small{number}"] })
            .Select(pack => PackageFile.Write(_prowler.Folder, pack))
            .ToList();

        var exitCodes = await Task.WhenAll(packages.Select(package => Task.Run(() => _prowler.RunAsync(["plugin", "add", package, "--yes"]))));

        Assert.All(exitCodes, exitCode => Assert.Equal(0, exitCode));
        Assert.Equal(4, (await InstalledAsync(_prowler)).Count);
    }

    [Fact]
    public async Task Of_two_adds_of_the_same_plugin_one_is_refused()
    {
        var packages = new[] { "1.0.0", "2.0.0" }.Select(version => PackageFile.Write(_prowler.Folder, new PackSource(), version)).ToList();

        var exitCodes = await Task.WhenAll(packages.Select(package => Task.Run(() => _prowler.RunAsync(["plugin", "add", package, "--yes"]))));

        Assert.Equal([0, 2], exitCodes.Order());
        Assert.Contains("is installed. Remove that first: prowler plugin remove Acme.Small", _prowler.Error);
        var version = Assert.Single(await InstalledAsync(_prowler)).Version;
        Assert.Equal([version], Directory.GetDirectories(Path.Combine(_prowler.PluginFolder, "acme.small")).Select(Path.GetFileName));
    }

    private static Task<IReadOnlyList<InstalledPlugin>> InstalledAsync(ProwlerRun prowler) =>
        new PluginHome(prowler.PluginFolder, TimeProvider.System).ListAsync(CancellationToken.None);

    private void AssertNothingStays() =>
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(_prowler.PluginFolder), path => Path.GetFileName(path) != ".guard");

    private async Task<string> PrintAsync(params string[] arguments)
    {
        var before = _prowler.Output.Length;
        Assert.Equal((0, ""), (await _prowler.RunAsync(arguments), _prowler.Error));
        return _prowler.Output[before..];
    }

    private async Task<JsonElement> PrintJsonAsync(params string[] arguments) =>
        JsonDocument.Parse(await PrintAsync(arguments)).RootElement;
}
