using Prowler.Checks.Packs;

namespace Prowler.Checks.Sessions;

/// <summary>
/// An account that can be scanned: who it is, how to call it, and what its errors mean. A provider implements it; the
/// engine knows providers only through it. Who opened it disposes of it, after its last scan.
/// </summary>
public interface IScanSession : IAsyncDisposable
{
    /// <summary>The root of the resource tree: the account.</summary>
    Resource Root { get; }

    /// <summary>The account, the regions that are scanned and the region that stands for none.</summary>
    ScanContext Context { get; }

    /// <summary>The clock. In a replay it starts when the recording did, and its delays pass at once.</summary>
    TimeProvider TimeProvider { get; }

    /// <summary>API calls sent so far, retries included.</summary>
    long CallsMade { get; }

    /// <summary>A client for a service in a region: the same one for the same question. The session owns it.</summary>
    /// <param name="client">Which client, and how to make it.</param>
    /// <param name="region">The region's name.</param>
    object GetClient(ClientDescriptor client, string region);

    /// <summary>A client for networks that are not the provider's. The session owns it.</summary>
    HttpClient GetHttpClient();

    /// <summary>
    /// What an exception of an SDK client says, or null when it is none of the provider's. Cancellation is never asked
    /// about; a timeout is.
    /// </summary>
    /// <param name="exception">What a check or collector threw.</param>
    Failure? Explain(Exception exception);
}
