namespace Prowler.Checks.Packs;

/// <summary>What a <see cref="ClientDescriptor"/> needs to make a client.</summary>
public interface IClientSettings
{
    /// <summary>The session's credentials.</summary>
    /// <typeparam name="T">The SDK's type of credentials.</typeparam>
    T GetCredentials<T>()
        where T : class;

    /// <summary>Sets region, endpoint, retries and transport on a client's configuration.</summary>
    /// <param name="configuration">The SDK's configuration object for the client.</param>
    void Configure(object configuration);
}
