using Prowler.Checks;
using Prowler.Checks.Packs;
using Prowler.Engine.Tests.Fakes;

namespace Prowler.Engine.Tests.Scanning;

public sealed class BrokenListingTests
{
    [Fact]
    public async Task What_was_listed_before_the_break_is_judged_and_the_check_is_not_assessed_once_about_the_parent()
    {
        var findings = await Scans.RunAsync(Paged(broken: 3).Check<Bucket>("s3_one", _ => Verdict.Pass("Fine.")));

        Assert.Equal(
            ["Manual account: Not assessed: fake:ListBuckets: AccessDenied: not you. (needs fake:ListAll)", "Pass b1: Fine.", "Pass b2: Fine."],
            findings.Lines());
    }

    [Fact]
    public async Task Every_check_at_or_below_says_so_about_the_parent_and_no_other_does()
    {
        var findings = await Scans.RunAsync(Estate.Pack(new FakeApi().Deny("ListNetworks us-1 2"))
            .Check<Account>("a_account", _ => Verdict.Pass("Fine."))
            .Check<Zone>("b_zone", _ => Verdict.Pass("Fine."))
            .Check<Network>("c_network", _ => Verdict.Pass("Fine."))
            .Check<Subnet>("d_subnet", _ => Verdict.Pass("Fine.")));

        Assert.Equal(
            ["c_network us-1", "d_subnet us-1"],
            findings.Where(finding => finding.NotAssessed is not null).Select(finding => $"{finding.Check.Id} {finding.ResourceId}"));
        Assert.Equal(1 + 2 + 3 + 3, findings.Count(finding => finding.NotAssessed is null));
    }

    [Fact]
    public async Task A_listing_that_cannot_begin_is_broken_too()
    {
        var findings = await Scans.RunAsync(Estate.Pack(new FakeApi().Deny("GetQuota account"))
            .List<Account, Widget>(_ => new[] { new Widget("w") }.ToAsyncEnumerable(), Need.Record<Quota>())
            .Check<Widget>("widget_one", _ => Verdict.Pass("Fine.")));

        var finding = Assert.Single(findings);
        Assert.Equal("account", finding.ResourceId);
        Assert.Equal("GetQuota", Assert.Single(finding.NotAssessed!).Operation);
    }

    [Fact]
    public async Task A_break_is_the_same_whether_the_listing_is_kept_or_streamed()
    {
        var streamed = await Scans.RunAsync(Paged(broken: 3).Check<Bucket>("s3_one", _ => Verdict.Pass("Fine.")));
        var kept = await Scans.RunAsync(Paged(broken: 3).Check<Bucket>("s3_one", _ => Verdict.Pass("Fine."))
            .Check<Account>("s3_two", _ => Verdict.Pass("Fine."), Need.List<Bucket>()));

        Assert.Equal(streamed.Lines(), kept.Where(finding => finding.Check.Id == "s3_one").Lines());
        Assert.NotNull(Assert.Single(kept, finding => finding.Check.Id == "s3_two").NotAssessed);
    }

    [Fact]
    public async Task What_was_batched_before_the_break_is_judged()
    {
        var findings = await Scans.RunAsync(Paged(broken: 3)
            .Batch<Bucket, Mark>(10, (buckets, _) => Task.FromResult(buckets.ToDictionary(bucket => bucket, bucket => new Mark(bucket.Id))))
            .Check<Bucket>("s3_one", a => Verdict.Pass(a.Get<Mark>(1).Of), Need.Record<Mark>()));

        Assert.Equal(["b1", "b2"], findings.Where(finding => finding.NotAssessed is null).Details());
    }

    [Fact]
    public async Task Two_broken_listings_of_one_type_under_one_parent_are_one_finding_that_names_both()
    {
        var api = new FakeApi().Deny("ListUsers account 1", "ListGroups account 1");
        var findings = await Scans.RunAsync(new PackBuilder()
            .List<Account, User>(a => api.Pages("ListUsers", a.Get<Account>(0), new User("u")))
            .List<Account, Group>(a => api.Pages("ListGroups", a.Get<Account>(0), new Group("g")))
            .List<User, Widget>(new Widget("of a user"))
            .List<Group, Widget>(new Widget("of a group"))
            .Check<Widget>("widget_one", _ => Verdict.Pass("Fine.")));

        Assert.Equal(
            ["ListGroups", "ListUsers"],
            Assert.Single(findings).NotAssessed!.Select(failure => failure.Operation).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_check_on_the_account_or_its_buckets_gives_one_not_assessed_that_names_the_failures_of_both()
    {
        var findings = await Scans.RunAsync(Estate.Pack(new FakeApi().Deny("ListBuckets account 1", "GetQuota account"))
            .Check<Account>(Shared, _ => Verdict.Pass("Fine."), Need.Record<Quota>())
            .Check<Bucket>(Shared, _ => Verdict.Pass("Fine.")));

        Assert.Equal(
            ["GetQuota", "ListBuckets"],
            Assert.Single(findings).NotAssessed!.Select(failure => failure.Operation).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_check_on_the_account_or_its_buckets_keeps_its_verdict_beside_what_is_not_assessed()
    {
        var findings = await Scans.RunAsync(Estate.Pack(new FakeApi().Deny("ListBuckets account 1"))
            .Check<Account>(Shared, _ => Verdict.Pass("Fine."))
            .Check<Bucket>(Shared, _ => Verdict.Pass("Fine.")));

        Assert.Equal(2, findings.DistinctBy(finding => finding.Uid).Count());
        Assert.Equal([Status.Pass, Status.Manual], findings.Select(finding => finding.Status));
    }

    private static readonly Prowler.Checks.Metadata.CheckMetadata Shared = PackBuilder.Metadata("s3_shared");

    /// <summary>Buckets one to a page, of which one breaks.</summary>
    private static PackBuilder Paged(int broken)
    {
        var api = new FakeApi().Deny($"ListBuckets account {broken}");
        return new PackBuilder().List<Account, Bucket>(a => api.Pages<Bucket>(
            "ListBuckets", a.Get<Account>(0), [[new("b1")], [new("b2")], [new("b3")], [new("b4")]]))
            .Calling("fake", "ListBuckets", "fake:ListAll");
    }

    private sealed record Mark(string Of) : IFacetOf<Bucket>;

    private sealed record User(string Name) : Resource, IUnder<Account>
    {
        public override string Id => Name;

        public override string Arn => $"arn:user:{Name}";
    }

    private sealed record Group(string Name) : Resource, IUnder<Account>
    {
        public override string Id => Name;

        public override string Arn => $"arn:group:{Name}";
    }

    private sealed record Widget(string Name) : Resource, IUnder<User>, IUnder<Group>, IUnder<Account>
    {
        public override string Id => Name;

        public override string Arn => $"arn:widget:{Name}";
    }
}
