using System.Globalization;

namespace Prowler.Reports;

/// <summary>
/// Writes reports to a directory. A file is written under a temporary name beside its place and then moved there, so that
/// a reader never sees half of it, and a failure leaves an earlier report as it was.
/// </summary>
public static class ReportFiles
{
    /// <summary>The file name, without extension, of a report for which none was asked for: it has the account, or says that there are several.</summary>
    /// <param name="report">The report.</param>
    /// <param name="time">When it was made.</param>
    public static string DefaultName(Report report, DateTimeOffset time)
    {
        List<string> accounts = [.. report.Scans.Select(scan => scan.AccountId).Distinct()];
        var whose = accounts.Count == 1 ? accounts[0] : "fleet";
        return $"prowler-{whose}-{time.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}";
    }

    /// <summary>The name, or the first of <c>name-2</c>, <c>name-3</c> … under which there is no report yet.</summary>
    /// <param name="report">The report.</param>
    /// <param name="directory">Where it will go.</param>
    /// <param name="name">The name that is wanted, without extension.</param>
    /// <param name="formats">The formats that it will be written in.</param>
    public static string FreeName(Report report, string directory, string name, IReadOnlyList<ReportFormat> formats) =>
        Enumerable.Range(1, int.MaxValue)
            .Select(number => number == 1 ? name : $"{name}-{number}")
            .First(candidate => !formats
                .SelectMany(format => format.FilesOf(report))
                .Any(file => File.Exists(Path.Combine(directory, candidate + file.Ending))));

    /// <summary>
    /// Creates the directory where it is missing and proves that a file can be made in it. To be called before a scan:
    /// nobody wants to hear of a missing permission after an hour.
    /// </summary>
    /// <param name="directory">Where reports will go.</param>
    /// <exception cref="ReportException">The directory cannot be made or written.</exception>
    public static void Prepare(string directory)
    {
        if (string.IsNullOrWhiteSpace(directory)) throw new ReportException("The folder for reports has no name.");
        try
        {
            Directory.CreateDirectory(directory);
            using var probe = new FileStream(TemporaryPath(directory, "probe"), new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                Options = FileOptions.DeleteOnClose,
            });
        }
        catch (Exception cause) when (IsFileTrouble(cause))
        {
            throw new ReportException($"Cannot write reports to '{directory}': {cause.Message}", cause);
        }
    }

    /// <summary>Writes a report in some formats.</summary>
    /// <param name="report">What the files say.</param>
    /// <param name="directory">Where they go; created where it is missing.</param>
    /// <param name="name">Their name without extension.</param>
    /// <param name="formats">Which files to write.</param>
    /// <returns>The files' full paths, in the order of <paramref name="formats"/>.</returns>
    /// <exception cref="ReportException">A file cannot be written; files before it in the list are in place.</exception>
    public static IReadOnlyList<string> Write(
        Report report, string directory, string name, IReadOnlyList<ReportFormat> formats)
    {
        if (name.Length == 0 || name != Path.GetFileName(name) || name.AsSpan().ContainsAny(Path.GetInvalidFileNameChars()))
            throw new ReportException($"'{name}' is no name for a file.");

        return [.. formats.SelectMany(format => format.FilesOf(report)).Select(file => Write(file, Path.Combine(directory, name + file.Ending)))];
    }

    private static string Write(ReportFile file, string path)
    {
        var directory = Path.GetDirectoryName(path)!;
        var temporary = TemporaryPath(directory, Path.GetFileName(path));
        try
        {
            Directory.CreateDirectory(directory);
            try
            {
                using (var stream = new FileStream(temporary, Private()))
                    file.Write(stream);
                File.Move(temporary, path, overwrite: true);
            }
            finally
            {
                File.Delete(temporary);
            }
        }
        catch (Exception cause) when (IsFileTrouble(cause))
        {
            throw new ReportException($"Cannot write the report '{path}': {cause.Message}", cause);
        }

        return Path.GetFullPath(path);
    }

    // A report lists an account's weaknesses: it is for the eyes of whoever made it.
    private static FileStreamOptions Private()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    private static string TemporaryPath(string directory, string name) =>
        Path.Combine(directory, $".{name}.{Path.GetRandomFileName()}.tmp");

    private static bool IsFileTrouble(Exception cause) => cause is IOException or UnauthorizedAccessException;
}
