using System.Text.Json.Nodes;
using Prowler.Aws.Policies;

namespace Prowler.Aws.Tests.Policies;

/// <summary>What must hold for any JSON, tried with random documents that look like policies to different degrees.</summary>
public class RandomPolicyTests
{
    private const string Marker = "MARKER";

    private static readonly string[] Names =
    [
        "Version", "Id", "Statement", "Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource",
        "Condition", "AWS", "Service", "CanonicalUser", "Bool", "StringEqualsIfExists", "aws:SecureTransport", "aws:PrincipalOrgID", "",
    ];

    private static readonly string[] Texts =
        ["Allow", "Deny", "*", "s3:*", "2012-10-17", "111122223333", "arn:aws:iam::*:root", "o-1", "10.0.0.0/8", "::/0", "1.2.3.4/999", "", Marker];

    [Fact]
    public void Any_json_becomes_a_document_that_keeps_its_promises()
    {
        var random = new Random(20_260_901);
        var wellFormed = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var json = (random.Next(2) == 0 ? Value(random, 5) : Policy(random)).ToJsonString();
            var document = PolicyDocument.Parse(json);

            if (document.IsWellFormed) wellFormed++;
            Assert.DoesNotContain(document.Problems, problem => problem.Contains(Marker, StringComparison.Ordinal));
            Assert.All(document.Statements, statement =>
            {
                Assert.NotEqual(statement.Actions.Count > 0, statement.NotActions.Count > 0);
                Assert.False(statement.Principals.Count > 0 && statement.NotPrincipals.Count > 0);
                Assert.False(statement.Resources.Count > 0 && statement.NotResources.Count > 0);
            });

            var access = document.CrossAccountAccess(new TrustedAccounts("111122223333"));
            Assert.True(!document.Statements.Any(PolicyAccess.IsPublic) || access.Untrusted.Any(principal => principal.IsEveryone), json);
            var trustingMore = document.CrossAccountAccess(new TrustedAccounts("111122223333", null, "444455556666"));
            Assert.Subset(access.Untrusted.ToHashSet(), trustingMore.Untrusted.ToHashSet());
        }

        Assert.InRange(wellFormed, 1_000, 19_000);
    }

    [Fact]
    public void Any_cut_off_policy_has_a_problem()
    {
        var json = Policy(new Random(7)).ToJsonString();

        Assert.All(Enumerable.Range(0, json.Length), length => Assert.False(PolicyDocument.Parse(json[..length]).IsWellFormed));
    }

    private static JsonNode Value(Random random, int depth) => random.Next(depth > 0 ? 6 : 4) switch
    {
        0 => random.Next(),
        1 => random.Next(2) == 0,
        2 or 3 => Pick(random, Texts),
        4 => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, depth - 1))]),
        _ => new JsonObject(Enumerable.Range(0, random.Next(5))
            .Select(_ => Pick(random, Names))
            .Distinct()
            .Select(name => KeyValuePair.Create(name, (JsonNode?)Value(random, depth - 1)))),
    };

    private static JsonObject Policy(Random random) => new()
    {
        ["Statement"] = new JsonArray([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Statement(random))]),
    };

    private static JsonObject Statement(Random random)
    {
        var statement = new JsonObject
        {
            ["Effect"] = random.Next(5) == 0 ? "Deny" : "Allow",
            [random.Next(6) == 0 ? "NotPrincipal" : "Principal"] = random.Next(3) == 0
                ? "*"
                : new JsonObject { ["AWS"] = Pick(random, ["*", "111122223333", "444455556666", "arn:aws:iam::777788889999:user/a", "AIDAEXAMPLE"]) },
            ["Action"] = new JsonArray("s3:GetObject"),
            ["Resource"] = "*",
        };
        if (random.Next(2) == 0)
        {
            var test = new JsonObject { [Pick(random, ["aws:PrincipalAccount", "aws:SourceIp", "aws:PrincipalOrgID"])] = Pick(random, Texts) };
            statement["Condition"] = new JsonObject { [Pick(random, ["StringEquals", "IpAddress", "StringLikeIfExists"])] = test };
        }

        if (random.Next(8) == 0) statement[Pick(random, Names)] = Value(random, 2);
        return statement;
    }

    private static string Pick(Random random, string[] items) => items[random.Next(items.Length)];
}
