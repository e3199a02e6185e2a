using Prowler.Runner.Tests.Fakes;

namespace Prowler.Runner.Tests.Plugins;

/// <summary>The native program loads no plugins, and says what does.</summary>
public sealed class NoPluginsTests : IDisposable
{
    private readonly ProwlerRun _prowler = new() { HasPlugins = false };

    public void Dispose() => _prowler.Dispose();

    [Theory]
    [InlineData("plugin")]
    [InlineData("plugin", "list")]
    [InlineData("plugin", "add", "Acme.Checks.nupkg", "--yes")]
    [InlineData("list", "checks", "--plugin", "Acme.dll")]
    [InlineData("aws", "--plugin", "Acme.dll")]
    public async Task Whoever_asks_for_a_plugin_is_told_what_to_use_instead(params string[] arguments)
    {
        Assert.Equal(2, await _prowler.RunAsync(arguments));

        Assert.Contains("dotnet tool install --global Prowler", _prowler.Error);
        Assert.Contains("samples/SingleFile", _prowler.Error);
        Assert.Equal("", _prowler.Output);
        Assert.Null(_prowler.SessionOptions);
    }

    [Fact]
    public async Task A_plugin_that_another_prowler_has_installed_changes_nothing()
    {
        Directory.CreateDirectory(Path.Combine(_prowler.PluginFolder, "acme", "1.0.0"));

        Assert.Equal(0, await _prowler.RunAsync(["list", "checks"]));
        Assert.Contains("box_locked", _prowler.Output);
    }
}
