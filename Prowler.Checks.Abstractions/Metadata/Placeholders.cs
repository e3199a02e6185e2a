using System.Text.RegularExpressions;

namespace Prowler.Checks.Metadata;

/// <summary>
/// What a remediation's commands may leave to the finding: <c>{resource_id}</c>. Only a lower-case word in braces of its own is
/// a placeholder, so that the braces of JSON, of JMESPath, of the AWS CLI's shorthand and of <c>${variables}</c> stay what they
/// are. The generator, which refuses an unknown one, compiles this very file.
/// </summary>
internal static class Placeholders
{
    public const string ResourceId = "resource_id";
    public const string ResourceArn = "resource_arn";
    public const string ResourceName = "resource_name";
    public const string Region = "region";
    public const string AccountId = "account_id";
    public const string Partition = "partition";

    public static IReadOnlyList<string> All { get; } = [ResourceId, ResourceArn, ResourceName, Region, AccountId, Partition];

    /// <summary>Finds them; the group <c>name</c> is the word.</summary>
    public static Regex Pattern { get; } = new(@"(?<!\$)\{(?<name>[a-z]+(_[a-z]+)*)\}", RegexOptions.CultureInvariant);
}
