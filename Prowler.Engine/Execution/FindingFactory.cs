using System.Security.Cryptography;
using System.Text;
using Prowler.Checks;
using Prowler.Checks.Metadata;
using Prowler.Checks.Sessions;

namespace Prowler.Engine.Execution;

/// <summary>Joins verdicts with the check, the resource, the account, the region and the time.</summary>
internal sealed class FindingFactory(IScanSession session)
{
    public IEnumerable<Finding> Of(CheckMetadata check, Node subject, IReadOnlyList<Verdict> verdicts)
    {
        var spoken = new Dictionary<string, int>();
        foreach (var verdict in verdicts)
        {
            var resource = verdict.Resource ?? subject.Resource;
            var finding = Make(
                check,
                resource,
                (verdict.Resource is null ? null : resource.Region) ?? subject.Region,
                verdict.ResourceId ?? resource.Id,
                verdict.ResourceArn ?? resource.Arn,
                verdict.ResourceId ?? resource.DisplayName) with
            {
                Status = verdict.Status,
                StatusDetail = verdict.Detail,
                Severity = verdict.Severity ?? check.Severity,
            };
            var times = spoken[finding.Uid] = spoken.GetValueOrDefault(finding.Uid) + 1;
            yield return times == 1 ? finding : finding with { Uid = $"{finding.Uid}-{times}" };
        }
    }

    public Finding NotAssessed(CheckMetadata check, Node about, IReadOnlyList<Failure> failures) =>
        Make(check, about.Resource, about.Region, about.Resource.Id, about.Resource.Arn, about.Resource.DisplayName) with
        {
            StatusDetail = $"Not assessed: {Describe(failures)}",
            NotAssessed = failures,
        };

    private Finding Make(CheckMetadata check, Resource resource, string? resourceRegion, string id, string arn, string name)
    {
        var context = session.Context;
        var region = resourceRegion ?? context.Region;
        return new Finding
        {
            Uid = Uid(check.Id, context.AccountId, region, id, arn),
            Check = check,
            Status = Status.Manual,
            StatusDetail = "",
            Severity = check.Severity,
            ResourceId = id,
            ResourceArn = arn,
            ResourceName = name,
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
                ? string.Join(", ", alike.Select(failure => failure.Region).Order(StringComparer.Ordinal))
                : null,
        }).ToString()));

    private static string Uid(params string[] parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))).AsSpan(0, 16));
}
