using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json.Nodes;

namespace Prowler.Aws.Clients.Trim;

/// <summary>The three documents that describe a service.</summary>
internal sealed record FullModel(JsonObject Service, JsonObject Pagination, JsonObject EndpointRules);

/// <summary>Reads full service models in the layout that botocore ships them in.</summary>
internal sealed class FullModels(string dataFolder)
{
    public static FullModels OfInstalledBotocore()
    {
        using var python = Process.Start(new ProcessStartInfo("python3", ["-c", "import botocore; print(botocore.__path__[0])"])
        {
            RedirectStandardOutput = true,
        })!;
        var path = python.StandardOutput.ReadToEnd().Trim();
        python.WaitForExit();
        return python.ExitCode == 0
            ? new FullModels(Path.Combine(path, "data"))
            : throw new TrimException("python3 has no botocore: install it (pip install botocore) or name the folder of its data.");
    }

    /// <param name="name">Service and version, such as <c>ec2/2016-11-15</c>.</param>
    public FullModel Read(string name)
    {
        var folder = Path.Combine(dataFolder, name);
        if (!Directory.Exists(folder))
            throw new TrimException($"{folder} does not exist: is \"{name}\" a service and version of this botocore?");
        return new FullModel(
            ReadJson(folder, "service-2.json.gz") ?? throw new TrimException($"{folder} has no service-2.json.gz."),
            Pagination(folder),
            ReadJson(folder, "endpoint-rule-set-1.json.gz") ?? throw new TrimException($"{folder} has no endpoint-rule-set-1.json.gz."));
    }

    private static JsonObject Pagination(string folder) =>
        ReadJson(folder, "paginators-1.json")?["pagination"] as JsonObject ?? [];

    private static JsonObject? ReadJson(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
            return null;
        using var stream = File.OpenRead(path);
        using Stream content = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        return JsonNode.Parse(content) as JsonObject;
    }
}
