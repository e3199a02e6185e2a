using Prowler.Checks;
using Prowler.Checks.Metadata;
using Prowler.Checks.Packs;
using Prowler.Engine.Configuration;
using Prowler.Engine.Tests.Fakes;

namespace Prowler.Engine.Tests.Configuration;

public sealed class LoadTests
{
    [Fact]
    public async Task A_configured_value_reaches_its_check()
    {
        var metadata = PackBuilder.Metadata("iam_one") with { Parameters = [new("max_age", ParameterType.Integer, 90, "Days.")] };
        var pack = Estate.Pack().Check<Account>(metadata, a => Verdict.Pass($"{a.Get<int>(1)} days"), Need.Parameter<int>("max_age"));
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(path, "aws:\n  max_age: 30\n  other: 1\n");

            var configuration = ScanConfiguration.Load(path, "aws", CheckCatalog.Link(pack));

            Assert.Equal(["other"], configuration.UnknownKeys.Select(key => key.Name));
            Assert.Equal(["30 days"], (await Scans.RunAsync(pack, options: new ScanOptions { Configuration = configuration })).Details());
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused_with_its_name() =>
        Assert.StartsWith("/no/such/file.yaml: cannot be read.", Refused("/no/such/file.yaml"), StringComparison.Ordinal);

    [Fact]
    public void A_folder_is_refused_with_its_name() =>
        Assert.StartsWith($"{AppContext.BaseDirectory}: cannot be read.", Refused(AppContext.BaseDirectory), StringComparison.Ordinal);

    private static string Refused(string path) => Assert.Throws<ConfigurationException>(
        () => ScanConfiguration.Load(path, "aws", CheckCatalog.Link(Estate.Pack()))).Message;
}
