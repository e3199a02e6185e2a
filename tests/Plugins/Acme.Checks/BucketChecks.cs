using Prowler.Checks;
using Prowler.Checks.Aws.S3;
using YamlDotNet.Serialization;

namespace Acme.Checks;

internal static class BucketChecks
{
    [Check("acme_bucket_prefix")]
    internal static Verdict Prefix(Bucket bucket, BucketVersioning versioning)
    {
        var names = new DeserializerBuilder().Build().Deserialize<Dictionary<string, string>>("prefix: acme-");
        var library = typeof(IDeserializer).Assembly.GetName().Version!.Major;
        return Verdict.PassIf(
            bucket.Name.StartsWith(names["prefix"], StringComparison.Ordinal),
            $"Bucket {bucket.Name} is ours, said YamlDotNet {library}.",
            $"Bucket {bucket.Name} is not ours, said YamlDotNet {library}; versioned: {versioning.Enabled}.");
    }
}
