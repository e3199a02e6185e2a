using Prowler.Checks.Aws;
using Prowler.Runner.Tests.Fakes;
using Prowler.Testing;

namespace Prowler.Runner.Tests.Plugins;

public sealed class TamperTests : IAsyncLifetime
{
    private readonly ProwlerRun _prowler = new() { Packs = AwsChecks.Packs };

    private string Files => Path.Combine(_prowler.PluginFolder, "acme.small", "1.0.0");

    private string LockFile => Path.Combine(_prowler.PluginFolder, "plugins.lock.json");

    public async Task InitializeAsync() =>
        Assert.Equal(0, await _prowler.RunAsync(["plugin", "add", PackageFile.Write(_prowler.Folder, new PackSource()), "--yes"]));

    public Task DisposeAsync()
    {
        _prowler.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_file_that_was_changed_is_noticed_before_it_is_loaded()
    {
        var trace = Path.Combine(_prowler.Folder, "ran");
        var evil = new PackSource { Constructor = $"System.IO.File.WriteAllText(@\"{trace}\", \"\");" };
        File.WriteAllBytes(Path.Combine(Files, "Acme.Small.dll"), evil.Compile());

        await BrokenAsync("Plugin Acme.Small 1.0.0 was changed after it was added: Acme.Small.dll has changed.");
        Assert.False(File.Exists(trace));
    }

    [Fact]
    public Task A_file_that_was_put_there_is_noticed()
    {
        File.WriteAllText(Path.Combine(Files, "libevil.so"), "");
        return BrokenAsync("was changed after it was added: libevil.so was not there.");
    }

    [Fact]
    public Task A_file_that_is_gone_is_noticed()
    {
        File.Delete(Path.Combine(Files, "Acme.Small.dll"));
        return BrokenAsync("was changed after it was added: Acme.Small.dll is missing.");
    }

    [Fact]
    public Task A_folder_that_is_gone_is_noticed()
    {
        Directory.Delete(Files, recursive: true);
        return BrokenAsync("was changed after it was added: its folder is missing.");
    }

    [Fact]
    public async Task A_lock_file_that_is_lost_is_noticed_and_the_plugin_can_be_added_again()
    {
        File.Delete(LockFile);

        var message = $"Plugin in {Files} is not listed in plugins.lock.json: nothing says what its files have to be. " +
            "Add it again with prowler plugin add, or delete the folder.";
        await BrokenAsync(message);
        Assert.Contains("1 plugin, 1 broken", _prowler.Output);
        foreach (var command in (string[][])[["list", "checks"], ["show", "acme_small"], ["permissions"], ["plugin", "list"]])
            Assert.Equal(2, await _prowler.RunAsync(command));

        Assert.Equal(0, await _prowler.RunAsync(["plugin", "add", PackageFile.Write(_prowler.Folder, new PackSource()), "--yes"]));
        Assert.Equal(0, await _prowler.RunAsync(["show", "acme_small"]));
    }

    [Fact]
    public async Task Another_version_that_is_not_listed_is_noticed()
    {
        var other = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(Files)!, "2.0.0")).FullName;

        await BrokenAsync($"Plugin in {other} is not listed in plugins.lock.json");
        Directory.Delete(other);
        Assert.Equal(0, await _prowler.RunAsync(["plugin", "verify"]));
    }

    [Fact]
    public async Task What_an_add_puts_together_meanwhile_is_no_plugin_yet()
    {
        Directory.CreateDirectory(Path.Combine(_prowler.PluginFolder, ".adding-x", "runtimes"));

        Assert.Equal(0, await _prowler.RunAsync(["plugin", "list"]));
    }

    [Fact]
    public async Task A_plugin_that_was_changed_can_be_removed_and_added_again()
    {
        File.Delete(Path.Combine(Files, "Acme.Small.dll"));

        Assert.Equal(0, await _prowler.RunAsync(["plugin", "remove", "Acme.Small"]));
        Assert.Equal(0, await _prowler.RunAsync(["plugin", "add", PackageFile.Write(_prowler.Folder, new PackSource()), "--yes"]));
    }

    [Fact]
    public async Task A_list_of_checks_that_is_not_the_plugin_s_is_noticed()
    {
        File.WriteAllText(LockFile, File.ReadAllText(LockFile).Replace("acme_small", "acme_other"));

        Assert.Equal(2, await _prowler.AwsAsync());
        Assert.Contains("Plugin Acme.Small 1.0.0 has other checks than it says: acme_small is not named, acme_other is missing.", _prowler.Error);
        Assert.Null(_prowler.SessionOptions);
    }

    [Theory]
    [InlineData("{", "plugins.lock.json cannot be read")]
    [InlineData("{}", "plugins.lock.json cannot be read")]
    [InlineData("""{ "version": 1 }""", "plugins.lock.json cannot be read")]
    [InlineData("""{ "version": 1, "plugins": [null] }""", "It has a null among its plugins.")]
    [InlineData("""{ "version": 1, "plugins": [ { "id": "x", "version": "1.0.0", "sha512": "", "allows_writes": false, "pack": "x.dll", "checks": [null], "files": { "x.dll": "" } } ] }""", "The entry of x is malformed.")]
    [InlineData("""{ "version": 2, "plugins": [] }""", "Its format is 2; this prowler reads 1.")]
    [InlineData("""{ "version": 1, "plugins": [ { "id": "../../x", "version": "1.0.0", "sha512": "", "allows_writes": false, "pack": "x.dll", "checks": [], "files": { "x.dll": "" } } ] }""", "The entry of ../../x is malformed.")]
    [InlineData("""{ "version": 1, "plugins": [ { "id": "x", "version": "1.0.0", "sha512": "", "allows_writes": false, "pack": "../x.dll", "checks": [], "files": { "../x.dll": "" } } ] }""", "The entry of x is malformed.")]
    public async Task A_lock_file_that_cannot_be_trusted_ends_every_command(string content, string message)
    {
        File.WriteAllText(LockFile, content);

        Assert.Equal(2, await _prowler.AwsAsync());
        Assert.Contains(message, _prowler.Error);
        Assert.Equal(2, await _prowler.RunAsync(["plugin", "list"]));
    }

    [Fact]
    public void What_is_installed_is_for_its_user_alone()
    {
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_prowler.PluginFolder));
    }

    private async Task BrokenAsync(string message)
    {
        Assert.Equal(1, await _prowler.RunAsync(["plugin", "verify"]));
        Assert.Contains(message, _prowler.Error);

        Assert.Equal(2, await _prowler.AwsAsync());
        Assert.Contains(message, _prowler.Error[^(_prowler.Error.Length / 2)..]);
        Assert.Null(_prowler.SessionOptions);
    }
}
