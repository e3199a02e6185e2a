using Prowler.Checks;

namespace Prowler.Engine.Tests.Scanning;

public sealed class ListingTests
{
    private static readonly Failure Denied = new(FailureKind.Denied, "No.");

    [Fact]
    public void One_item_seen_is_a_yes_whatever_could_not_be_read() => Assert.True(new Listing<string>(["a"], [Denied]).Any());

    [Fact]
    public void None_in_a_whole_list_is_a_no()
    {
        Assert.False(new Listing<string>([], []).Any());
        Assert.False(new Listing<string>(["a"], []).Any(item => item == "b"));
    }

    [Fact]
    public void None_seen_beside_a_gap_is_no_answer()
    {
        Assert.Throws<NotAssessedException>(() => new Listing<string>([], [Denied]).Any());
        Assert.Throws<NotAssessedException>(() => new Listing<string>(["a"], [Denied]).Any(item => item == "b"));
    }
}
