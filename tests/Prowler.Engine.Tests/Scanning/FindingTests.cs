using Prowler.Checks;
using Prowler.Engine.Tests.Fakes;

namespace Prowler.Engine.Tests.Scanning;

public sealed class FindingTests
{
    private static readonly Bucket Logs = new("logs")
    {
        Region = "us-1",
        Tags = new Dictionary<string, string> { ["team"] = "a" },
    };

    [Fact]
    public async Task A_finding_joins_verdict_check_resource_account_region_and_time()
    {
        using var session = new FakeSession();

        var finding = Assert.Single(await Scans.RunAsync(Said(Verdict.Fail("It is open.")), session));

        Assert.Equal((Status.Fail, "It is open.", Severity.Medium), (finding.Status, finding.StatusDetail, finding.Severity));
        Assert.Equal("s3_one", finding.Check.Id);
        Assert.Equal(("logs", "arn:bucket:logs", "logs"), (finding.ResourceId, finding.ResourceArn, finding.ResourceName));
        Assert.Same(Logs.Tags, finding.ResourceTags);
        Assert.Equal(("111122223333", "fake", "us-1"), (finding.AccountId, finding.Partition, finding.Region));
        Assert.Equal(session.TimeProvider.GetUtcNow(), finding.Timestamp);
        Assert.Null(finding.NotAssessed);
    }

    [Fact]
    public async Task No_verdict_is_no_finding() => Assert.Empty(await Scans.RunAsync(Said()));

    [Fact]
    public async Task A_verdict_may_have_a_severity_of_its_own() =>
        Assert.Equal(
            Severity.Critical,
            Assert.Single(await Scans.RunAsync(Said(Verdict.Fail("It is open.").WithSeverity(Severity.Critical)))).Severity);

    [Fact]
    public async Task A_verdict_about_another_resource_names_that_one_and_its_region()
    {
        var other = new Bucket("other") { Region = "eu-1" };

        var finding = Assert.Single(await Scans.RunAsync(Said(Verdict.Fail("It is open.").About(other))));

        Assert.Equal(("other", "arn:bucket:other", "eu-1"), (finding.ResourceId, finding.ResourceArn, finding.Region));
        Assert.Null(finding.ResourceTags);
    }

    [Fact]
    public async Task A_verdict_about_something_narrower_has_its_id_and_the_subjects_ARN_unless_it_has_its_own()
    {
        var findings = await Scans.RunAsync(Said(
            Verdict.Fail("Open.").About("rule-1"), Verdict.Fail("Open.").About("rule-2", "arn:rule:2")));

        Assert.Equal(
            ["rule-1 arn:bucket:logs us-1", "rule-2 arn:rule:2 us-1"],
            findings.Select(finding => $"{finding.ResourceId} {finding.ResourceArn} {finding.Region}"));
    }

    [Fact]
    public async Task A_uid_is_the_same_in_every_scan()
    {
        var first = await Scans.RunAsync(Said(Verdict.Pass("Fine.")));
        var second = await Scans.RunAsync(Said(Verdict.Fail("Not any more.")));

        Assert.Equal(first[0].Uid, second[0].Uid);
        Assert.Matches("^[0-9a-f]{32}$", first[0].Uid);
    }

    [Fact]
    public async Task A_uid_tells_checks_accounts_regions_and_resources_apart()
    {
        using var elsewhere = new FakeSession { Context = new ScanContext("444455556666", "fake", "eu-1", ["eu-1", "us-1"], false) };
        IReadOnlyList<Finding>[] scans =
        [
            await Scans.RunAsync(Estate.Pack().Check<Bucket>("s3_one", _ => Verdict.Pass("Fine."))),
            await Scans.RunAsync(Estate.Pack().Check<Bucket>("s3_two", _ => Verdict.Pass("Fine."))),
            await Scans.RunAsync(Estate.Pack().Check<Bucket>("s3_one", _ => Verdict.Pass("Fine.")), elsewhere),
            await Scans.RunAsync(new PackBuilder().List<Account, Bucket>(new Bucket("logs") { Region = "us-1" })
                .Check<Bucket>("s3_one", _ => Verdict.Pass("Fine."))),
        ];

        Assert.Equal(10, scans.SelectMany(findings => findings).DistinctBy(finding => finding.Uid).Count());
    }

