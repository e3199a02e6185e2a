namespace Prowler.Aws.Clients.Trim;

internal static class SdkFolder
{
    /// <summary>The repository's <c>sdk</c> folder, looked for from <paramref name="start"/> upwards.</summary>
    public static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            foreach (var candidate in new[] { folder.FullName, Path.Combine(folder.FullName, "sdk") })
            {
                if (Directory.Exists(Path.Combine(candidate, "services")) && Directory.Exists(Path.Combine(candidate, "Prowler.Aws.Clients")))
                    return candidate;
            }
        }

        throw new TrimException($"{start} is not inside the repository: no sdk/services folder here or above.");
    }
}
