using System.Runtime.CompilerServices;
using Amazon.Runtime;

namespace Prowler.Aws.Calls;

/// <summary>
/// Knows which operation an HTTP request or an exception belongs to, from the events that each SDK client raises. The SDK
/// hands both over without that knowledge.
/// </summary>
internal sealed class CallTracker
{
    // Set outside the SDK's retries and read inside, on the same flow: its pipeline is a chain of async methods.
    private readonly AsyncLocal<ApiCall?> _current = new();
    private readonly ConditionalWeakTable<Exception, ApiCall> _failed = [];

    public ApiCall? Current => _current.Value;

    public void Watch(AmazonServiceClient client, string service, string region)
    {
        client.BeforeRequestEvent += (_, arguments) =>
            _current.Value = new ApiCall(service, OperationOf((arguments as WebServiceRequestEventArgs)?.Request), region);
        client.ExceptionEvent += (_, arguments) =>
        {
            if (arguments is WebServiceExceptionEventArgs { Exception: { } exception } failed)
                Failed(exception, new ApiCall(service, OperationOf(failed.Request), region));
        };
    }

    /// <summary>Remembers what an exception belongs to. The innermost call to see it is the one.</summary>
    public void Failed(Exception exception, ApiCall call) => _failed.TryAdd(exception, call);

    public bool TryFind(Exception exception, out ApiCall? call) => _failed.TryGetValue(exception, out call);

    // A request class is named for its operation, whatever the shape is called: GetBucketAclRequest.
    private static string OperationOf(AmazonWebServiceRequest? request)
    {
        const string suffix = "Request";
        var name = request?.GetType().Name ?? "";
        return name.EndsWith(suffix, StringComparison.Ordinal) ? name[..^suffix.Length] : "unknown operation";
    }
}
