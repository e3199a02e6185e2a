using Amazon.Util.Internal;

namespace Prowler.Aws.Clients.Runtime;

internal static class UserAgents
{
    /// <summary>Core's user agent with the service and this assembly's version in it, as in the official clients.</summary>
    public static string Of(string serviceId) =>
        InternalSDKUtils.BuildUserAgentString(serviceId, typeof(UserAgents).Assembly.GetName().Version!.ToString(3));
}
