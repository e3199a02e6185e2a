using Amazon;
using Amazon.Runtime;
using Prowler.Aws.Services;
using Prowler.Checks.Packs;

namespace Prowler.Aws.Session;

/// <summary>How the session's clients are set up, in one region.</summary>
/// <param name="credentials">The session's credentials.</param>
/// <param name="region">The region that the client calls.</param>
/// <param name="defaults">What the clients of all regions have in common.</param>
/// <param name="service">What is known of the service that the client calls.</param>
internal sealed class ClientSettings(AWSCredentials credentials, string region, ClientDefaults defaults, ApiService? service) : IClientSettings
{
    public T GetCredentials<T>()
        where T : class =>
        credentials as T ?? throw new InvalidOperationException($"An AWS session has no credentials of type {typeof(T)}.");

    public void Configure(object configuration)
    {
        if (configuration is not ClientConfig config)
            throw new InvalidOperationException($"{configuration.GetType()} is not the configuration of an AWS client.");

        config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        config.HttpClientFactory = defaults.HttpClients;
        config.RetryMode = RequestRetryMode.Standard;
        config.MaxErrorRetry = defaults.Retries;
        // Core's retry quota is one for the whole process, and the session slows down by itself.
        config.ThrottleRetries = false;
        // Waiting for a permit is no timeout. Each attempt has one of its own.
        config.Timeout = Timeout.InfiniteTimeSpan;

        if (defaults.Profile is not null) config.Profile = new Profile(defaults.Profile);
        config.IgnoreConfiguredEndpointUrls = defaults.IgnoreConfiguredEndpoints;
        // Core finds AWS_ENDPOINT_URL, its kin and the profile's endpoint_url when it is asked for the URL.
        if ((defaults.EndpointUrl?.AbsoluteUri ?? config.ServiceURL) is { } endpoint) UseEndpoint(config, endpoint);
        service?.Configure(config);
    }

    private void UseEndpoint(ClientConfig config, string endpoint)
    {
        config.ServiceURL = endpoint;
        // A service URL makes Core forget the region, and sign for us-east-1.
        config.AuthenticationRegion = region;
        config.DisableHostPrefixInjection = true;
    }
}

/// <summary>What the clients of all regions have in common.</summary>
internal sealed record ClientDefaults(HttpClientFactory HttpClients)
{
    public Uri? EndpointUrl { get; init; }

    public string? Profile { get; init; }

    public bool IgnoreConfiguredEndpoints { get; init; }

    public required int Retries { get; init; }

    /// <summary>Patience for throttling and passing faults.</summary>
    public const int RetriesOfAScan = 5;

    /// <summary>Somebody waits for the message.</summary>
    public const int RetriesWhileOpening = 2;
}

/// <summary>Gives every client the session's handlers.</summary>
internal sealed class SessionHttpClientFactory(HttpMessageHandler handler) : HttpClientFactory
{
    public override HttpClient CreateHttpClient(IClientConfig clientConfig) =>
        new(handler, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
}
