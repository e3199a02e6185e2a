using System.Text.Json;

namespace Prowler.Aws.Clients.Tests.Support;

internal static class Resources
{
    public static JsonElement Json(string name) => JsonDocument.Parse(Text(name)).RootElement;

    public static string Text(string name)
    {
        using var stream = typeof(Resources).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The test assembly has no resource {name}.");
        return new StreamReader(stream).ReadToEnd();
    }
}
