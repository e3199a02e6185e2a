using Amazon.Runtime;

namespace Prowler.Aws.Services;

/// <summary>
/// What the platform has to know of a service that checks call, and cannot know by itself: how its clients are set up, how
/// fast it may be called, what in its answers is secret. The service's own folder has it, and names it with
/// <c>[assembly: ApiService&lt;…&gt;]</c>.
/// </summary>
public abstract class ApiService
{
    /// <summary>The service as IAM spells it (<c>s3</c>), or the host of one that is none of AWS's (<c>api.example.com</c>).</summary>
    public abstract string Name { get; }

    /// <summary>What of its answers a recording must not keep as it is.</summary>
    public abstract SecretFields Secrets { get; }

    /// <summary>Sets what only this service's clients have, on the configuration that the session has made.</summary>
    /// <param name="configuration">The SDK's configuration of a client. Its <c>ServiceURL</c> is set where an emulator is called.</param>
    public virtual void Configure(ClientConfig configuration)
    {
    }

    /// <summary>
    /// The request rate that the service publishes, or null where it publishes none: then calls only slow down when the
    /// service asks for it. Requests of one operation share a bucket if their rates are equal.
    /// </summary>
    /// <param name="operation">The operation: <c>DescribeInstances</c>; for a service that is none of AWS's, verb and host.</param>
    /// <param name="request">The request. Its content may be read.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public virtual ValueTask<CallRate?> RateAsync(string operation, HttpRequestMessage request, CancellationToken cancellationToken) => new((CallRate?)null);

    /// <summary>
    /// The part of a request's path that some hosts have in their name, so that a recording made at one endpoint answers
    /// at another: <c>/bucket</c>. By default nothing.
    /// </summary>
    /// <param name="host">The host that the request goes to.</param>
    public virtual string PathInHost(string host) => "";

    /// <summary>Mends an answer before the service's client sees it.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="response">The answer.</param>
    /// <param name="cancellationToken">Ends the reading of the answer.</param>
    public virtual ValueTask MendAsync(HttpRequestMessage request, HttpResponseMessage response, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}

/// <summary>Names a service of an assembly. Found by a session through <see cref="Create"/>, without reflection over members.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public abstract class ApiServiceAttribute : Attribute
{
    /// <summary>Makes the description of the service.</summary>
    public abstract ApiService Create();
}

/// <summary>Names a service of an assembly.</summary>
/// <typeparam name="T">Its description.</typeparam>
public sealed class ApiServiceAttribute<T> : ApiServiceAttribute
    where T : ApiService, new()
{
    /// <inheritdoc />
    public override ApiService Create() => new T();
}
