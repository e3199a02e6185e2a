using System.Runtime.Versioning;
using System.Text;

namespace Prowler.Reports.Tests;

public sealed class ReportFilesTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("prowler-reports-").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public void One_file_is_written_for_each_format_and_nothing_else_is_left()
    {
        var output = Path.Combine(directory, "new", "folder");

        var paths = ReportFiles.Write(SampleReports.Of(SampleReports.Finding()), output, "scan", ReportFormat.All);

        Assert.Equal(new[] { "scan.json", "scan.csv", "scan.html" }.Select(file => Path.Combine(output, file)), paths);
        Assert.Equal(paths.Order(), Directory.GetFiles(output).Order());
        Assert.All(paths, path => Assert.NotEqual(0, new FileInfo(path).Length));
    }

    [SkippableFact]
    [UnsupportedOSPlatform("windows")]
    public void Only_the_owner_can_read_a_report_also_one_that_replaces_a_public_file()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no file modes.");
        File.WriteAllText(Path.Combine(directory, "scan.json"), "earlier");
        File.SetUnixFileMode(Path.Combine(directory, "scan.json"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);

        var paths = ReportFiles.Write(SampleReports.Of(SampleReports.Finding()), directory, "scan", ReportFormat.All);

        Assert.All(paths, path => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path)));
    }

    [Fact]
    public void A_failure_while_writing_leaves_the_earlier_report_and_no_temporary_file()
    {
        var path = Path.Combine(directory, "scan.json");
        File.WriteAllText(path, "earlier");
        var failing = new ReportFormat("json", _ => [new ReportFile(".json", stream =>
        {
            stream.Write("half"u8);
            throw new IOException("No space left on device.");
        })]);

        var error = Assert.Throws<ReportException>(() => ReportFiles.Write(SampleReports.Of(), directory, "scan", [failing]));

        Assert.Equal("earlier", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(directory));
        Assert.Contains(path, error.Message);
        Assert.Contains("No space left on device.", error.Message);
    }

    [Fact]
    public void A_directory_that_is_a_file_is_refused_before_the_scan()
    {
        var file = Path.Combine(directory, "file");
        File.WriteAllText(file, "");

        var error = Assert.Throws<ReportException>(() => ReportFiles.Prepare(file));

        Assert.Contains(file, error.Message);
    }

    [SkippableFact]
    public void A_directory_that_cannot_be_written_is_refused_before_the_scan()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Needs a directory that not even root can write: Linux's /proc.");

        var error = Assert.Throws<ReportException>(() => ReportFiles.Prepare("/proc/self"));

        Assert.Contains("'/proc/self'", error.Message);
    }

    [Fact]
    public void Preparing_makes_the_directory_and_leaves_nothing_in_it()
    {
        var output = Path.Combine(directory, "output");

        ReportFiles.Prepare(output);

        Assert.Empty(Directory.GetFileSystemEntries(output));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../elsewhere")]
    [InlineData("sub/name")]
    public void A_name_that_is_a_path_is_refused(string name) =>
        Assert.Throws<ReportException>(() => ReportFiles.Write(SampleReports.Of(), directory, name, ReportFormat.All));

    [Fact]
    public void The_default_name_holds_account_and_UTC_time() =>
        Assert.Equal(
            "prowler-123456789012-20260314T082653Z",
            ReportFiles.DefaultName(SampleReports.Of(), new DateTimeOffset(2026, 3, 14, 9, 26, 53, TimeSpan.FromHours(1))));

    [Fact]
    public void That_of_several_accounts_says_so() =>
        Assert.Equal("prowler-fleet-20260314T092653Z", ReportFiles.DefaultName(SampleReports.Fleet(), SampleReports.Start));

    [Fact]
    public void A_format_may_have_several_files_with_endings_and_folders_of_their_own()
    {
        var format = new ReportFormat("tables", report =>
        [
            .. report.Scans.Select(scan => new ReportFile($"-accounts/{scan.AccountId}.csv", stream => stream.Write(Encoding.UTF8.GetBytes(scan.Id)))),
            new ReportFile(".index.txt", stream => stream.Write("index"u8)),
        ]);

        var paths = ReportFiles.Write(SampleReports.Fleet(), directory, "scan", [format]);

        Assert.Equal(["scan-accounts/123456789012.csv", "scan-accounts/210987654321.csv", "scan.index.txt"], paths.Select(path => Path.GetRelativePath(directory, path).Replace('\\', '/')));
        Assert.Equal("index", File.ReadAllText(paths[2]));
        Assert.Equal("scan-2", ReportFiles.FreeName(SampleReports.Fleet(), directory, "scan", [format]));
    }

    [Fact]
    public void A_default_name_that_is_taken_gets_a_number()
    {
        Assert.Equal("scan", ReportFiles.FreeName(SampleReports.Of(), directory, "scan", ReportFormat.All));
        File.WriteAllText(Path.Combine(directory, "scan.csv"), "");
        File.WriteAllText(Path.Combine(directory, "scan-2.html"), "");
        Assert.Equal("scan-3", ReportFiles.FreeName(SampleReports.Of(), directory, "scan", ReportFormat.All));
    }

    [Fact]
    public void An_existing_report_is_replaced()
    {
        var text = new ReportFormat("txt", report => [new ReportFile(".txt", stream => stream.Write(Encoding.UTF8.GetBytes(report.Scans[0].AccountId)))]);
        var path = Path.Combine(directory, "scan.txt");
        File.WriteAllText(path, "earlier and longer than the new one");

        ReportFiles.Write(SampleReports.Of(), directory, "scan", [text]);

        Assert.Equal("123456789012", File.ReadAllText(path));
    }
}
