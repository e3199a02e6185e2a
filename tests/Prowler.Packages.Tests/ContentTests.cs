using System.Xml.Linq;

namespace Prowler.Packages.Tests;

/// <summary>What is in each package, to the last entry: neither a missing nor an unexpected file goes unseen.</summary>
[Collection(nameof(PackageFeed))]
public class ContentTests(PackageFeed feed)
{
    private static readonly string[] Anywhere = ["NOTICE", "README.md", "icon.png"];

    private static readonly Dictionary<string, string[]> Expected = new()
    {
        ["Prowler.Checks.Abstractions"] =
        [
            "analyzers/dotnet/cs/Prowler.Checks.CodeFixes.dll",
            "analyzers/dotnet/cs/Prowler.Checks.Generators.dll",
            "analyzers/dotnet/cs/YamlDotNet.dll",
            "buildTransitive/Prowler.Checks.Abstractions.props",
            "buildTransitive/Prowler.Checks.Abstractions.targets",
            "lib/net10.0/Prowler.Checks.Abstractions.dll",
            "lib/net10.0/Prowler.Checks.Abstractions.xml",
        ],
        ["Prowler.Engine"] = ["lib/net10.0/Prowler.Engine.dll", "lib/net10.0/Prowler.Engine.xml"],
        ["Prowler.Reports"] = ["lib/net10.0/Prowler.Reports.dll", "lib/net10.0/Prowler.Reports.xml"],
        ["Prowler.Aws"] = ["lib/net10.0/Prowler.Aws.dll", "lib/net10.0/Prowler.Aws.xml"],
        ["Prowler.Checks.Aws"] =
        [
            "lib/net10.0/Prowler.Aws.Clients.dll",
            "lib/net10.0/Prowler.Checks.Aws.dll",
            "lib/net10.0/Prowler.Checks.Aws.xml",
        ],
        ["Prowler.Checks.Testing"] = ["lib/net10.0/Prowler.Checks.Testing.dll", "lib/net10.0/Prowler.Checks.Testing.xml"],
        ["Prowler"] =
        [
            "tools/net10.0/any/AWSSDK.Core.dll",
            "tools/net10.0/any/AWSSDK.EC2.dll",
            "tools/net10.0/any/AWSSDK.Extensions.Numerics.dll",
            "tools/net10.0/any/AWSSDK.S3.dll",
            "tools/net10.0/any/AWSSDK.SSO.dll",
            "tools/net10.0/any/AWSSDK.SSOOIDC.dll",
            "tools/net10.0/any/AWSSDK.SecurityToken.dll",
            "tools/net10.0/any/AWSSDK.SimpleSystemsManagement.dll",
            "tools/net10.0/any/CsvHelper.dll",
            "tools/net10.0/any/Demo/demo.zip",
            "tools/net10.0/any/DotnetToolSettings.xml",
            "tools/net10.0/any/Microsoft.Extensions.DependencyInjection.Abstractions.dll",
            "tools/net10.0/any/Microsoft.Extensions.Logging.Abstractions.dll",
            "tools/net10.0/any/Microsoft.Extensions.Options.dll",
            "tools/net10.0/any/Microsoft.Extensions.Primitives.dll",
            "tools/net10.0/any/Prowler.Aws.Clients.dll",
            "tools/net10.0/any/Prowler.Aws.dll",
            "tools/net10.0/any/Prowler.Aws.pdb",
            "tools/net10.0/any/Prowler.Checks.Abstractions.dll",
            "tools/net10.0/any/Prowler.Checks.Abstractions.pdb",
            "tools/net10.0/any/Prowler.Checks.Aws.dll",
            "tools/net10.0/any/Prowler.Checks.Aws.pdb",
            "tools/net10.0/any/Prowler.Engine.dll",
            "tools/net10.0/any/Prowler.Engine.pdb",
            "tools/net10.0/any/Prowler.Reports.dll",
            "tools/net10.0/any/Prowler.Reports.pdb",
            "tools/net10.0/any/Spectre.Console.Ansi.dll",
            "tools/net10.0/any/Spectre.Console.dll",
            "tools/net10.0/any/System.CommandLine.dll",
            "tools/net10.0/any/System.IO.Hashing.dll",
            "tools/net10.0/any/YamlDotNet.dll",
            "tools/net10.0/any/prowler.deps.json",
            "tools/net10.0/any/prowler.dll",
            "tools/net10.0/any/prowler.pdb",
            "tools/net10.0/any/prowler.runtimeconfig.json",
        ],
        ["Prowler.Checks.Templates"] =
        [
            "content/prowler-check/.template.config/template.json",
            "content/prowler-check/src/CheckClass.cs",
            "content/prowler-check/src/checks-metadata/aws/SERVICE/check_id.yaml",
            "content/prowler-check/tests/CheckClassTests.cs",
            "content/prowler-checks/.github/workflows/ci.yml",
            "content/prowler-checks/.gitignore",
            "content/prowler-checks/.template.config/template.json",
            "content/prowler-checks/Acme-Checks.sln",
            "content/prowler-checks/Directory.Build.props",
            "content/prowler-checks/README.md",
            "content/prowler-checks/src/Acme-Checks.csproj",
            "content/prowler-checks/src/Buckets/BucketChecks.cs",
            "content/prowler-checks/src/Pack.cs",
            "content/prowler-checks/src/Tables/Table.cs",
            "content/prowler-checks/src/Tables/TableChecks.cs",
            "content/prowler-checks/src/checks-metadata/aws/dynamodb/dynamodb_acme_table_protected.yaml",
            "content/prowler-checks/src/checks-metadata/aws/s3/s3_acme_bucket_name_prefix.yaml",
            "content/prowler-checks/src/checks-metadata/check.schema.json",
            "content/prowler-checks/tests/Accounts.cs",
            "content/prowler-checks/tests/Acme-Checks.Tests.csproj",
            "content/prowler-checks/tests/BucketChecksTests.cs",
            "content/prowler-checks/tests/PackTests.cs",
            "content/prowler-checks/tests/TableChecksTests.cs",
            "content/prowler-checks/tests/account.zip",
        ],
    };

