using System.Runtime.CompilerServices;

namespace Prowler.Checks.Aws.Tests;

/// <summary>
/// A service goes by one word everywhere: in its checks' ids, metadata and demo in lower case, and in .NET casing where its code
/// and its tests are.
/// </summary>
public class ServiceFoldersTests
{
    /// <summary>The services whose word is not the lower case of their folder.</summary>
    private static readonly Dictionary<string, string> s_words = new() { ["Lambda"] = "awslambda" };

    private static readonly string s_root = Path.Combine(Path.GetDirectoryName(ThisFile())!, "../..");

    private static List<string> Services => Folders("Prowler.Checks.Aws");

    [Fact]
    public void The_metadata_of_a_service_lies_under_its_word() =>
        Assert.Empty(Folders("checks-metadata/aws").Except(Services.Select(Word)));

    [Fact]
    public void The_demo_of_a_service_lies_under_its_word() => Assert.Empty(
        Folders("demo").Where(folder => File.Exists(Path.Combine(s_root, "demo", folder, "seed.py"))).Except(Services.Select(Word)));

    [Fact]
    public void The_tests_of_a_service_lie_in_a_folder_of_its_name()
    {
        var tests = Folders("tests/Prowler.Checks.Aws.Tests");

        Assert.Empty(tests.Except(Services).Except(["Hosting"]));
        Assert.Empty(Services.Where(service => Folders("checks-metadata/aws").Contains(Word(service))).Except(tests));
    }

    [Fact]
    public void What_a_service_shows_to_others_is_in_a_namespace_of_its_name() => Assert.Empty(typeof(AwsChecks).Assembly.GetExportedTypes()
        .Select(type => type.Namespace!)
        .Where(name => name.StartsWith("Prowler.Checks.Aws.", StringComparison.Ordinal))
        .Select(name => name["Prowler.Checks.Aws.".Length..])
        .Except(Services));

    private static string Word(string folder) => s_words.GetValueOrDefault(folder, folder.ToLowerInvariant());

    private static List<string> Folders(string path) =>
    [
        .. Directory.EnumerateDirectories(Path.Combine(s_root, path))
            .Select(folder => Path.GetFileName(folder))
            .Where(name => name is not ("bin" or "obj")),
    ];

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
