using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;

namespace Prowler.Aws.Clients.Runtime.Endpoints;

/// <summary>What compiled endpoint rules call, beside the rules engine's standard library in Core.</summary>
internal static class EndpointRules
{
    public static string? Text(this EndpointParameters parameters, string name) => parameters[name] as string;

    public static bool? Flag(this EndpointParameters parameters, string name) => parameters[name] as bool?;

    /// <summary>A part of what an ARN was parsed into, such as <c>resourceId[1]</c>.</summary>
    public static string? Part(object value, string path) => Fn.GetAttr(value, path)?.ToString();
}
