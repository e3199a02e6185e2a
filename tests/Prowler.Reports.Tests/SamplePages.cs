using Prowler.Checks;

namespace Prowler.Reports.Tests;

/// <summary>
/// Reports to look at while changing the page: <c>PROWLER_SAMPLE_PAGES=/tmp/pages dotnet test --filter SamplePages</c>.
/// </summary>
public class SamplePages
{
    [SkippableFact]
    public void Are_written_where_the_environment_names_a_folder()
    {
        var directory = Environment.GetEnvironmentVariable("PROWLER_SAMPLE_PAGES");
        Skip.If(string.IsNullOrEmpty(directory), "PROWLER_SAMPLE_PAGES names no folder.");
        var pages = new Dictionary<string, Report>
        {
            ["hundreds"] = SampleReports.Synthetic(420),
            ["fleet"] = SampleReports.Fleet(),
            ["50000"] = SampleReports.Synthetic(50_000),
            ["empty"] = SampleReports.Of(),
            ["one-service"] = SampleReports.Of([SampleReports.Finding(), SampleReports.Finding("kept", Status.Pass, uid: "f-2"), SampleReports.NotAssessed()]),
            ["demo-cut-short"] = SampleReports.Synthetic(420, scan => scan with { Complete = false, Source = ScanSource.Demo, Statuses = [Status.Fail] }),
        };

        foreach (var (name, report) in pages)
            Assert.True(File.Exists(ReportFiles.Write(report, directory, name, ReportFormat.All)[^1]));
    }
}
