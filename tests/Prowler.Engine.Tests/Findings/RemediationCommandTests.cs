using System.Diagnostics;
using Prowler.Checks;
using Prowler.Checks.Metadata;
using Prowler.Engine.Tests.Fakes;

namespace Prowler.Engine.Tests.Findings;

/// <summary>Commands with a finding's words in them, some of which were chosen to do harm where they are pasted.</summary>
public sealed class RemediationCommandTests
{
    [Fact]
    public void A_check_without_commands_has_none() => Assert.Null(Of(null).RemediationCommands());

    [Fact]
    public void Every_placeholder_is_the_finding_s() => Assert.Equal(
        "aws x eu-west-1 123456789012 aws-cn b arn:aws:s3:::b 'My bucket'",
        Of("aws x {region} {account_id} {partition} {resource_id} {resource_arn} {resource_name}").RemediationCommands());

    [Fact]
    public void One_may_stand_in_a_longer_word_in_quotes_and_on_any_line() => Assert.Equal(
        "aws s3 rb s3://b\\\n  --policy '{\"Resource\":\"arn:aws-cn:s3:::b/*\"}' \"b\"",
        Of("aws s3 rb s3://{resource_id}\\\n  --policy '{\"Resource\":\"arn:{partition}:s3:::{resource_id}/*\"}' \"{resource_id}\"").RemediationCommands());

    [Theory]
    [InlineData("aws x --query 'a[].{Id:id}' --tags Key={a,b} {} '{\"a\":{}}'")]
    [InlineData("for bucket in a b; do aws x ${region}; done")]
    [InlineData("aws x --group-id <group-id>")]
    public void Other_braces_and_what_a_person_decides_stay(string command) => Assert.Equal(command, Of(command).RemediationCommands());

    [Theory]
    [InlineData("two words", "'two words'")]
    [InlineData("it's", @"'it'\''s'")]
    [InlineData("$(touch /tmp/x)", "'$(touch /tmp/x)'")]
    [InlineData("`id`;id&id|id>x", "'`id`;id&id|id>x'")]
    [InlineData("a\\", @"'a\'")]
    [InlineData("über", "'über'")]
    [InlineData("~root", "'~root'")]
    public void A_name_that_means_something_to_a_shell_is_quoted(string name, string expected)
    {
        Assert.Equal($"aws x --name {expected} y", Of("aws x --name {resource_name} y", name).RemediationCommands());
        Assert.Equal(["--name", name, "y"], Shell.Words(Of("--name {resource_name} y", name).RemediationCommands()!));
    }

    [Theory]
    [InlineData("--profile")]
    [InlineData("-rf")]
    [InlineData("file:///etc/passwd")]
    [InlineData("fileb://secret")]
    [InlineData("[\"a\"]")]
    [InlineData("{\"a\":1}")]
    [InlineData("two\nlines")]
    [InlineData("a\u001b[2Jb")]
    [InlineData("a\u202eb")]
    [InlineData("")]
    public void A_name_that_would_be_taken_for_more_than_a_name_is_left_to_a_person(string name) =>
        Assert.Equal("aws x --name <resource_name> y", Of("aws x --name {resource_name} y", name).RemediationCommands());

    [Theory]
    [InlineData("aws x '{\"Name\":\"{resource_name}\"}'", "aws x '{\"Name\":\"<resource_name>\"}'")]
    [InlineData("aws x \"{resource_name}\"", "aws x \"<resource_name>\"")]
    [InlineData("aws x '{resource_name} '", "aws x '<resource_name> '")]
    [InlineData("aws x Name={resource_name},Value=1", "aws x Name=<resource_name>,Value=1")]
    [InlineData("aws x 'a\\' {resource_name} \"\\\" {resource_name} \"", "aws x 'a\\' 'a\",\"b' \"\\\" <resource_name> \"")]
    public void A_name_with_more_than_plain_letters_enters_no_quotes_and_no_longer_word(string command, string expected) =>
        Assert.Equal(expected, Of(command, "a\",\"b").RemediationCommands());

    [Fact]
    public void Quotes_in_a_comment_are_none() => Assert.Equal(
        "# The bucket's rules of b:\naws x# 'it' 'My bucket' # it's 'My bucket'",
        Of("# The bucket's rules of {resource_id}:\naws x# 'it' {resource_name} # it's {resource_name}").RemediationCommands());

    [Theory]
    [InlineData(Status.Pass, false)]
    [InlineData(Status.Manual, true)]
    public void A_finding_with_nothing_to_mend_or_about_a_parent_names_no_resource(Status status, bool isNotAssessed)
    {
        var finding = Of("aws x {region} {resource_id} {resource_arn} {resource_name}") with
        {
            Status = status,
            NotAssessed = isNotAssessed ? [new Failure(FailureKind.Denied, "No.")] : null,
        };

        Assert.Equal("aws x eu-west-1 <resource_id> <resource_arn> <resource_name>", finding.RemediationCommands());
        Assert.Equal("aws x b", (Of("aws x {resource_id}") with { Status = Status.Manual }).RemediationCommands());
    }

    private static Finding Of(string? commands, string name = "My bucket") => new()
    {
        Uid = "1",
        Check = PackBuilder.Metadata("s3_acl") with { Remediation = new Remediation("Mend it.") { Cli = commands } },
        Status = Status.Fail,
        StatusDetail = "It fails.",
        Severity = Severity.High,
        ResourceId = "b",
        ResourceArn = "arn:aws:s3:::b",
        ResourceName = name,
        AccountId = "123456789012",
        Partition = "aws-cn",
        Region = "eu-west-1",
        Timestamp = DateTimeOffset.UnixEpoch,
    };

    private static class Shell
    {
        /// <summary>The words that a shell makes of a command line.</summary>
        public static string[] Words(string line)
        {
            using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", $"printf '%s\\0' {line}"]) { RedirectStandardOutput = true })!;
            return shell.StandardOutput.ReadToEnd().TrimEnd('\0').Split('\0');
        }
    }
}
