using Prowler.Aws.Policies;

namespace Prowler.Aws.Tests.Policies;

public class PolicyDocumentTests
{
    [Fact]
    public void Every_element_of_a_statement_is_read()
    {
        var document = PolicyDocument.Parse("""
            {
              "Version": "2012-10-17", "Id": "MyPolicy",
              "Statement": [{
                "Sid": "One", "Effect": "Allow",
                "Principal": {
                  "AWS": ["111122223333", "arn:aws:iam::444455556666:role/reader"],
                  "Service": "logging.s3.amazonaws.com", "CanonicalUser": "79a5", "Federated": "accounts.google.com"
                },
                "Action": ["s3:GetObject", "s3:List*"], "Resource": "arn:aws:s3:::photos/*",
                "Condition": { "NumericLessThan": { "s3:max-keys": 10 }, "Bool": { "aws:SecureTransport": [true] } }
              }]
            }
            """);

        Assert.Empty(document.Problems);
        Assert.Equal(("2012-10-17", "MyPolicy"), (document.Version, document.Id));
        var statement = Assert.Single(document.Statements);
        Assert.Equal(("One", PolicyEffect.Allow), (statement.Sid, statement.Effect));
        Assert.Equal(
            [
                new(PrincipalKind.Aws, "111122223333"),
                new(PrincipalKind.Aws, "arn:aws:iam::444455556666:role/reader"),
                new(PrincipalKind.Service, "logging.s3.amazonaws.com"),
                new(PrincipalKind.CanonicalUser, "79a5"),
                new(PrincipalKind.Federated, "accounts.google.com"),
            ],
            statement.Principals);
        Assert.Equal(["s3:GetObject", "s3:List*"], statement.Actions);
        Assert.Equal(["arn:aws:s3:::photos/*"], statement.Resources);
        Assert.Equal(["NumericLessThan s3:max-keys 10", "Bool aws:SecureTransport true"], statement.Conditions.Select(Text));
    }

    [Fact]
    public void The_Not_elements_are_read()
    {
        var statement = Assert.Single(PolicyDocument.Parse("""
            { "Statement": { "Effect": "Deny", "NotPrincipal": { "AWS": "111122223333" }, "NotAction": "s3:*", "NotResource": ["a", "b"] } }
            """).Statements);

        Assert.Equal([new(PrincipalKind.Aws, "111122223333")], statement.NotPrincipals);
        Assert.Equal(["s3:*"], statement.NotActions);
        Assert.Equal(["a", "b"], statement.NotResources);
        Assert.Equal((0, 0, 0), (statement.Principals.Count, statement.Actions.Count, statement.Resources.Count));
    }

    [Theory]
    [InlineData("\"*\"", PrincipalKind.Everyone)]
    [InlineData("""{ "AWS": "*" }""", PrincipalKind.Aws)]
    [InlineData("""{ "AWS": ["*"] }""", PrincipalKind.Aws)]
    public void A_star_is_everyone(string principal, PrincipalKind kind)
    {
        var found = Assert.Single(Statement($$"""{ "Effect": "Allow", "Principal": {{principal}}, "Action": "s3:*" }""").Principals);

        Assert.Equal(kind, found.Kind);
        Assert.True(found.IsEveryone);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"Statement\"")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{ "Statement": 3 }""")]
    [InlineData("""{ "Statement": [[]] }""")]
    [InlineData("""{ "Statement": [], "Statment": [] }""")]
    [InlineData("""{ "Statement": [], "Statement": [] }""")]
    [InlineData("""{ "Version": 2012, "Statement": [] }""")]
    [InlineData("{ \"Statement\": [], \"Id\": \"\\ud800\" }")]
    [InlineData("{ \"Statement\": [], \"\\ud800\": 1 }")]
    [InlineData("{ \"Statement\": [], \"Id\": \"\ud800\" } x")]
    [InlineData("{%22Statement%22:[]}")]
    public void A_text_that_is_no_policy_has_a_problem_and_no_statements(string json)
    {
        var document = PolicyDocument.Parse(json);

        Assert.NotEmpty(document.Problems);
        Assert.Empty(document.Statements);
    }

    [Theory]
    [InlineData("""{ "Action": "s3:*" }""", "Effect is neither")]
    [InlineData("""{ "Effect": "allow", "Action": "s3:*" }""", "Effect is neither")]
    [InlineData("""{ "Effect": "Allow" }""", "one of Action and NotAction")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:*", "NotAction": "s3:*" }""", "one of Action and NotAction")]
    [InlineData("""{ "Effect": "Allow", "Action": [] }""", "Action is empty")]
    [InlineData("""{ "Effect": "Allow", "Action": ["s3:*", 1] }""", "Action holds something other than strings")]
    [InlineData("""{ "Effect": "Allow", "Action": { "s3": "*" } }""", "Action holds something other than strings")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:*", "Principal": "111122223333" }""", "Principal is not a JSON object")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:*", "Principal": { "Aws": "*" } }""", "Principal has an element that is not of")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:*", "Principal": "*", "NotPrincipal": "*" }""", "exclude each other")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:*", "Resource": "*", "NotResource": "*" }""", "exclude each other")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:*", "Condition": [] }""", "Condition is not a JSON object")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:*", "Condition": { "Bool": "x" } }""", "a condition operator is not a JSON object")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:*", "Condition": { "Bool": { "k": {} } } }""", "something other than plain values")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:*", "Condition": { "Bool": { "k": null } } }""", "something other than plain values")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:*", "Condition": { "Bool": { "k": 1, "K": 2 } } }""", "same element twice")]
    [InlineData("""{ "Effect": "Allow", "Effect": "Deny", "Action": "s3:*" }""", "same element twice")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:*", "Actions": "s3:*" }""", "not of the policy language")]
    public void A_malformed_statement_is_left_out_and_said(string statement, string problem)
    {
        var document = PolicyDocument.Parse($$"""{ "Statement": [ { "Effect": "Deny", "Action": "ec2:*" }, {{statement}} ] }""");

        Assert.Equal(["ec2:*"], Assert.Single(document.Statements).Actions);
        Assert.Contains(problem, Assert.Single(document.Problems), StringComparison.Ordinal);
        Assert.StartsWith("Statement 2", document.Problems[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_is_bounded()
    {
        var deep = new string('[', 100_000);

        Assert.Contains("nests too deeply", Assert.Single(PolicyDocument.Parse($$"""{ "Statement": {{deep}}""").Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bool", "Bool", false)]
    [InlineData("BoolIfExists", "Bool", true)]
    [InlineData("ForAnyValue:StringLike", "StringLike", false)]
    [InlineData("ForAllValues:StringLike", "StringLike", true)]
    [InlineData("ForAnyValue:StringLikeIfExists", "StringLike", true)]
    public void An_operator_is_taken_apart(string written, string baseOperator, bool holdsWithoutKey)
    {
        var condition = new PolicyCondition(written, "aws:PrincipalOrgID", ["o-1"]);

        Assert.Equal((baseOperator, holdsWithoutKey), (condition.BaseOperator, condition.HoldsWithoutKey));
        Assert.True(condition.Uses("Null", baseOperator.ToUpperInvariant()));
        Assert.True(condition.IsOn("AWS:principalorgid"));
    }

    private static string Text(PolicyCondition condition) => $"{condition.Operator} {condition.Key} {string.Join(',', condition.Values)}";

    private static PolicyStatement Statement(string json)
    {
        var document = PolicyDocument.Parse($$"""{ "Statement": {{json}} }""");
        Assert.Empty(document.Problems);
        return Assert.Single(document.Statements);
    }
}
