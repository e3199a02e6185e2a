using Prowler.Checks;
using Prowler.Checks.Packs;
using Prowler.Engine.Tests.Fakes;
using static Prowler.Engine.Tests.Catalog.LinkingTests;

namespace Prowler.Engine.Tests.Catalog;

/// <summary>What waits for what is fixed by types, so whatever could wait for itself is refused before a scan.</summary>
public sealed class CycleTests
{
    private const string Waiting = "These collectors wait for each other: ";

    [Fact]
    public void A_facet_that_needs_itself_is_refused() =>
        Refused(
            Waiting + "Tests.Cost → Tests.Cost.",
            Estate.Pack().Facet<Bucket, Cost>(a => a.Get<Cost>(1), Need.Record<Cost>()));

    [Fact]
    public void Two_facets_that_need_each_other_are_refused() =>
        Refused(
            Waiting + "Tests.Cost → Tests.Price → Tests.Cost.",
            Estate.Pack()
                .Facet<Bucket, Cost>(a => a.Get<Cost>(1), Need.Record<Price>())
                .Facet<Bucket, Price>(a => a.Get<Price>(1), Need.OnDemand<Cost>()));

    [Fact]
    public void A_cycle_across_two_packs_is_refused() =>
        Refused(
            Waiting + "One.Cost → Two.Price → One.Cost.",
            Estate.Pack(),
            new PackBuilder("One").Facet<Bucket, Cost>(a => a.Get<Cost>(1), Need.Record<Price>()),
            new PackBuilder("Two").Facet<Bucket, Price>(a => a.Get<Price>(1), Need.Record<Cost>()));

    [Fact]
    public void A_facet_that_lists_what_is_listed_with_its_help_is_refused() =>
        Refused(
            Waiting + "Tests.Things → Tests.Total → Tests.Things.",
            Estate.Pack()
                .List<Bucket, Thing>(_ => AsyncEnumerable.Empty<Thing>(), Need.Record<Total>())
                .Facet<Account, Total>(_ => new Total(), Need.List<Thing>()));

    [Fact]
    public void A_facet_that_lists_the_facets_that_need_it_is_refused() =>
        Refused(
            Waiting + "Tests.Cost → Tests.Total → Tests.Cost.",
            Estate.Pack()
                .Facet<Bucket, Cost>(a => a.Get<Cost>(1), Need.Record<Total>())
                .Facet<Account, Total>(_ => new Total(), Need.Listing<Cost>()));

    [Fact]
    public void A_listing_on_the_way_to_what_is_listed_counts() =>
        Refused(
            Waiting + "Tests.Shelfs → Tests.Total → Tests.Shelfs.",
            Estate.Pack()
                .List<Bucket, Shelf>(_ => AsyncEnumerable.Empty<Shelf>(), Need.Record<Total>())
                .List<Shelf, Thing>()
                .Facet<Account, Total>(_ => new Total(), Need.List<Thing>()));

    private sealed record Price : IFacetOf<Bucket>;

    private sealed record Total : IFacetOf<Account>;

    private sealed record Shelf : Resource
    {
        public override string Id => "shelf";

        public override string Arn => "arn:shelf";
    }

    private sealed record Thing : Resource
    {
        public override string Id => "thing";

        public override string Arn => "arn:thing";
    }
}
