using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.Runtime.Credentials;

namespace Prowler.Aws.Session;

/// <summary>Credentials to start from.</summary>
/// <param name="Credentials">The credentials; they could be loaded.</param>
/// <param name="Description">Where they come from, for messages: <c>profile 'audit'</c>.</param>
internal sealed record CredentialSource(AWSCredentials Credentials, string Description)
{
    public static async Task<CredentialSource> FindAsync(AwsSessionOptions options, CancellationToken cancellationToken)
    {
        SdkDependencies.Keep();
        var source = options.Credentials is { } given ? new CredentialSource(given, "the program")
            : options.Profile is { } profile ? FromProfile(profile)
            : await FromDefaultChainAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await source.Credentials.GetCredentialsAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
            return source;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw SessionErrors.LoadingCredentials(source.Description, exception);
        }
    }

    /// <summary>The region that is configured beside the credentials, or null.</summary>
    public static string? ConfiguredRegion(string? profile)
    {
        // The order of the AWS command line: the environment wins over the profile.
        if ((Variable("AWS_REGION") ?? Variable("AWS_DEFAULT_REGION")) is { } region) return region;
        return new CredentialProfileStoreChain().TryGetProfile(profile ?? DefaultAWSCredentialsIdentityResolver.GetProfileName(), out var found)
            ? found.Region?.SystemName : null;
    }

    private static CredentialSource FromProfile(string name)
    {
        var profiles = new CredentialProfileStoreChain();
        if (!profiles.TryGetProfile(name, out var profile))
            throw SessionErrors.NoSuchProfile(name, profiles.ListProfiles().Select(known => known.Name));
        try
        {
            return new CredentialSource(profile.GetAWSCredentials(profiles), $"profile '{name}'");
        }
        catch (Exception exception) when (exception is AmazonClientException or InvalidDataException or InvalidOperationException)
        {
            throw SessionErrors.LoadingCredentials($"profile '{name}'", exception);
        }
    }

    private static async Task<CredentialSource> FromDefaultChainAsync(CancellationToken cancellationToken)
    {
        using var resolver = new DefaultAWSCredentialsIdentityResolver();
        try
        {
            // The chain asks the instance metadata service on its own thread, without looking at the token.
            var credentials = await Task.Run(() => resolver.ResolveIdentity(null), cancellationToken)
                .WaitAsync(cancellationToken).ConfigureAwait(false);
            return new CredentialSource(credentials, Describe(credentials));
        }
        catch (ProfileNotFoundException)
        {
            throw SessionErrors.NoSuchProfile(
                DefaultAWSCredentialsIdentityResolver.GetProfileName(),
                new CredentialProfileStoreChain().ListProfiles().Select(known => known.Name));
        }
        catch (ProcessAWSCredentialException exception)
        {
            throw SessionErrors.LoadingCredentials($"profile '{DefaultAWSCredentialsIdentityResolver.GetProfileName()}'", exception);
        }
        catch (AmazonClientException)
        {
            throw SessionErrors.NoCredentials(PlacesSearched.Describe());
        }
    }

    private static string Describe(AWSCredentials credentials) => credentials switch
    {
        EnvironmentVariablesAWSCredentials => "the environment variables",
        AssumeRoleWithWebIdentityCredentials => "the web identity token",
        GenericContainerCredentials => "the container's credentials endpoint",
        _ when new CredentialProfileStoreChain().TryGetProfile(DefaultAWSCredentialsIdentityResolver.GetProfileName(), out var profile) =>
            $"profile '{profile.Name}'",
        _ => "the EC2 instance metadata",
    };

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
