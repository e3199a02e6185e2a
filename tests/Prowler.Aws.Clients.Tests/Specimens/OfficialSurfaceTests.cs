using Prowler.Aws.Clients.Tests.Support;

namespace Prowler.Aws.Clients.Tests.Specimens;

/// <summary>
/// The naming rules, held against services whose official packages can be had. Their models lie in <c>models/</c>, and what may
/// differ in <c>differences/</c>: <c>+</c> is in front of a member that only the generated client has, <c>-</c> in front of one
/// that only the official one has, and a reason above.
/// </summary>
public sealed class OfficialSurfaceTests
{
    public static TheoryData<string> Specimens => [.. Resources.Services("specimens")];

    [Theory]
    [MemberData(nameof(Specimens))]
    public void Every_member_that_is_generated_is_in_the_official_package_with_the_same_type(string service)
    {
        var surface = OfficialSurface.Of(service);

        Assert.True(surface.Generated.Count > 60, $"only {surface.Generated.Count} members: was the right model read?");
        AssertListed(service, '+', surface.Generated.Except(surface.Official));
    }

    /// <summary>STS is the specimen with all of its service's operations.</summary>
    [Fact]
    public void Every_member_of_the_official_package_is_generated_where_the_model_has_all_operations()
    {
        var surface = OfficialSurface.Of("sts");

        Assert.True(surface.Official.Count > 240, $"only {surface.Official.Count} members: was the right assembly read?");
        AssertListed("sts", '-', surface.Official.Except(surface.Generated));
    }

    private static void AssertListed(string service, char sign, IEnumerable<string> differences)
    {
        var found = differences.Select(member => $"{sign} {member}").ToHashSet();
        var listed = (Resources.Text("differences", service) ?? "").Split('\n').Where(line => line.StartsWith(sign)).ToHashSet();
        var wrong = found.Except(listed).Select(line => $"not in differences/{service}.txt: {line}")
            .Concat(listed.Except(found).Select(line => $"in differences/{service}.txt, and no difference: {line}"));
        Assert.True(found.SetEquals(listed), string.Join('\n', wrong));
    }
}
