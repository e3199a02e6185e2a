using Prowler.Checks.Generators.Tests.Testing;

namespace Prowler.Checks.Generators.Tests;

/// <summary>What is reported in YAML files: at the line and column of the mistake.</summary>
public sealed class MetadataDiagnosticTests
{
    private const string Complete = """
        # yaml-language-server: $schema=../../check.schema.json
        title: A title
        service: s3
        severity: high
        resource_type: AwsS3Bucket
        categories: [encryption]
        description: |
          Several
          lines.
        risk: "A: risk."
        remediation:
          text: What to do.
          url: https://example.org
        references:
          - https://example.org
        deprecated: Use another.

        """;

    [Fact]
    public void A_complete_file_is_fine() => Expect.Nothing(Project(Complete));

    [Fact]
    public void A_file_with_Windows_line_ends_has_the_same_places() => Expect.Diagnostic(
        "PRWL305", Project(Complete.Replace("high", "[|grave|]").ReplaceLineEndings("\r\n")));

    [Theory]
    [InlineData("title: x\n\trisk: y\n", 1)]
    [InlineData("title: &a x\nrisk: *a\n", 2)]
    [InlineData("title: x\n---\ntitle: y\n", 2)]
    [InlineData("title: x\n? [a]\n: y\n", 2)]
    [InlineData("title: x\nrisk: 'y", 2)]
    public void Text_that_is_no_plain_YAML_document(string yaml, int line)
    {
        var run = GeneratorRun.Of(Project(yaml));

        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("PRWL301", diagnostic.Id);
        Assert.StartsWith("This is not the YAML of metadata: ", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Equal("/project/checks-metadata/aws/s3/s3_sample_check.yaml", diagnostic.Location.GetLineSpan().Path);
        Assert.Equal(line, diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1);
    }

    [Fact]
    public void YAML_that_nests_without_end() => Assert.Equal(
        "This is not the YAML of metadata: too deeply nested",
        Assert.Single(GeneratorRun.Of(Project("title: " + new string('[', 20_000))).Diagnostics).GetMessage());

    [Theory]
    [InlineData("[|titel|]: x\n", "'titel' is unknown in the check's metadata, which has: title, service, severity, resource_type, categories, description, risk, remediation, references, parameters, constants, default, default_reason, deprecated. Did you mean title?")]
    [InlineData("[|resource-type|]: x\n", "'resource-type' is unknown in the check's metadata, which has: title, service, severity, resource_type, categories, description, risk, remediation, references, parameters, constants, default, default_reason, deprecated. Did you mean resource_type?")]
    [InlineData("[|colour|]: x\n", "'colour' is unknown in the check's metadata, which has: title, service, severity, resource_type, categories, description, risk, remediation, references, parameters, constants, default, default_reason, deprecated")]
    [InlineData("parameters:\n  limit:\n    type: integer\n    default: 1\n    meaning: m\n    [|min|]: 2\n", "'min' is unknown in 'limit', which has: type, default, meaning, minimum, maximum, pattern. Did you mean minimum?")]
    public void A_field_that_nobody_knows(string more, string message) =>
        Expect.Diagnostic("PRWL302", message, Project(Complete + more, more.Contains("limit") ? "int limit" : ""));

    [Fact]
    public void A_field_that_is_missing()
    {
        Expect.Diagnostic("PRWL303", "the check's metadata lacks 'risk'. What can happen to the owner of a resource that fails.", Project("[||]" + Without("risk")));
        Expect.Diagnostic("PRWL303", "remediation lacks 'text'. What to do, in a sentence or two.", Project(Complete.Replace("  text: What to do.\n  url", "  [||]url")));
        Expect.Diagnostic(
            "PRWL303", "'limit' lacks 'default'. The value where the configuration is silent.",
            Project(Complete + "parameters:\n  [|limit|]:\n    type: integer\n    meaning: m\n", "int limit"));
    }

    [Fact]
    public void A_check_is_off_for_a_reason() => Expect.Nothing(Project(Complete + "default: off\ndefault_reason: It asks somebody else.\n"));

    [Fact]
    public void A_check_that_is_on_says_no_more() => Expect.Nothing(Project(Complete + "default: on\n"));

    [Fact]
    public void A_check_that_is_off_without_a_reason() => Expect.Diagnostic(
        "PRWL303",
        "a check that is off by default lacks 'default_reason'. Why the check is off by default: whom it talks to, what it looks into.",
        Project(Complete + "default: [|off|]\n"));

    [Theory]
    [InlineData("default: on\ndefault_reason: [|It asks somebody else.|]\n")]
    [InlineData("default_reason: [|It asks somebody else.|]\n")]
    public void A_reason_of_a_check_that_is_not_off(string more) => Expect.Diagnostic("PRWL312", Project(Complete + more));

    [Theory]
    [InlineData("of", ". Did you mean off or on?")]
    [InlineData("never", "")]
    [InlineData("false", "")]
    public void A_default_that_is_neither_on_nor_off(string word, string suggestion) =>
        Expect.Diagnostic("PRWL304", $"'{word}' must be one of on, off{suggestion}", Project(Complete + $"default: [|{word}|]\n"));

    [Theory]
    [InlineData("aws s3 rb s3://{resource_id} --region {region}")]
    [InlineData("aws x --tags '{\"a\":{}}' Name={x,y} --query 'a[].{Id:id}' ${bucket} {Two}")]
    public void Braces_of_a_command_that_a_finding_fills_or_that_are_none_of_its_business(string command) =>
        Expect.Nothing(Project(WithCommand("|-\n    " + command)));

    [Theory]
    [InlineData("aws s3 rb s3://[|{bucket}|]", "{bucket}", "")]
    [InlineData("|-\n    aws s3 ls\n    aws x {region} [|{resource_nmae}|]", "{resource_nmae}", ". Did you mean resource_name?")]
    [InlineData(">-\n    aws s3 ls\n    [|{acount_id}|] x", "{acount_id}", ". Did you mean account_id?")]
    [InlineData("\"a: [|{arn}|]\"", "{arn}", "")]
    public void A_placeholder_that_no_finding_fills(string command, string placeholder, string suggestion) => Expect.Diagnostic(
        "PRWL313",
        $"'{placeholder}' is nothing that a finding fills in, which are: resource_id, resource_arn, resource_name, region, account_id, partition{suggestion}",
        Project(WithCommand(command)));

    [Fact]
    public void An_empty_file_is_no_metadata() => Expect.Diagnostic(
        "PRWL304", "'the check's metadata' must be a mapping of names to values", Project("[||]# nothing\n"));

    [Theory]
    [InlineData("title: A title", "title: [|true|]", "'title' must be a text")]
    [InlineData("title: A title", "title: [|~|]", "'title' must be a text")]
    [InlineData("title: A title", "title: [|' '|]", "'title' must be a text")]
    [InlineData("title: A title", "title: [|1.5|]", "'title' must be a text")]
    [InlineData("categories: [encryption]", "categories: [|encryption|]", "'categories' must be a list of texts")]
    [InlineData("categories: [encryption]", "categories: [encryption, [|3|]]", "'categories' must be a list of texts")]
    [InlineData("service: s3", "service: [|ec2|]", "'service' must be 's3', the first word of the check's id")]
    [InlineData("deprecated: Use another.", "deprecated: [|false|]", "'deprecated' must be a text")]
    public void A_field_of_another_type(string line, string instead, string message) =>
        Expect.Diagnostic("PRWL304", message, Project(Complete.Replace(line, instead)));

    [Theory]
    [InlineData("type: [|number|], default: 1, meaning: m", "'number' must be one of integer, boolean, string, integers, strings")]
    [InlineData("type: integer, default: [|'1'|], meaning: m", "'default' must be a value of the type 'integer'")]
    [InlineData("type: integer, default: [|99999999999|], meaning: m", "'default' must be an integer, true or false, a text, or a list of integers or of texts")]
    [InlineData("type: integers, default: [|1|], meaning: m", "'default' must be a value of the type 'integers'")]
    [InlineData("type: integer, default: 1, minimum: [|none|], meaning: m", "'minimum' must be an integer")]
    [InlineData("type: integer, default: 1, meaning: [|3|]", "'meaning' must be a text")]
    public void A_parameter_of_another_type(string fields, string message) =>
        Expect.Diagnostic("PRWL304", message, Project(Complete + $"parameters: {{ limit: {{ {fields} }} }}\n", "int limit"));

    [Fact]
    public void A_list_of_mixed_types() => Expect.Diagnostic(
        "PRWL304", Project(Complete + "constants:\n  limit: [||][22, ssh]\n", "IReadOnlyList<int> limit"));

    [Fact]
    public void A_name_that_no_C_sharp_parameter_can_have() => Expect.Diagnostic(
        "PRWL304",
        "'MaxAge' must be a name of lower-case words joined by underscores",
        Project(Complete + "constants:\n  [|MaxAge|]: 3\n"));

    [Theory]
    [InlineData("grave", "")]
    [InlineData("High", ". Did you mean high?")]
    [InlineData("info", ". Did you mean informational?")]
    [InlineData("''", "")]
    public void A_severity_that_is_none(string severity, string suggestion) => Expect.Diagnostic(
        "PRWL305",
        $"'{severity.Trim('\'')}' is no severity: write one of critical, high, medium, low, informational{suggestion}",
        Project(Complete.Replace("high", $"[|{severity}|]")));

    [Fact]
    public void A_field_that_an_editor_left_to_the_author() => Expect.Diagnostic(
        "PRWL311",
        "'risk' still says what belongs here: write it",
        Project(Complete.Replace("\"A: risk.\"", "[|<What can happen to the owner of a resource that fails.>|]")));

    [Fact]
    public void Metadata_without_a_check() => Expect.Diagnostic(
        "PRWL306",
        "No method is marked [Check(\"s3_other_check\")]: write the check, or delete this file",
        Project(Complete).WithFile(TestFile.Check("s3_other_check", "[||]" + Complete)));

    [Fact]
    public void The_same_check_s_metadata_twice() => Expect.Diagnostic(
        "PRWL307",
        "The same metadata already stands in '/project/checks-metadata/aws/s3/s3_sample_check.yaml'",
        Project(Complete).WithFile(new TestFile("/project/checks-metadata/aws/zz/s3_sample_check.yaml", "[||]" + Complete, "check")));

    [Fact]
    public void The_same_field_twice() => Expect.Diagnostic(
        "PRWL307", "'title' stands twice in the check's metadata", Project(Complete + "[|title|]: Again\n"));

    [Fact]
    public void A_name_that_is_a_parameter_and_a_constant() => Expect.Diagnostic(
        "PRWL307",
        "'limit' is a parameter and a constant",
        Project(Complete + "constants: { [|limit|]: 3 }\nparameters: { limit: { type: integer, default: 1, meaning: m } }\n", "int limit"));

    [Fact]
    public void A_parameter_or_constant_that_no_method_takes() => Assert.Equal(
        [
            "No method of this check has a parameter 'maxAgeDays' to take 'max_age_days'",
            "No method of this check has a parameter 'ports' to take 'ports'",
        ],
        Expect.Diagnostic(
            "PRWL308",
            Project(Complete + "parameters:\n  [|max_age_days|]: { type: integer, default: 1, meaning: m }\nconstants:\n  [|ports|]: [22]\n")));

    [Fact]
    public void A_setting_that_no_collector_takes() => Expect.Diagnostic(
        "PRWL308",
        "No collector has a parameter 'limit' to take 'limit'",
        Project(Complete).WithFile(TestFile.Settings("[|limit|]: { type: integer, default: 1, meaning: m }")));

    [Theory]
    [InlineData("type: integer, default: [|0|], minimum: 1, meaning: m", "'limit': 0 is less than the minimum")]
    [InlineData("type: integer, default: [|10|], maximum: 9, meaning: m", "'limit': 10 is greater than the maximum")]
    [InlineData("type: integer, default: [|5|], minimum: 9, maximum: 1, meaning: m", "'limit': 'minimum' is greater than 'maximum'")]
    [InlineData("type: string, default: [|abc|], pattern: '[0-9]+', meaning: m", "'limit': 'abc' does not match the pattern")]
    [InlineData("type: string, default: a, minimum: [|1|], meaning: m", "'limit': 'minimum' bounds only integers")]
    [InlineData("type: integer, default: 1, pattern: [|a|], meaning: m", "'limit': 'pattern' is for strings only")]
    public void A_default_outside_of_its_own_range(string fields, string message) => Expect.Diagnostic(
        "PRWL309", message,
        Project(Complete + $"parameters: {{ limit: {{ {fields} }} }}\n", fields.Contains("string") ? "string limit" : "int limit"));

    [Fact]
    public void A_pattern_that_is_no_regular_expression() => Expect.Diagnostic(
        "PRWL309",
        Project(Complete + "parameters: { limit: { type: string, default: [|a|], pattern: '[', meaning: m } }\n", "string limit"));

    [Fact]
    public void One_name_with_two_types() => Expect.Diagnostic(
        "PRWL310",
        "'limit' is declared as 'string' here, but as 'integer' in '/project/checks-metadata/aws/s3/s3_sample_check.yaml': one key of the configuration gives all of them their value",
        Project(Complete + "parameters: { limit: { type: integer, default: 1, meaning: m } }\n", "int limit")
            .With("namespace Acme; static class Limits { [Collector] internal static Limit Collect(Bucket bucket, string limit) => new(); } public sealed record Limit : IFacetOf<Bucket>;")
            .WithFile(TestFile.Settings("[|limit|]: { type: string, default: a, meaning: m }")));

    [Fact]
    public void Files_that_are_no_metadata_are_left_alone() => Expect.Nothing(
        Project(Complete).WithFile(new TestFile("/project/compliance/cis.yaml", "a: [", kind: null)));

    private static string WithCommand(string command) => Complete.Replace("  url:", $"  cli: {command}\n  url:");

    private static string Without(string field) =>
        string.Concat(Complete.Split('\n').Where(line => !line.StartsWith(field, StringComparison.Ordinal)).Select(line => line + "\n"));

    private static TestProject Project(string yaml, string parameter = "")
    {
        var parameters = parameter.Length == 0 ? "" : ", " + parameter;
        return Samples.Project(
            $"namespace Acme; static class SampleChecks {{ [Check(\"s3_sample_check\")] internal static Verdict Judge(Bucket bucket{parameters}) => Verdict.Pass(\"yes\"); }}")
            .WithFile(TestFile.Check("s3_sample_check", yaml));
    }
}
