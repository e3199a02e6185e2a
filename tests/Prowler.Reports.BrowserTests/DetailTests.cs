using Prowler.Checks;

namespace Prowler.Reports.BrowserTests;

[Collection(ChromiumTests.Name)]
public class DetailTests(Chromium chromium)
{
    [SkippableFact]
    public async Task A_finding_is_told_in_full()
    {
        await using var report = await ReportPage.Open(chromium, SampleReports.Of(SampleReports.Finding()));
        await report.Rows.First.ClickAsync();

        await Assertions.Expect(report.Dialog).ToHaveAccessibleNameAsync("Buckets keep earlier versions of their objects");
        foreach (var part in new[]
        {
            "s3_bucket_object_versioning", "Bucket invoices-archive keeps no earlier versions of its objects.",
            "arn:aws:s3:::invoices-archive", "AwsS3Bucket", "team = billing", "is gone for good", "Turn versioning on",
            "aws s3api put-bucket-versioning", "aws_s3_bucket_versioning", "AWS::S3::Bucket", "Open the bucket.",
            "CIS-3.0", "2.1.3", "ransomware", "2026-03-14 09:27:00 UTC", "f-1",
        })
            await Assertions.Expect(report.Dialog).ToContainTextAsync(part);
        await Assertions.Expect(report.Dialog).Not.ToContainTextAsync("could not be assessed");
    }

    [SkippableFact]
    public async Task What_was_not_assessed_names_the_call_and_the_missing_permission()
    {
        await using var report = await ReportPage.Open(chromium, SampleReports.Of(SampleReports.NotAssessed()));
        await report.Rows.First.ClickAsync();

        var callout = report.Dialog.Locator(".callout");
        await Assertions.Expect(callout).ToContainTextAsync("This could not be assessed.");
        await Assertions.Expect(callout).ToContainTextAsync("Permission denied");
        await Assertions.Expect(callout).ToContainTextAsync("s3:GetBucketVersioning in eu-west-1");
        await Assertions.Expect(callout).ToContainTextAsync("Allow the IAM action s3:GetBucketVersioning");
    }

    [SkippableFact]
    public async Task Code_is_copied_as_it_stands()
    {
        await using var report = await ReportPage.Open(chromium, SampleReports.Of(SampleReports.Finding()));
        await report.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await report.Rows.First.ClickAsync();

        await report.Page.GetByRole(AriaRole.Button, new() { Name = "Copy Command line" }).ClickAsync();

        await Assertions.Expect(report.Dialog.GetByText("Copied")).ToBeVisibleAsync();
        Assert.Equal(SampleReports.Finding().RemediationCommands(), await report.Evaluate<string>("navigator.clipboard.readText()"));
    }

    [SkippableFact]
    public async Task Only_web_addresses_become_links()
    {
        var check = SampleReports.Check() with
        {
            References = ["https://example.com/a", "javascript:window.pwned=1", "data:text/html,x", "file:///etc/passwd", "no address"],
            Remediation = SampleReports.Check().Remediation with { Url = "JaVaScRiPt:alert(1)" },
        };
        await using var report = await ReportPage.Open(chromium, SampleReports.Of(SampleReports.Finding(check: check)));
        await report.Rows.First.ClickAsync();

        var link = report.Dialog.GetByRole(AriaRole.Link);
        await Assertions.Expect(link).ToHaveCountAsync(1);
        await Assertions.Expect(link).ToHaveAttributeAsync("href", "https://example.com/a");
        await Assertions.Expect(link).ToHaveAttributeAsync("rel", "noopener noreferrer");
        await Assertions.Expect(report.Dialog).ToContainTextAsync("javascript:window.pwned=1");
    }

    [SkippableFact]
    public async Task A_verdict_with_a_severity_of_its_own_shows_that()
    {
        await using var report = await ReportPage.Open(chromium, SampleReports.Of(SampleReports.Finding() with { Severity = Severity.Critical }));
        await report.Rows.First.ClickAsync();

        await Assertions.Expect(report.Page.Locator("#detail-badges")).ToContainTextAsync("Critical");
    }
}
