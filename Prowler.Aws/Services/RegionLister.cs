using Amazon.Runtime;
using Prowler.Checks.Packs;

namespace Prowler.Aws.Services;

/// <summary>The service that a session asks for the account's enabled regions while it opens.</summary>
public abstract class RegionLister : ApiService
{
    /// <summary>The IAM actions that <see cref="ListAsync"/> needs.</summary>
    public abstract IReadOnlyList<string> IamActions { get; }

    /// <summary>Makes the client that <see cref="ListAsync"/> asks.</summary>
    /// <param name="settings">Credentials, region and transport.</param>
    public abstract AmazonServiceClient CreateClient(IClientSettings settings);

    /// <summary>The names of the regions that are enabled for the account.</summary>
    /// <param name="client">A client that <see cref="CreateClient"/> made.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <remarks>A failed call is taken for "no answer": the session goes on with all regions of the partition.</remarks>
    public abstract Task<IReadOnlyList<string>> ListAsync(AmazonServiceClient client, CancellationToken cancellationToken);
}
