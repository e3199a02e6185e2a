using Amazon.Runtime;
using Prowler.Aws.Services;
using Prowler.Checks.Packs;
using Prowler.Runner.Tests.Fakes;

[assembly: ApiService<BoxService>]

namespace Prowler.Runner.Tests.Fakes;

/// <summary>The service that boxes are of. It knows the regions, so that every scan needs an action of it; no test has it called.</summary>
internal sealed class BoxService : RegionLister
{
    public override string Name => "box";

    public override SecretFields Secrets => SecretFields.None;

    public override IReadOnlyList<string> IamActions { get; } = ["box:ListRooms"];

    public override AmazonServiceClient CreateClient(IClientSettings settings) => throw new NotSupportedException();

    public override Task<IReadOnlyList<string>> ListAsync(AmazonServiceClient client, CancellationToken cancellationToken) => throw new NotSupportedException();
}
