using System.Reflection;
using System.Text.Json;

namespace Prowler.Aws.Clients.Tests.Support;

/// <summary>The files that are embedded in this assembly: <c>folder/service</c>.</summary>
internal static class Resources
{
    private static readonly Assembly Tests = typeof(Resources).Assembly;

    /// <summary>The services that a folder has a file of.</summary>
    public static IEnumerable<string> Services(string folder) => Tests.GetManifestResourceNames()
        .Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal)).Select(name => name[(folder.Length + 1)..])
        .Order(StringComparer.Ordinal);

    public static JsonElement? Json(string folder, string service) => Text(folder, service) is { } text ? JsonDocument.Parse(text).RootElement : null;

    public static string? Text(string folder, string service)
    {
        using var stream = Tests.GetManifestResourceStream($"{folder}/{service}");
        return stream is null ? null : new StreamReader(stream).ReadToEnd();
    }
}
