namespace Prowler.Plugins;

/// <summary>A folder that goes when it is no longer needed.</summary>
internal sealed class TemporaryFolder(string path) : IDisposable
{
    public string Path => path;

    public void Dispose()
    {
        try
        {
            // What was added has been moved into its place.
            if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
        }
        catch (UnauthorizedAccessException)
        {
            // Windows keeps what is loaded from it until the process ends; a later change of the plugins deletes it.
        }
    }
}
