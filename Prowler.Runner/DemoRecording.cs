namespace Prowler.Runner;

/// <summary>The recording that <c>--demo</c> replays: a file beside the program, or within it where the program is all there is.</summary>
internal sealed class DemoRecording : IDisposable
{
    /// <summary>The name of the resource.</summary>
    private const string ResourceName = "demo.zip";

    private string? _unpacked;

    /// <summary>Its path. What is within the program is unpacked, for as long as this lives.</summary>
    public string Locate()
    {
        using var resource = typeof(DemoRecording).Assembly.GetManifestResourceStream(ResourceName);
        if (resource is null) return Path.Combine(AppContext.BaseDirectory, "Demo", "demo.zip");
        _unpacked = Path.GetTempFileName();
        using var file = File.Create(_unpacked);
        resource.CopyTo(file);
        return _unpacked;
    }

    public void Dispose()
    {
        if (_unpacked is not null) File.Delete(_unpacked);
    }
}