    [Fact]
    public async Task A_uid_does_not_change_with_the_regions_that_are_scanned_where_the_resource_has_none()
    {
        var pack = new PackBuilder().List<Account, Bucket>(new Bucket("global")).Check<Account>("iam_one", _ => Verdict.Pass("Fine."))
            .Check<Bucket>("iam_two", _ => Verdict.Pass("Fine."));
        using var elsewhere = new FakeSession { Context = new ScanContext("111122223333", "fake", "us-1", ["us-1"], false) };

        var (here, there) = (await Scans.RunAsync(pack), await Scans.RunAsync(pack, elsewhere));

        Assert.Equal(here.Select(finding => finding.Uid), there.Select(finding => finding.Uid));
        Assert.NotEqual(here[0].Region, there[0].Region);
    }

    [Fact]
    public async Task A_check_that_speaks_twice_about_the_same_resource_names_what_tells_the_verdicts_apart()
    {
        var (first, second) = (Verdict.Fail("Open.").WithDiscriminator("22"), Verdict.Fail("Open.").WithDiscriminator("3389"));

        var (one, other) = (await Scans.RunAsync(Said(first, second)), await Scans.RunAsync(Said(second, first)));

        Assert.Equal(2, one.DistinctBy(finding => finding.Uid).Count());
        Assert.Equal(one.Select(finding => finding.Uid), other.Select(finding => finding.Uid));
    }

    [Fact]
    public async Task Without_that_no_verdict_is_lost_and_the_defect_is_reported_whatever_the_order()
    {
        var (pass, fail) = (Verdict.Pass("Port 22 is closed."), Verdict.Fail("Port 3389 is open."));

        var one = await Scans.RunAsync(Said(pass, fail));
        var other = await Scans.RunAsync(Said(fail, pass));

        Assert.Equal(
            [
                "Fail Port 3389 is open.",
                "Manual Not assessed: BucketChecks.s3_one: It gives different verdicts about one resource, which only a discriminator can tell apart.",
                "Pass Port 22 is closed.",
            ],
            one.Select(finding => $"{finding.Status} {finding.StatusDetail}").Order(StringComparer.Ordinal));
        Assert.Equal(FailureKind.Defect, Assert.Single(Assert.Single(one, finding => finding.NotAssessed is not null).NotAssessed!).Kind);
        Assert.Equal(3, one.DistinctBy(finding => finding.Uid).Count());
        Assert.Equal(one.Select(finding => finding.Uid), other.Select(finding => finding.Uid));
    }

    [Fact]
    public async Task A_verdict_that_is_said_twice_is_one_finding() =>
        Assert.Single(await Scans.RunAsync(Said(Verdict.Fail("It is open."), Verdict.Fail("It is open."))));

    [Fact]
    public async Task What_a_check_says_before_it_fails_keeps_its_uid_and_the_failure_has_its_own()
    {
        var whole = Assert.Single(await Scans.RunAsync(Said(Verdict.Fail("It is open."))));

        var findings = await Scans.RunAsync(new PackBuilder().List<Account, Bucket>(Logs).CheckMany<Bucket>(
            PackBuilder.Metadata("s3_one"),
            (_, said) =>
            {
                said.Add(Verdict.Fail("It is open."));
                throw new FormatException();
            }));

        Assert.Equal(2, findings.DistinctBy(finding => finding.Uid).Count());
        Assert.Equal(whole.Uid, Assert.Single(findings, finding => finding.NotAssessed is null).Uid);
    }

    [Fact]
    public async Task Several_subjects_that_speak_about_one_resource_have_uids_of_their_own()
    {
        var findings = await Scans.RunAsync(Estate.Pack().Check<Bucket>("s3_one", _ => Verdict.Fail("Open.").About(Logs)));

        Assert.Equal(3, findings.DistinctBy(finding => finding.Uid).Count());
        Assert.All(findings, finding => Assert.Equal("logs", finding.ResourceId));
    }

    private static PackBuilder Said(params Verdict[] verdicts) => new PackBuilder().List<Account, Bucket>(Logs).CheckMany<Bucket>(
        PackBuilder.Metadata("s3_one"),
        (_, said) =>
        {
            foreach (var verdict in verdicts) said.Add(verdict);
            return ValueTask.CompletedTask;
        });
}
