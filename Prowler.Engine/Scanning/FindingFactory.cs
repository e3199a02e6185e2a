using System.Security.Cryptography;
using System.Text;
using Prowler.Checks;
using Prowler.Checks.Metadata;
using Prowler.Checks.Sessions;

namespace Prowler.Engine.Scanning;

/// <summary>Joins verdicts with the check, the resource, the account, the region and the time.</summary>
internal sealed class FindingFactory(IScanSession session)
{
    /// <summary>What a check says of one subject.</summary>
    /// <param name="check">The check.</param>
    /// <param name="subject">What it worked on.</param>
    /// <param name="verdicts">What it said.</param>
    /// <param name="failures">Why it could not be carried out to its end; empty when it was.</param>
    public IEnumerable<Finding> Of(
        CheckMetadata check, Node subject, IEnumerable<Verdict> verdicts, IReadOnlyList<Failure> failures)
    {
        var findings = verdicts.Select(verdict => Make(check, subject, verdict));
        if (failures.Count > 0)
        {
            var detail = $"Not assessed: {Describe(failures)}";
            findings = findings.Append(Make(check, subject, Verdict.Manual(detail)) with { NotAssessed = failures });
        }

        var spoken = new Dictionary<string, int>();
        foreach (var finding in findings)
        {
            var times = spoken[finding.Uid] = spoken.GetValueOrDefault(finding.Uid) + 1;
            yield return times == 1 ? finding : finding with { Uid = $"{finding.Uid}-{times}" };
        }
    }

    private Finding Make(CheckMetadata check, Node subject, Verdict verdict)
    {
        var context = session.Context;
        var resource = verdict.Resource ?? subject.Resource;
        var region = (verdict.Resource is null ? null : resource.Region) ?? subject.Region ?? context.Region;
        var (id, arn) = (verdict.ResourceId ?? resource.Id, verdict.ResourceArn ?? resource.Arn);
        return new Finding
        {
            // Several subjects may speak about one other thing: the subject tells them apart, whichever comes first.
            Uid = verdict.Resource is null && verdict.ResourceArn is null
                ? Uid(check.Id, context.AccountId, region, id, arn)
                : Uid(check.Id, context.AccountId, region, id, arn, subject.Resource.Id, subject.Resource.Arn),
            Check = check,
            Status = verdict.Status,
            StatusDetail = verdict.Detail,
            Severity = verdict.Severity ?? check.Severity,
            ResourceId = id,
            ResourceArn = arn,
            ResourceName = verdict.ResourceId ?? resource.DisplayName,
            ResourceTags = resource.Tags,
            AccountId = context.AccountId,
            Partition = context.Partition,
            Region = region,
            Timestamp = session.TimeProvider.GetUtcNow(),
        };
    }

    /// <summary>Alike failures in several regions are said once.</summary>
    private static string Describe(IReadOnlyList<Failure> failures) => string.Join("; ", failures
        .GroupBy(failure => failure with { Region = null })
        .Select(alike => (alike.Key with
        {
            Region = alike.Any(failure => failure.Region is not null)
                ? string.Join(", ", alike.Select(failure => failure.Region).OfType<string>().Order(StringComparer.Ordinal))
                : null,
        }).ToString()));

    private static string Uid(params string[] parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))).AsSpan(0, 16));
}
