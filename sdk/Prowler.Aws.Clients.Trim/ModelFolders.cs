namespace Prowler.Aws.Clients.Trim;

/// <summary>The folders that hold <c>services/</c> and, written from it, <c>models/</c>.</summary>
internal static class ModelFolders
{
    private static readonly string Sdk = "sdk";

    // Clients that only the clients' own tests generate, to hold them against the official packages.
    private static readonly string Specimens = Path.Combine("tests", "Prowler.Aws.Clients.Tests", "Specimens");

    /// <summary>Those of the repository that <paramref name="start"/> lies in.</summary>
    public static IEnumerable<string> Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, Sdk, "services")))
                return new[] { Sdk, Specimens }.Select(place => Path.Combine(folder.FullName, place));
        }

        throw new TrimException($"{start} is not inside the repository: no sdk/services folder here or above.");
    }
}
