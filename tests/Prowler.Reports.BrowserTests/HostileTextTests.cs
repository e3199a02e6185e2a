using Prowler.Checks;
using Prowler.Checks.Metadata;

namespace Prowler.Reports.BrowserTests;

[Collection(ChromiumTests.Name)]
public class HostileTextTests(Chromium chromium)
{
    [SkippableTheory]
    [InlineData("<script>window.pwned = 1; alert(1)</script>")]
    [InlineData("<img src=x onerror=\"window.pwned=1; alert(1)\">")]
    [InlineData("</script><script>window.pwned=1</script>")]
    [InlineData("<!--<script>")]
    [InlineData("]]>\u2028\u2029\"'`${window.pwned=1}{{data}}")]
    [InlineData("<svg/onload=window.pwned=1><iframe srcdoc='<script>top.pwned=1</script>'>")]
    [InlineData("__proto__")]
    public async Task Text_from_an_account_is_shown_and_does_nothing(string text)
    {
        await using var report = await ReportPage.Open(chromium, SampleReports.Of(
            SampleReports.Scan() with { AccountId = text, Partition = text, Regions = [text], ToolVersion = text, Complete = false }, Everywhere(text)));
        await report.Rows.First.ClickAsync();
        await Assertions.Expect(report.Dialog).ToBeVisibleAsync();
        await report.Evaluate<object>("dispatchEvent(new Event('beforeprint'))");
        await report.Page.Keyboard.PressAsync("Escape");
        await report.Search.FillAsync(text.Split(' ')[0]);
        await Assertions.Expect(report.Page.Locator("#clear")).ToBeVisibleAsync();

        Assert.Empty(report.Complaints);
        Assert.Empty(report.Requests);
        Assert.Equal("undefined", await report.Evaluate<string>("typeof window.pwned"));
        Assert.Equal(0, await report.Page.Locator("img, iframe, object, embed, base, form[action]").CountAsync());
        Assert.Equal(2, await report.Page.Locator("script").CountAsync());
        Assert.Equal("AWS account " + text, await report.Evaluate<string>("document.querySelector('h1').textContent"));
        Assert.Equal([text], await report.Resources());
        Assert.Contains(text, await report.Evaluate<string>("document.querySelector('#detail-body').textContent"));
        Assert.Contains(text, await report.Evaluate<string>("document.querySelector('#printed').textContent"));
    }

    private static Finding Everywhere(string text) => SampleReports.NotAssessed() with
    {
        Uid = text,
        StatusDetail = text,
        ResourceId = text,
        ResourceArn = text,
        ResourceName = text,
        ResourceTags = new Dictionary<string, string> { [text] = text },
        Region = text,
        Compliance = new Dictionary<string, IReadOnlyList<string>> { [text] = [text] },
        NotAssessed = [new Failure(FailureKind.Denied, text) { Service = text, Operation = text, Region = text, Action = text }],
        Check = SampleReports.Check(text, text) with
        {
            Title = text,
            ResourceType = text,
            Categories = [text],
            Description = text,
            Risk = text,
            References = [text],
            Remediation = new Remediation(text) { Cli = text, Terraform = text, CloudFormation = text, Console = text, Url = text },
        },
    };
}
