using Prowler.Checks.Aws;
using Prowler.Plugins.Installed;
using Prowler.Plugins.Packages;
using Prowler.Testing;

namespace Prowler.Plugins.Tests;

/// <summary>Plugins in a program that has no command line.</summary>
public sealed class PluginHostTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("prowler-test-").FullName;
    private readonly PluginHome _home;
    private readonly PluginHost _host;

    public PluginHostTests()
    {
        _home = new PluginHome(Path.Combine(_folder, "plugins"), TimeProvider.System);
        _host = new PluginHost(_home, AwsChecks.Packs);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_candidate_is_described_and_nothing_of_it_has_run()
    {
        var trace = Path.Combine(_folder, "ran");
        using var candidate = await PrepareAsync(new PackSource { Constructor = $"System.IO.File.WriteAllText(@\"{trace}\", \"\");" });

        Assert.Equal("Acme.Small 1.0.0", candidate.Name);
        Assert.Equal(["acme_small"], candidate.Description.Checks);
        Assert.False(File.Exists(trace));
        Assert.Empty(await _home.ListAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_candidate_that_is_added_is_listed_verified_and_linked_until_it_is_removed()
    {
        using (var candidate = await PrepareAsync(new PackSource()))
            await candidate.AddAsync(allowsWrites: false, CancellationToken.None);

        Assert.Equal("Acme.Small", Assert.Single(await _home.ListAsync(CancellationToken.None)).Id);
        Assert.Null(Assert.Single(await VerifyAsync()).Problem);
        using (var linked = await _host.LinkAsync([], allowsWrites: false, CancellationToken.None))
            Assert.Contains(linked.Catalog.Checks, check => check.Id == "acme_small");

        await _home.RemoveAsync("acme.small", CancellationToken.None);
        using (var linked = await _host.LinkAsync([], allowsWrites: false, CancellationToken.None))
            Assert.DoesNotContain(linked.Catalog.Checks, check => check.Id == "acme_small");
    }

    [Fact]
    public async Task Of_a_candidate_that_is_not_added_nothing_stays()
    {
        (await PrepareAsync(new PackSource())).Dispose();

        Assert.Empty(Directory.EnumerateFileSystemEntries(_home.Path));
    }

    [Fact]
    public async Task A_candidate_that_writes_is_added_only_where_writes_are_allowed()
    {
        var pack = new PackSource { Code = """static class Writer { static Task Write(Amazon.S3.IAmazonS3 s3) => s3.DeleteBucketAsync("b"); }""" };
        var sdk = ("prowler-plugin/net10.0/AWSSDK.S3.dll", File.ReadAllBytes(typeof(Amazon.S3.IAmazonS3).Assembly.Location));
        var package = PackageFile.Write(_folder, pack.Assembly, "1.0.0", [($"prowler-plugin/net10.0/{pack.Assembly}.dll", pack.Compile()), sdk]);
        using var candidate = await _host.PrepareFileAsync(package, CancellationToken.None);

        var refusal = await Assert.ThrowsAsync<PluginException>(() => candidate.AddAsync(allowsWrites: false, CancellationToken.None));

        Assert.Contains("calls s3:DeleteBucket", refusal.Message);
        Assert.True((await candidate.AddAsync(allowsWrites: true, CancellationToken.None)).AllowsWrites);
    }

    [Fact]
    public async Task A_file_that_was_changed_is_a_problem_of_its_plugin()
    {
        using (var candidate = await PrepareAsync(new PackSource()))
            await candidate.AddAsync(allowsWrites: false, CancellationToken.None);
        var plugin = Assert.Single(await _home.ListAsync(CancellationToken.None));
        File.AppendAllText(Path.Combine(plugin.Folder(_home.Path), plugin.Pack), " ");

        var verification = Assert.Single(await VerifyAsync());

        Assert.Equal("Acme.Small", verification.Plugin?.Id);
        Assert.Contains("Acme.Small.dll has changed", verification.Problem?.Message);
    }

    [Theory]
    [InlineData("../Acme", "1.0.0")]
    [InlineData("Acme", "[1.0,2.0)")]
    public async Task A_request_that_names_no_package_is_refused(string id, string version) =>
        await Assert.ThrowsAsync<PluginException>(() => _host.PrepareAsync(new PackageRequest(id, version, []), CancellationToken.None));

    private Task<PluginCandidate> PrepareAsync(PackSource pack) =>
        _host.PrepareFileAsync(PackageFile.Write(_folder, pack), CancellationToken.None);

    private async Task<List<PluginVerification>> VerifyAsync() => await _host.VerifyAsync(CancellationToken.None).ToListAsync();
}
