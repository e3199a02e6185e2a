using Prowler.Aws.Policies;

namespace Prowler.Aws.Tests.Policies;

public class PolicyAccessTests
{
    private const string Own = "111122223333";
    private const string Partner = "444455556666";
    private const string Stranger = "777788889999";

    private static readonly TrustedAccounts Trusted = new(Own, canonicalUserId: "a1b2", Partner);

    [Theory]
    [InlineData("\"*\"")]
    [InlineData("""{ "AWS": "*" }""")]
    [InlineData("""{ "AWS": ["111122223333", "*"] }""")]
    [InlineData("""{ "AWS": "arn:aws:iam::*:root" }""")]
    [InlineData("""{ "CanonicalUser": "*" }""")]
    public void A_statement_that_allows_everyone_is_public(string principal) => Assert.True(Allow(principal).IsPublic());

    [Theory]
    [InlineData("""{ "AWS": "777788889999" }""")]
    [InlineData("""{ "AWS": "arn:aws:iam::777788889999:user/a*" }""")]
    [InlineData("""{ "Service": "*" }""")]
    [InlineData("""{ "Federated": "*" }""")]
    public void A_statement_that_names_its_principals_is_not_public(string principal) => Assert.False(Allow(principal).IsPublic());

    [Fact]
    public void Allowing_all_but_a_few_is_public() => Assert.True(
        Statement("""{ "Effect": "Allow", "NotPrincipal": { "AWS": "777788889999" }, "Action": "s3:*" }""").IsPublic());

    [Fact]
    public void Denying_everyone_is_not_public() => Assert.False(
        Statement("""{ "Effect": "Deny", "Principal": "*", "Action": "s3:*" }""").IsPublic());

    [Theory]
    [InlineData("StringEquals", "aws:PrincipalAccount", "777788889999")]
    [InlineData("stringequals", "AWS:principalaccount", "777788889999")]
    [InlineData("StringLike", "aws:SourceAccount", "777788889999")]
    [InlineData("StringEquals", "s3:DataAccessPointAccount", "777788889999")]
    [InlineData("ArnLike", "aws:PrincipalArn", "arn:aws:iam::777788889999:role/*")]
    [InlineData("ArnEquals", "aws:SourceArn", "arn:aws:s3:::their-bucket")]
    [InlineData("StringEquals", "aws:PrincipalOrgID", "o-abcdefghij")]
    [InlineData("ForAnyValue:StringLike", "aws:PrincipalOrgPaths", "o-abcdefghij/r-ab12/*")]
    [InlineData("StringEquals", "aws:SourceVpce", "vpce-0a1b2c3d")]
    [InlineData("StringEquals", "aws:SourceVpc", "vpc-0a1b2c3d")]
    [InlineData("StringLike", "aws:userid", "AROAEXAMPLEEXAMPLE01:*")]
    [InlineData("IpAddress", "aws:SourceIp", "203.0.113.0/24")]
    [InlineData("IpAddress", "aws:SourceIp", "203.0.113.7")]
    [InlineData("IpAddress", "aws:SourceIp", "10.0.0.0/8")]
    [InlineData("IpAddress", "aws:SourceIp", "2001:db8::/32")]
    public void A_condition_that_pins_the_caller_makes_a_statement_not_public(string @operator, string key, string value) =>
        Assert.False(Everyone(@operator, key, value).IsPublic());

    [Theory]
    [InlineData("StringLike", "aws:PrincipalAccount", "*")]
    [InlineData("StringLike", "aws:PrincipalAccount", "11112222333?")]
    [InlineData("StringEquals", "aws:PrincipalAccount", "${aws:PrincipalAccount}")]
    [InlineData("StringEqualsIfExists", "aws:PrincipalAccount", "111122223333")]
    [InlineData("ForAllValues:StringEquals", "aws:PrincipalAccount", "111122223333")]
    [InlineData("StringNotEquals", "aws:PrincipalAccount", "111122223333")]
    [InlineData("ArnLike", "aws:PrincipalArn", "arn:aws:iam::*:role/admin")]
    [InlineData("ArnLike", "aws:SourceArn", "arn:aws:s3:::photos-*")]
    [InlineData("ArnLike", "aws:SourceArn", "not an ARN")]
    [InlineData("StringLike", "aws:PrincipalOrgID", "o-*")]
    [InlineData("StringLike", "aws:PrincipalOrgPaths", "*/r-ab12/*")]
    [InlineData("StringLike", "aws:SourceVpce", "vpce-*")]
    [InlineData("StringLike", "aws:userid", "*")]
    [InlineData("StringLike", "aws:username", "admin")]
    [InlineData("StringEquals", "aws:PrincipalTag/team", "blue")]
    [InlineData("StringEquals", "aws:ResourceAccount", "111122223333")]
    [InlineData("StringEquals", "s3:ResourceAccount", "111122223333")]
    [InlineData("StringEquals", "aws:CalledViaFirst", "cloudformation.amazonaws.com")]
    [InlineData("Bool", "aws:SecureTransport", "true")]
    [InlineData("StringEquals", "aws:SourceIp", "203.0.113.7")]
    [InlineData("IpAddress", "aws:SourceIp", "0.0.0.0/0")]
    [InlineData("IpAddress", "aws:SourceIp", "0.0.0.0/1")]
    [InlineData("IpAddress", "aws:SourceIp", "64.0.0.0/7")]
    [InlineData("IpAddress", "aws:SourceIp", "::/0")]
    [InlineData("IpAddress", "aws:SourceIp", "10.0.0.0/7")]
    [InlineData("IpAddress", "aws:SourceIp", "10.0.0.0/99")]
    [InlineData("IpAddress", "aws:SourceIp", "*")]
    public void A_condition_that_anybody_can_meet_leaves_a_statement_public(string @operator, string key, string value) =>
        Assert.True(Everyone(@operator, key, value).IsPublic());

