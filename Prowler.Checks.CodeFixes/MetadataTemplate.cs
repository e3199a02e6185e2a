using System.Text;
using Prowler.Checks.Generators.Metadata;

namespace Prowler.Checks.CodeFixes;

/// <summary>The text of a new metadata file: the fields that it must have, with what can be known already.</summary>
internal static class MetadataTemplate
{
    public static string Of(string id, string subject)
    {
        var service = id.Substring(0, id.IndexOf('_'));
        var text = new StringBuilder();
        foreach (var field in MetadataFields.Check.Where(field => field.IsRequired))
        {
            switch (field)
            {
                case { Name: "service" }:
                    text.Append($"service: {service}\n");
                    break;
                case { Name: "resource_type" } when subject.Length > 0:
                    text.Append($"resource_type: {ResourceType(service, subject)}\n");
                    break;
                case { Kind: FieldKind.Remediation }:
                    text.Append($"{field.Name}:\n");
                    foreach (var part in MetadataFields.Remediation.Where(part => part.IsRequired)) text.Append($"  {Open(part)}\n");
                    break;
                default:
                    text.Append(Open(field)).Append('\n');
                    break;
            }
        }

        return text.ToString();
    }

    private static string Open(MetadataField field) => $"{field.Name}: '{field.Placeholder.Replace("'", "''")}'";

    /// <summary><c>AwsS3Bucket</c> for a Bucket of S3, but <c>AwsAccount</c> for an AwsAccount.</summary>
    private static string ResourceType(string service, string subject)
    {
        var vendor = char.ToUpperInvariant(service[0]) + service.Substring(1);
        if (subject.StartsWith("Aws", StringComparison.Ordinal)) return subject;
        return subject.StartsWith(vendor, StringComparison.OrdinalIgnoreCase) ? "Aws" + subject : $"Aws{vendor}{subject}";
    }
}
