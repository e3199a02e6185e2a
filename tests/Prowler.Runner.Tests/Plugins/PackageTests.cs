using System.Text;
using Prowler.Checks.Aws;
using Prowler.Runner.Tests.Fakes;
using Prowler.Testing;

namespace Prowler.Runner.Tests.Plugins;

/// <summary>Packages are untrusted archives.</summary>
public sealed class PackageTests : IDisposable
{
    private static readonly byte[] s_text = "text"u8.ToArray();

    private readonly ProwlerRun _prowler = new() { Packs = AwsChecks.Packs };

    public void Dispose() => _prowler.Dispose();

    [Fact]
    public void Packing_a_pack_puts_its_dependencies_inside_and_leaves_out_what_the_host_shares()
    {
        using var package = System.IO.Compression.ZipFile.OpenRead(PackageFile.AcmeChecks);
        var files = package.Entries.Where(entry => entry.FullName.StartsWith("prowler-plugin/", StringComparison.Ordinal)).Select(entry => entry.FullName).ToList();

        Assert.Contains("prowler-plugin/net10.0/Acme.Checks.dll", files);
        Assert.Contains("prowler-plugin/net10.0/Acme.Checks.deps.json", files);
        Assert.Contains("prowler-plugin/net10.0/YamlDotNet.dll", files);
        Assert.DoesNotContain(files, file => file.Contains("/Prowler.", StringComparison.Ordinal) || file.EndsWith(".pdb", StringComparison.Ordinal));
        Assert.DoesNotContain(files, file => Path.GetFileName(file) is "AWSSDK.Core.dll" or "AWSSDK.Extensions.Numerics.dll");
    }

    [Theory]
    [InlineData("prowler-plugin/net10.0/../../../evil.dll")]
    [InlineData("prowler-plugin/net10.0/..%2F..%2Fevil.dll")]
    [InlineData("prowler-plugin/net10.0//etc/evil.dll")]
    [InlineData("prowler-plugin/net10.0/a/../../evil.dll")]
    [InlineData("prowler-plugin/net10.0/..\\evil.dll")]
    [InlineData("prowler-plugin/net10.0/C:evil.dll")]
    [InlineData("prowler-plugin/net10.0/%00.dll")]
    [InlineData("prowler-plugin/net10.0/evil%07.dll")]
    [InlineData("prowler-plugin/net10.0/evil.dll.")]
    [InlineData("prowler-plugin/net10.0/evil.dll%20")]
    [InlineData("prowler-plugin/net10.0/a./evil.dll")]
    [InlineData("prowler-plugin/net10.0/NUL")]
    [InlineData("prowler-plugin/net10.0/con.evil.dll")]
    [InlineData("prowler-plugin/net10.0/a/Com1 .evil")]
    public async Task An_entry_that_leaves_the_folder_is_refused(string entry)
    {
        await RefusedAsync(PackageFile.Write(_prowler.Folder, "Evil", "1.0.0", (entry, s_text)), "would be written elsewhere");
        Assert.Empty(Directory.GetFiles(_prowler.Folder, "*evil*", SearchOption.AllDirectories));
    }

    [Fact]
    public Task An_entry_that_is_there_twice_is_refused() => RefusedAsync(
        PackageFile.Write(_prowler.Folder, "Evil", "1.0.0", ("prowler-plugin/net10.0/a.dll", s_text), ("prowler-plugin/net10.0/A.dll", s_text)), "twice");

    [Theory]
    [InlineData("a", "a/b")]
    [InlineData("a/b", "a")]
    public Task An_entry_that_is_a_file_and_a_folder_is_refused(string one, string other) => RefusedAsync(
        PackageFile.Write(_prowler.Folder, "Evil", "1.0.0", ("prowler-plugin/net10.0/" + one, s_text), ("prowler-plugin/net10.0/" + other, s_text)),
        $"its entry prowler-plugin/net10.0/{other} cannot be unpacked: ");

    [Fact]
    public Task A_name_that_is_too_long_is_refused() => RefusedAsync(
        PackageFile.Write(_prowler.Folder, "Evil", "1.0.0", ($"prowler-plugin/net10.0/{new string('a', 300)}", s_text)), "cannot be unpacked: ");

    [Fact]
    public async Task A_pack_for_a_newer_framework_alone_is_refused()
    {
        var package = PackageFile.Write(_prowler.Folder, "Acme", "1.0.0", ("prowler-plugin/net99.0/Acme.dll", s_text));
        Assert.Equal(2, await _prowler.RunAsync(["plugin", "add", package, "--yes"]));
        Assert.Contains("Plugin Acme 1.0.0 is for net99.0, and this is .NET 10: use a newer prowler.", _prowler.Error);
    }

    [Fact]
    public async Task Of_several_frameworks_the_newest_that_fits_is_taken()
    {
        var pack = new PackSource();
        var package = PackageFile.Write(_prowler.Folder, "Acme.Small", "1.0.0",
            ("prowler-plugin/net8.0/Acme.Small.dll", s_text), ("prowler-plugin/net10.0/Acme.Small.dll", pack.Compile()), ("prowler-plugin/net99.0/Acme.Small.dll", s_text));
        Assert.Equal(0, await _prowler.RunAsync(["plugin", "add", package, "--yes"]));
    }

    [Theory]
    [InlineData("../x", "1.0.0", "its id '../x' is none")]
    [InlineData("x", "1.0.0/../..", "its version '1.0.0/../..' is none")]
    public Task Names_that_would_lead_elsewhere_are_refused(string id, string version, string message)
    {
        var package = PackageFile.Write(_prowler.Folder, "x", "1.0.0");
        using (var archive = System.IO.Compression.ZipFile.Open(package, System.IO.Compression.ZipArchiveMode.Update))
        {
            archive.Entries.Single().Delete();
            using var nuspec = new StreamWriter(archive.CreateEntry("x.nuspec").Open());
            nuspec.Write($"<package><metadata><id>{id}</id><version>{version}</version></metadata></package>");
        }

        return RefusedAsync(package, message);
    }

    [Theory]
    [InlineData("no zip", "it is no zip archive")]
    [InlineData("", "it is no zip archive")]
    public Task A_file_that_is_no_archive_is_refused(string content, string message)
    {
        var path = _prowler.WriteFile("a.nupkg", content);
        return RefusedAsync(path, message);
    }

    [Fact]
    public Task A_document_type_in_the_nuspec_is_refused()
    {
        var path = PackageFile.Write(_prowler.Folder, "x", "1.0.0");
        using (var archive = System.IO.Compression.ZipFile.Open(path, System.IO.Compression.ZipArchiveMode.Update))
        {
            archive.Entries.Single().Delete();
            using var nuspec = archive.CreateEntry("x.nuspec").Open();
            nuspec.Write(Encoding.UTF8.GetBytes("<!DOCTYPE p [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><package>&e;</package>"));
        }

        return RefusedAsync(path, "its .nuspec is malformed");
    }

    private async Task RefusedAsync(string package, string message)
    {
        Assert.Equal(2, await _prowler.RunAsync(["plugin", "add", package, "--yes"]));
        Assert.Contains($"{package} cannot be used as a plugin: ", _prowler.Error);
        Assert.Contains(message, _prowler.Error);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_prowler.PluginFolder));
    }
}
