using System.Xml.Linq;
using Prowler.Plugins.Packages;

namespace Prowler.Plugins.Tests.Packages;

public sealed class SdkProjectTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("prowler-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_sources_of_the_environment_stay_before_those_that_are_named()
    {
        var request = new PackageRequest("Acme.Checks", "1.0.0", ["https://nuget.example.com/v3/index.json", "/packages;of $(me)"]);

        // The project is written before the SDK is started, which is of no interest here.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new SdkProject(_folder, Path.Combine(_folder, "target")).RestoreAsync(request, new CancellationToken(canceled: true)));

        var project = XDocument.Load(Assert.Single(Directory.GetFiles(_folder, "*.csproj")));
        Assert.Equal(
            "$(RestoreAdditionalProjectSources);https://nuget.example.com/v3/index.json;/packages%3Bof %24%28me%29",
            Assert.Single(project.Descendants("RestoreAdditionalProjectSources")).Value);
    }
}
