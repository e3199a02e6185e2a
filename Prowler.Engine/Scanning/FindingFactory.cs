using System.Security.Cryptography;
using System.Text;
using Prowler.Checks;
using Prowler.Checks.Metadata;
using Prowler.Checks.Packs;
using Prowler.Checks.Sessions;

namespace Prowler.Engine.Scanning;

/// <summary>Joins verdicts with the check, the resource, the account, the region and the time.</summary>
internal sealed class FindingFactory(IScanSession session)
{
    /// <summary>What a check says of one subject.</summary>
    /// <remarks>
    /// A verdict that is said twice is one finding. Different verdicts about one resource without a discriminator are a defect of
    /// the check, which a finding of its own reports; none of them is lost: their sentences tell them apart, until the check does.
    /// </remarks>
    /// <param name="check">The check.</param>
    /// <param name="subject">What it worked on.</param>
    /// <param name="verdicts">What it said.</param>
    /// <param name="failures">Why it could not be carried out to its end; empty when it was.</param>
    public IEnumerable<Finding> Of(
        CheckDescriptor check, Node subject, IReadOnlyList<Verdict> verdicts, IReadOnlyList<Failure> failures)
    {
        var findings = new List<Finding>(verdicts.Count + 1);
        foreach (var alike in verdicts.Distinct().GroupBy(verdict => Uid(check.Metadata, subject, verdict)))
        {
            List<Verdict> said = [.. alike];
            if (said.Count > 1)
            {
                failures = [.. failures, Undistinguished(check)];
                said = said.ConvertAll(verdict => verdict.WithDiscriminator(
                    $"{verdict.Discriminator}\0{verdict.Status}\0{verdict.Severity}\0{verdict.Detail}"));
            }

            findings.AddRange(said.Select(verdict => Make(check.Metadata, subject, verdict)));
        }

        if (failures.Count > 0) findings.Add(NotAssessed(check.Metadata, subject, Failures.Union(failures), findings));
        return findings;
    }

    /// <summary>That a check could not look at all that it should, below a resource.</summary>
    public Finding NotAssessed(CheckMetadata check, Node subject, IReadOnlyList<Failure> failures) =>
        NotAssessed(check, subject, failures, beside: []);

    private Finding NotAssessed(CheckMetadata check, Node subject, IReadOnlyList<Failure> failures, IReadOnlyList<Finding> beside)
    {
        var verdict = Verdict.Manual($"Not assessed: {Describe(failures)}");
        var finding = Make(check, subject, verdict) with { NotAssessed = failures };
        // What was said of the subject before the failure is still true, and has its uid.
        return beside.All(other => other.Uid != finding.Uid)
            ? finding
            : finding with { Uid = Uid(check, subject, verdict.WithDiscriminator("not assessed")) };
    }

    private static Failure Undistinguished(CheckDescriptor check) => new(
        FailureKind.Defect, "It gives different verdicts about one resource, which only a discriminator can tell apart.")
    {
        Operation = check.Method,
    };

    private Finding Make(CheckMetadata check, Node subject, Verdict verdict)
    {
        var context = session.Context;
        var resource = verdict.Resource ?? subject.Resource;
        return new Finding
        {
            Uid = Uid(check, subject, verdict),
            Check = check,
            Status = verdict.Status,
            StatusDetail = verdict.Detail,
            Severity = verdict.Severity ?? check.Severity,
            ResourceId = verdict.ResourceId ?? resource.Id,
            ResourceArn = verdict.ResourceArn ?? resource.Arn,
            ResourceName = verdict.ResourceId ?? resource.DisplayName,
            ResourceTags = resource.Tags,
            AccountId = context.AccountId,
            Partition = context.Partition,
            Region = Region(subject, verdict) ?? context.Region,
            Timestamp = session.TimeProvider.GetUtcNow(),
        };
    }

    /// <summary>The region of what a verdict is about, or null where it has none: which one stands for it is the session's choice.</summary>
    private static string? Region(Node subject, Verdict verdict) => verdict.Resource?.Region ?? subject.Region;

    private string Uid(CheckMetadata check, Node subject, Verdict verdict)
    {
        var resource = verdict.Resource ?? subject.Resource;
        List<string> parts =
        [
            check.Id,
            session.Context.AccountId,
            Region(subject, verdict) ?? "",
            verdict.ResourceId ?? resource.Id,
            verdict.ResourceArn ?? resource.Arn,
        ];
        // Several subjects may speak about one other thing: the subject tells them apart, whichever comes first.
        if (verdict.Resource is not null || verdict.ResourceArn is not null) parts.AddRange([subject.Resource.Id, subject.Resource.Arn]);
        if (verdict.Discriminator is { } discriminator) parts.AddRange(["", discriminator]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))).AsSpan(0, 16));
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
}