    public static TheoryData<string> Packages => [.. Expected.Keys];

    public static TheoryData<string> Libraries => [.. Expected.Keys.Where(id => id != "Prowler.Checks.Templates")];

    [Fact]
    public void The_solution_packs_these_packages_and_no_more() => Assert.Equal(Expected.Keys.Order(), feed.Ids.Order());

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_has_exactly_these_entries(string id)
    {
        using var package = feed.Open(id);
        var entries = package.Entries
            .Select(entry => entry.FullName)
            .Where(name => name != $"{id}.nuspec" && name != "[Content_Types].xml" && !name.StartsWith("_rels/") && !name.StartsWith("package/"));
        Assert.Equal(Expected[id].Concat(Anywhere).Order(StringComparer.Ordinal), entries.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_says_what_its_page_shows(string id)
    {
        var metadata = Nuspec(id);
        foreach (var field in new[] { "description", "authors", "tags", "copyright" }) Assert.NotEmpty(Field(field));
        Assert.Equal(("Apache-2.0", "icon.png", "README.md"), (Field("license"), Field("icon"), Field("readme")));

        string Field(string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_library_has_symbols(string id)
    {
        using var symbols = feed.Open(id, "snupkg");
        Assert.Contains(symbols.Entries, entry => entry.FullName.EndsWith(".pdb", StringComparison.Ordinal));
    }

    [Fact]
    public void The_checks_go_with_every_later_release_of_the_SDK_they_were_built_with()
    {
        var (platform, checks) = (Dependencies("Prowler.Aws"), Dependencies("Prowler.Checks.Aws"));

        Assert.Equal((feed.Version, feed.Version), (platform["Prowler.Checks.Abstractions"], checks["Prowler.Aws"]));
        Assert.DoesNotContain("Prowler.Aws.Clients", checks.Keys);
        var packages = platform.Concat(checks).Where(pair => pair.Key.StartsWith("AWSSDK.")).ToList();
        Assert.Equal(
            ["AWSSDK.Core", "AWSSDK.EC2", "AWSSDK.S3", "AWSSDK.SSO", "AWSSDK.SSOOIDC", "AWSSDK.SecurityToken", "AWSSDK.SimpleSystemsManagement"],
            packages.Select(pair => pair.Key).Distinct().Order(StringComparer.Ordinal));
        // From the version that the checks were built with, whatever its parts, up to the next major one.
        Assert.All(packages, pair => Assert.Matches(@"^\[4(\.\d+)+, 5\.0\.0\)$", pair.Value));
    }

    private Dictionary<string, string> Dependencies(string id) => Nuspec(id).Descendants()
        .Where(element => element.Name.LocalName == "dependency")
        .ToDictionary(element => (string)element.Attribute("id")!, element => (string)element.Attribute("version")!);

    private XElement Nuspec(string id)
    {
        using var package = feed.Open(id);
        using var stream = package.GetEntry($"{id}.nuspec")!.Open();
        return XDocument.Load(stream).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
    }
}
