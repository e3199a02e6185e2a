using Prowler.Plugins.Packages;

namespace Prowler.Plugins.Tests.Packages;

public sealed class DotnetHostTests : IDisposable
{
    private static readonly string s_name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";

    private readonly string _folder = Directory.CreateTempSubdirectory("prowler-test-").FullName;

    private string Runtime => Path.Combine(_folder, "installation", "shared", "Microsoft.NETCore.App", "10.0.0");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_command_that_started_this_process_comes_first()
    {
        var host = Write("host");
        InstallSdk();

        Assert.Equal(host, DotnetHost.Find(host, Runtime, Path.GetDirectoryName(Write("elsewhere"))));
    }

    [Fact]
    public void The_command_that_this_runtime_belongs_to_comes_second() =>
        Assert.Equal(InstallSdk(), DotnetHost.Find(null, Runtime, Path.GetDirectoryName(Write("elsewhere"))));

    [Fact]
    public void A_runtime_without_an_SDK_leaves_it_to_the_search_path()
    {
        Write("installation");
        var elsewhere = Write("elsewhere");
        var path = string.Join(Path.PathSeparator, Path.Combine(_folder, "empty"), Path.GetDirectoryName(elsewhere));

        Assert.Equal(elsewhere, DotnetHost.Find(null, Runtime, path));
    }

    [Fact]
    public void A_folder_that_is_relative_to_the_working_directory_is_not_searched()
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, Write("here"));
        Assert.True(File.Exists(relative));

        Assert.Null(DotnetHost.Find(relative, Runtime, string.Join(Path.PathSeparator, Path.GetDirectoryName(relative), ".", "")));
        Assert.Null(DotnetHost.Find(null, Runtime, null));
    }

    [Theory]
    [InlineData("error NU1301: Unable to load http://me:pa@ss@nuget.example.com/v3/index.json [/x]", "error NU1301: Unable to load http://nuget.example.com/v3/index.json [/x]")]
    [InlineData("https://token@a/x and https://b/y@z", "https://a/x and https://b/y@z")]
    public void What_it_says_is_printed_without_the_passwords_of_addresses(string line, string printed) =>
        Assert.Equal(printed, DotnetTool.WithoutPasswords(line));

    private string InstallSdk()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "installation", "sdk"));
        return Write("installation");
    }

    private string Write(string folder)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, folder)).FullName, s_name);
        File.WriteAllText(path, "");
        return path;
    }
}
