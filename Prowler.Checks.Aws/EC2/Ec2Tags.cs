using Amazon.EC2.Model;

namespace Prowler.Checks.Aws.EC2;

internal static class Ec2Tags
{
    /// <summary>The tags as EC2 lists them; of a key that an emulator gives twice, the last counts.</summary>
    internal static IReadOnlyDictionary<string, string> ToTags(this IEnumerable<Tag>? tags)
    {
        Dictionary<string, string> byKey = new(StringComparer.Ordinal);
        foreach (var tag in tags ?? []) byKey[tag.Key] = tag.Value ?? "";
        return byKey;
    }
}