    [Fact]
    public void One_open_value_among_pinned_ones_leaves_a_statement_public()
    {
        Assert.False(Everyone("IpAddress", "aws:SourceIp", "203.0.113.7", "198.51.100.0/24").IsPublic());
        Assert.True(Everyone("IpAddress", "aws:SourceIp", "203.0.113.7", "0.0.0.0/0").IsPublic());
    }

    [Fact]
    public void One_pinning_condition_among_others_is_enough() => Assert.False(Statement("""
        {
          "Effect": "Allow", "Principal": "*", "Action": "s3:*",
          "Condition": { "Bool": { "aws:SecureTransport": "true" }, "StringEquals": { "aws:PrincipalOrgID": "o-abcdefghij" } }
        }
        """).IsPublic());

    [Theory]
    [InlineData("""{ "AWS": "111122223333" }""")]
    [InlineData("""{ "AWS": ["arn:aws:iam::111122223333:root", "arn:aws:sts::444455556666:assumed-role/r/s"] }""")]
    [InlineData("""{ "CanonicalUser": "a1b2" }""")]
    [InlineData("""{ "Service": "logging.s3.amazonaws.com" }""")]
    [InlineData("""{ "AWS": "AROAEXAMPLEEXAMPLE01" }""")]
    public void Trusted_accounts_services_and_deleted_principals_are_no_cross_account_access(string principal) =>
        AssertAccess(Allow(principal), untrusted: [], undetermined: []);

    [Theory]
    [InlineData("""{ "AWS": "777788889999" }""", "AWS:777788889999")]
    [InlineData("""{ "AWS": "arn:aws:iam::777788889999:user/u" }""", "AWS:arn:aws:iam::777788889999:user/u")]
    [InlineData("""{ "AWS": "arn:aws:iam::777788889999:role/111122223333" }""", "AWS:arn:aws:iam::777788889999:role/111122223333")]
    [InlineData("\"*\"", "*")]
    public void Other_accounts_are_untrusted(string principal, string untrusted) =>
        AssertAccess(Allow(principal), [untrusted], undetermined: []);

    [Theory]
    [InlineData("""{ "AWS": "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1" }""", "AWS:arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1")]
    [InlineData("""{ "CanonicalUser": "c3d4" }""", "CanonicalUser:c3d4")]
    public void A_principal_that_tells_no_account_is_undetermined(string principal, string undetermined) =>
        AssertAccess(Allow(principal), untrusted: [], [undetermined]);

    [Fact]
    public void A_foreign_canonical_user_is_untrusted_where_only_the_own_account_is_trusted()
    {
        var own = new TrustedAccounts(Own, "a1b2");

        Assert.False(own.Trust(new PolicyPrincipal(PrincipalKind.CanonicalUser, "c3d4")));
        Assert.Null(new TrustedAccounts(Own).Trust(new PolicyPrincipal(PrincipalKind.CanonicalUser, "c3d4")));
    }

    [Theory]
    [InlineData("StringEquals", "aws:PrincipalAccount", Own)]
    [InlineData("StringEquals", "aws:PrincipalAccount", Partner)]
    [InlineData("ArnLike", "aws:PrincipalArn", "arn:aws:iam::111122223333:role/*")]
    [InlineData("ArnLike", "aws:SourceArn", "arn:aws:s3:::photos")]
    [InlineData("StringEquals", "aws:PrincipalOrgID", "o-abcdefghij")]
    [InlineData("StringEquals", "aws:SourceVpce", "vpce-0a1b2c3d")]
    [InlineData("IpAddress", "aws:SourceIp", "192.168.1.0/24")]
    public void A_condition_that_keeps_to_trusted_callers_is_no_cross_account_access(string @operator, string key, string value) =>
        AssertAccess(Everyone(@operator, key, value), untrusted: [], undetermined: []);

    [Theory]
    [InlineData("StringEquals", "aws:PrincipalAccount", Stranger)]
    [InlineData("ArnLike", "aws:PrincipalArn", "arn:aws:iam::777788889999:role/111122223333")]
    [InlineData("StringLike", "aws:userid", "AROAEXAMPLEEXAMPLE01:*")]
    [InlineData("IpAddress", "aws:SourceIp", "203.0.113.7")]
    public void A_condition_that_lets_strangers_through_is_cross_account_access(string @operator, string key, string value) =>
        AssertAccess(Everyone(@operator, key, value), ["*"], undetermined: []);

    private static void AssertAccess(PolicyStatement statement, string[] untrusted, string[] undetermined)
    {
        var access = new PolicyDocument { Statements = [statement] }.CrossAccountAccess(Trusted);

        Assert.Equal(untrusted, access.Untrusted.Select(principal => principal.ToString()));
        Assert.Equal(undetermined, access.Undetermined.Select(principal => principal.ToString()));
    }

    private static PolicyStatement Everyone(string @operator, string key, params string[] values) => new()
    {
        Effect = PolicyEffect.Allow,
        Principals = [new PolicyPrincipal(PrincipalKind.Everyone, "*")],
        Actions = ["s3:GetObject"],
        Conditions = [new PolicyCondition(@operator, key, values)],
    };

    private static PolicyStatement Allow(string principal) =>
        Statement($$"""{ "Effect": "Allow", "Principal": {{principal}}, "Action": "s3:GetObject" }""");

    private static PolicyStatement Statement(string json)
    {
        var document = PolicyDocument.Parse($$"""{ "Statement": {{json}} }""");
        Assert.Empty(document.Problems);
        return Assert.Single(document.Statements);
    }
}
