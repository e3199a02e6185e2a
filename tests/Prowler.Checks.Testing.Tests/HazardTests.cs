using Prowler.Generated.Prowler_Checks_Testing_Tests;

namespace Prowler.Checks.Testing.Tests;

/// <summary>The hazards find what they are there to find, in a pack of faulty checks.</summary>
public class HazardTests
{
    private static readonly Registry Pack = new();

    // One scan of the recording as it is, for all tests.
    private static readonly Hazards Faulty = Hazards.Of(Pack, Recordings.Demo);

    [Theory]
    [InlineData("faulty_swallows_denial s3:GetBucketVersioning Denied",
        "Faulty.FaultyCollectors.Careless went on as if there had been an answer")]
    [InlineData("faulty_passes_when_denied s3:GetBucketVersioning Denied",
        "expected: FAIL Low \"acme-access-logs keeps no versions.\" as before, or MANUAL, not assessed for s3:GetBucketVersioning")]
    [InlineData("faulty_passes_when_denied s3:GetBucketVersioning Denied",
        "got:      acme-access-logs (us-east-1) is PASS Low \"acme-access-logs keeps versions, for all that is known.\"")]
    [InlineData("faulty_passes_when_denied s3:GetBucketVersioning Throttled", "keeps versions, for all that is known")]
    [InlineData("faulty_passes_when_denied s3:GetBucketVersioning Truncated", "keeps versions, for all that is known")]
    [InlineData("faulty_passes_when_denied s3:GetBucketVersioning ConnectionReset", "keeps versions, for all that is known")]
    [InlineData("faulty_loses_the_reason s3:GetBucketVersioning Denied", "FaultyCollectors.Wrapped failed with InvalidOperationException.")]
    [InlineData("faulty_reads_one_page s3:ListBuckets TwoPages", "Account 123456789012 has 14 buckets.")]
    [InlineData("faulty_throws_on_text ec2:DescribeVpcs HostileText", "FaultyChecks.Throws failed with FormatException. FormatException: No tag is that long.")]
    [InlineData("faulty_drops_on_text ec2:DescribeVpcs HostileText", "findings, as with other texts")]
    public async Task A_faulty_check_breaks_the_promise(string name, string message)
    {
        var violation = await Assert.ThrowsAsync<CheckTestException>(() => Faulty.AssertHoldsAsync(name));

        Assert.Contains(message, violation.Message, StringComparison.Ordinal);
        Assert.Contains($"alone:    await Hazards.Of(new {typeof(Registry).FullName}(), ", violation.Message, StringComparison.Ordinal);
        Assert.Contains($".AssertHoldsAsync(\"{name}\");", violation.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(SoundCases))]
    public Task A_sound_check_keeps_the_promise(string name) => Faulty.AssertHoldsAsync(name);

    public static TheoryData<string> SoundCases() =>
        [.. Faulty.Cases.Where(one => one.Check == "sound_bucket_versioning").Select(one => one.ToString())];

    [Fact]
    public void The_cases_of_a_check_are_its_operations_times_the_hazards_that_they_can_meet() => Assert.Equal(
        [
            "sound_bucket_versioning s3:GetBucketLocation Denied", "sound_bucket_versioning s3:GetBucketLocation Throttled",
            "sound_bucket_versioning s3:GetBucketLocation Truncated", "sound_bucket_versioning s3:GetBucketLocation ConnectionReset",
            "sound_bucket_versioning s3:GetBucketLocation HostileText", "sound_bucket_versioning s3:GetBucketLocation HostileValues",
            "sound_bucket_versioning s3:GetBucketVersioning Denied", "sound_bucket_versioning s3:GetBucketVersioning Throttled",
            "sound_bucket_versioning s3:GetBucketVersioning Truncated", "sound_bucket_versioning s3:GetBucketVersioning ConnectionReset",
            "sound_bucket_versioning s3:GetBucketVersioning HostileText", "sound_bucket_versioning s3:GetBucketVersioning HostileValues",
            "sound_bucket_versioning s3:ListBuckets Denied", "sound_bucket_versioning s3:ListBuckets Throttled",
            "sound_bucket_versioning s3:ListBuckets Truncated", "sound_bucket_versioning s3:ListBuckets ConnectionReset",
            "sound_bucket_versioning s3:ListBuckets HostileText", "sound_bucket_versioning s3:ListBuckets HostileValues",
            "sound_bucket_versioning s3:ListBuckets TwoPages", "sound_bucket_versioning s3:ListBuckets SecondPageDenied",
        ],
        SoundCases());

    [Fact]
    public async Task All_violations_and_all_checks_without_a_case_are_told_together()
    {
        var failure = await Assert.ThrowsAsync<CheckTestException>(() => Faulty.AssertHoldAsync());

        foreach (var check in Pack.Checks.Select(check => check.Metadata.Id).Where(id => id.StartsWith("faulty", StringComparison.Ordinal)))
            Assert.Contains(check, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sound_bucket_versioning, when", failure.Message, StringComparison.Ordinal);
        Assert.Contains("faulty_calls_the_unrecorded was not exercised", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pack_that_keeps_the_promise_gets_a_report_of_what_was_tried()
    {
        var report = await Hazards.Of(Only("sound_bucket_versioning"), Recordings.Demo).AssertHoldAsync();

        Assert.Equal(["sound_bucket_versioning"], report.Exercised);
        Assert.Empty(report.Violations);
        Assert.InRange(report.Cases, 10, 20);
    }

    [Fact]
    public async Task A_recording_that_has_nothing_for_a_pack_proves_nothing()
    {
        var failure = await Assert.ThrowsAsync<CheckTestException>(
            () => Hazards.Of(Only("faulty_calls_the_unrecorded"), Recordings.Demo).ExpectNotExercised("faulty_calls_the_unrecorded").AssertHoldAsync());

        Assert.StartsWith("No case ran: ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_that_is_exercised_may_not_be_excused()
    {
        var failure = await Assert.ThrowsAsync<CheckTestException>(
            () => Hazards.Of(Only("sound_bucket_versioning"), Recordings.Demo).ExpectNotExercised("sound_bucket_versioning").AssertHoldAsync());

        Assert.Contains("sound_bucket_versioning was exercised", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_that_there_is_not_is_refused()
    {
        var refusal = await Assert.ThrowsAsync<CheckTestException>(() => Faulty.AssertHoldsAsync("sound_bucket_versioning s3:ListBuckets Denyed"));

        Assert.Contains("Did you mean sound_bucket_versioning s3:ListBuckets Denied", refusal.Message, StringComparison.Ordinal);
    }

    private static ReplacedPack Only(string check) =>
        new(Pack, [.. Pack.Checks.Where(one => one.Metadata.Id == check)], Pack.Collectors);
}
