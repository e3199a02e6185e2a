using Prowler.Checks;
using Prowler.Plugins.Loading;

namespace Prowler.Plugins.Installed;

/// <summary>
/// The user's folder of plugins: <c>plugins.lock.json</c> and a folder for each plugin and version. Only what the lock file
/// lists is a plugin; the folder of one that it does not list is an error, as a scan would go on without its checks.
/// </summary>
/// <param name="path">The folder. It need not be there yet.</param>
/// <param name="clock">How long others are waited for, and how old what they left behind is.</param>
public sealed class PluginHome(string path, TimeProvider clock)
{
    private const string GuardName = ".guard";
    private const string StagingPrefix = ".adding-";
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);
    // Longer than anybody thinks about a question, or any scan takes.
    private static readonly TimeSpan s_abandoned = TimeSpan.FromDays(2);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);

    /// <summary>The folder.</summary>
    public string Path => path;

    /// <summary>Where the user's plugins are: below the folder that the variable names, else below the user's own data.</summary>
    /// <param name="variable">The value of <c>PROWLER_HOME</c>, or null.</param>
    public static string Locate(string? variable)
    {
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        // For a user without a home: never the working directory, where others may have put plugins.
        var home = string.IsNullOrEmpty(variable) ? System.IO.Path.Combine(data.Length > 0 ? data : AppContext.BaseDirectory, "prowler") : variable;
        return System.IO.Path.GetFullPath(System.IO.Path.Combine(home, "plugins"));
    }

    /// <summary>The plugins that take part in every scan. Nothing is loaded.</summary>
    /// <param name="cancellationToken">Ends the waiting for who changes the plugins.</param>
    /// <exception cref="PluginException">The lock file cannot be read, or there is a plugin's folder that it does not list.</exception>
    public async Task<IReadOnlyList<InstalledPlugin>> ListAsync(CancellationToken cancellationToken) => (await ReadCompleteAsync(cancellationToken)).Plugins;

    /// <summary>The lock file as it is.</summary>
    internal PluginsFile Read() => PluginsFile.Read(path);

    /// <summary>The lock file, if it lists every plugin whose folder is here.</summary>
    /// <exception cref="PluginException">It does not.</exception>
    internal async Task<PluginsFile> ReadCompleteAsync(CancellationToken cancellationToken)
    {
        var (file, unlisted) = await ReadWithUnlistedAsync(cancellationToken);
        return unlisted.Count == 0 ? file : throw unlisted[0];
    }

    /// <summary>The lock file, and an error for each folder of a plugin that it does not list.</summary>
    internal async Task<(PluginsFile File, IReadOnlyList<PluginException> Unlisted)> ReadWithUnlistedAsync(CancellationToken cancellationToken)
    {
        var file = Read();
        if (!Unlisted(file).Any()) return (file, []);
        // A process that adds or removes one has its folder and its entry not at the same moment: this waits for its end.
        using var guard = await EnterAsync(cancellationToken, FileAccess.Read);
        file = Read();
        return (file,
        [
            .. Unlisted(file).Order(StringComparer.Ordinal).Select(folder => new PluginException($"in {folder}",
                $"is not listed in {PluginsFile.Name}: nothing says what its files have to be. Add it again with prowler plugin add, or delete the folder.")),
        ]);
    }

    /// <summary>An installed plugin's files, if they are what was added.</summary>
    /// <exception cref="PluginException">They are not.</exception>
    internal PluginFolder Open(InstalledPlugin plugin)
    {
        var differences = Compare(plugin);
        if (differences.Count > 0)
        {
            throw new PluginException(plugin.DisplayName, $"was changed after it was added: {string.Join(", ", differences)}. " +
                $"Nothing of it was run. Add it again: prowler plugin remove {plugin.Id}, then prowler plugin add.");
        }

        return new PluginFolder(plugin.DisplayName, System.IO.Path.Combine(plugin.Folder(path), plugin.Pack));
    }

    /// <summary>
    /// A new folder in which a plugin is put together; on the same disk, so that it can be moved into place, and where nobody
    /// else can write: the SDK and the runtime trust what lies there.
    /// </summary>
    internal TemporaryFolder CreateStaging()
    {
        CreateHome();
        return new TemporaryFolder(CreatePrivate(System.IO.Path.Combine(path, StagingPrefix + System.IO.Path.GetRandomFileName())).FullName);
    }

    /// <summary>
    /// Moves a plugin into place, has it proved there and lists it. Whatever fails, nothing stays behind.
    /// </summary>
    /// <param name="plugin">What will be listed.</param>
    /// <param name="staging">Its files.</param>
    /// <param name="prove">Loads it together with the plugins that are installed by now; throws where it does not fit.</param>
    /// <param name="cancellationToken">Ends the waiting for other processes.</param>
    /// <exception cref="PluginException">One of this id is installed, or it does not fit.</exception>
    internal async Task AddAsync(InstalledPlugin plugin, string staging, Action<PluginsFile> prove, CancellationToken cancellationToken)
    {
        using var guard = await EnterAsync(cancellationToken);
        var file = Read();
        file.RequireAbsent(plugin.Id, plugin.DisplayName);
        DeleteAbandoned();

        var folder = plugin.Folder(path);
        DeleteFolder(folder);
        CreatePrivate(System.IO.Path.GetDirectoryName(folder)!);
        Directory.Move(staging, folder);
        try
        {
            var added = file.With(plugin);
            prove(added);
            added.Write(path);
        }
        catch
        {
            try
            {
                DeleteFolder(folder);
            }
            catch (UnauthorizedAccessException)
            {
                // Windows keeps what is loaded. It is not listed: the next command says so, and the next add of it deletes it.
            }

            throw;
        }
    }

    /// <summary>Takes a plugin off the list and deletes its files.</summary>
    /// <param name="id">The id of its package, in whatever case.</param>
    /// <param name="cancellationToken">Ends the waiting for who changes the plugins.</param>
    /// <exception cref="PluginException">No plugin of this id is installed.</exception>
    public async Task<InstalledPlugin> RemoveAsync(string id, CancellationToken cancellationToken)
    {
        var plugin = Find(Read(), id);
        using var guard = await EnterAsync(cancellationToken);
        var file = Read();
        plugin = Find(file, id);
        // In this order: a scan that starts now must not find it listed without its files.
        file.Without(plugin).Write(path);
        DeleteAbandoned();
        DeleteFolder(plugin.Folder(path));
        return plugin;
    }

    private IEnumerable<string> Unlisted(PluginsFile file)
    {
        if (!Directory.Exists(path)) return [];
        var listed = file.Plugins.Select(plugin => plugin.Folder(path)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Directory.EnumerateDirectories(path)
            // What is being put together is no plugin yet.
            .Where(folder => !System.IO.Path.GetFileName(folder).StartsWith(StagingPrefix, StringComparison.Ordinal))
            .SelectMany(Directory.EnumerateDirectories)
            .Where(folder => !listed.Contains(folder));
    }

    private static InstalledPlugin Find(PluginsFile file, string id) => file.Find(id) ?? throw new PluginException(
        $"No plugin {id} is installed.{Suggestion.For(id, file.Plugins.Select(one => one.Id))}");

    /// <summary>Keeps other processes from changing the plugins until it is disposed of.</summary>
    private async Task<FileStream> EnterAsync(CancellationToken cancellationToken, FileAccess access = FileAccess.ReadWrite)
    {
        CreateHome();
        var start = clock.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(System.IO.Path.Combine(path, GuardName), FileMode.OpenOrCreate, access, FileShare.None);
            }
            catch (IOException exception)
            {
                if (clock.GetElapsedTime(start) > s_patience)
                    throw new PluginException($"The plugins in {path} cannot be changed now; another prowler seems to be at it: {exception.Message}");
            }

            await Task.Delay(s_pause, clock, cancellationToken);
        }
    }

    /// <summary>Deletes what processes that were killed left; those that still run have younger ones.</summary>
    private void DeleteAbandoned()
    {
        foreach (var folder in new DirectoryInfo(path).EnumerateDirectories(StagingPrefix + "*"))
        {
            if (clock.GetUtcNow() - folder.LastWriteTimeUtc > s_abandoned) new TemporaryFolder(folder.FullName).Dispose();
        }
    }

    private IReadOnlyList<string> Compare(InstalledPlugin plugin)
    {
        try
        {
            return FileHashes.Differences(plugin, path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PluginException(plugin.DisplayName, $"cannot be read: {exception.Message}", exception);
        }
    }

    private void CreateHome()
    {
        try
        {
            CreatePrivate(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PluginException($"There can be no folder of plugins {path}: {exception.Message} Name another place with the environment variable PROWLER_HOME.");
        }
    }

    // What runs with a user's credentials is for that user alone to write.
    private static DirectoryInfo CreatePrivate(string folder) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(folder)
        : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    private static void DeleteFolder(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        if (System.IO.Path.GetDirectoryName(folder) is { } parent && Directory.Exists(parent) && !Directory.EnumerateFileSystemEntries(parent).Any())
            Directory.Delete(parent);
    }
}
