using System.Text.RegularExpressions;

namespace Prowler.Checks.Aws.Tests;

/// <summary>The commands of the checks' metadata, filled as a finding fills them.</summary>
public sealed class RemediationTests
{
    public static TheoryData<string> Checks => [.. AwsChecks.Packs.SelectMany(pack => pack.Checks).Select(check => check.Metadata.Id).Distinct()];

    [Theory]
    [MemberData(nameof(Checks))]
    public void Nothing_that_a_finding_knows_is_left_open(string id)
    {
        var metadata = AwsChecks.Packs.SelectMany(pack => pack.Checks).First(check => check.Metadata.Id == id).Metadata;
        var finding = new Finding
        {
            Uid = "1",
            Check = metadata,
            Status = Status.Fail,
            StatusDetail = "It fails.",
            Severity = metadata.Severity,
            ResourceId = "thing-1",
            ResourceArn = "arn:aws-cn:x:cn-north-1:123456789012:thing/thing-1",
            ResourceName = "First thing",
            AccountId = "123456789012",
            Partition = "aws-cn",
            Region = "cn-north-1",
            Timestamp = DateTimeOffset.UnixEpoch,
        };

        var commands = finding.RemediationCommands();

        Assert.Equal(metadata.Remediation.Cli is null, commands is null);
        if (commands is null) return;
        Assert.DoesNotMatch(@"(?<!\$)\{[a-z]+(_[a-z]+)*\}", commands);
        Assert.DoesNotContain("<resource_", commands, StringComparison.Ordinal);
        // Every partition has names of its own.
        Assert.DoesNotContain("arn:aws:", commands, StringComparison.Ordinal);
        // A command on a resource of another region than the caller's default finds nothing.
        Assert.All(
            Regex.Matches(commands, @"^aws (ec2|ssm|dlm|backup|autoscaling) .*$", RegexOptions.Multiline),
            match => Assert.Contains("--region ", match.Value, StringComparison.Ordinal));
    }
}
