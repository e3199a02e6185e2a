using Prowler.Aws;
using Prowler.Checks.Aws.EC2;
using Prowler.Checks.Aws.S3;

namespace Prowler.Checks.Testing.Tests.Faulty;

/// <summary>Checks that each break the promise in one way, and one that keeps it.</summary>
internal static class FaultyChecks
{
    [Check("sound_bucket_versioning")]
    internal static Verdict Sound(Bucket bucket, BucketVersioning versioning) =>
        Verdict.PassIf(versioning.Enabled, $"{bucket.Name} keeps versions.", $"{bucket.Name} keeps no versions.");

    [Check("faulty_swallows_denial")]
    internal static Verdict Swallows(Bucket bucket, CarelessVersioning versioning) =>
        Verdict.PassIf(versioning.Enabled, $"{bucket.Name} keeps versions.", $"{bucket.Name} keeps no versions.");

    [Check("faulty_passes_when_denied")]
    internal static async Task<Verdict> Passes(Bucket bucket, OnDemand<BucketVersioning> versioning) =>
        await versioning.TryGet() is { Succeeded: true, Value.Enabled: false }
            ? Verdict.Fail($"{bucket.Name} keeps no versions.")
            : Verdict.Pass($"{bucket.Name} keeps versions, for all that is known.");

    [Check("faulty_loses_the_reason")]
    internal static Verdict Loses(Bucket bucket, WrappedVersioning versioning) =>
        Verdict.PassIf(versioning.Enabled, $"{bucket.Name} keeps versions.", $"{bucket.Name} keeps no versions.");

    [Check("faulty_reads_one_page")]
    internal static Verdict OnePage(AwsAccount account, FirstBuckets first) => Verdict.Manual($"Account {account.Id} has {first.Count} buckets.");

    [Check("faulty_throws_on_text")]
    internal static Verdict Throws(Vpc vpc) => (vpc.Tags ?? new Dictionary<string, string>()).Values.Any(value => value.Length > 256)
        ? throw new FormatException("No tag is that long.")
        : Verdict.Pass($"{vpc.Id} has tags.");

    [Check("faulty_drops_on_text")]
    internal static Verdict? Drops(Vpc vpc) =>
        vpc.Tags is { } tags && tags.Keys.Any(key => key.Contains('<')) ? null : Verdict.Pass($"{vpc.Id} has tags.");

    [Check("faulty_calls_the_unrecorded")]
    internal static Verdict Unrecorded(Bucket bucket, Website website) =>
        Verdict.PassIf(!website.Exists, $"{bucket.Name} is no website.", $"{bucket.Name} is a website.");
}
