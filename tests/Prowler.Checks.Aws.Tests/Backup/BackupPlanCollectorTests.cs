using System.Net;
using Amazon;
using Amazon.Backup;
using Amazon.Runtime;
using Prowler.Checks.Aws.Backup;
using Prowler.Checks.Aws.Tests.EC2;
using Prowler.Checks.Aws.Tests.S3;

namespace Prowler.Checks.Aws.Tests.Backup;

public class BackupPlanCollectorTests
{
    private const string Plans = "GET /backup/plans?maxResults=1000";
    private const string Selections = "GET /backup/plans/p-1/selections?maxResults=1000";
    private const string Denied = """{"message":"no","__type":"AccessDeniedException"}""";

    private static readonly BackupPlan Plan = new() { Id = "p-1", Location = Network.Ireland, Name = "nightly" };

    [Fact]
    public async Task Plans_of_all_pages_are_listed()
    {
        var http = new FakeS3()
            .Answer(Plans, """{"BackupPlansList":[{"BackupPlanId":"p-1","BackupPlanArn":"arn:aws:backup:eu-west-1:111122223333:backup-plan:p-1","BackupPlanName":"nightly"}],"NextToken":"more"}""")
            .Answer(Plans + "&nextToken=more", """{"BackupPlansList":[{"BackupPlanId":"p-2","BackupPlanArn":"arn:aws:backup:eu-west-1:111122223333:backup-plan:p-2","BackupPlanName":"weekly"}]}""");

        var plans = await BackupPlanCollectors.Plans(Network.Ireland, Client(http), default).ToListAsync();

        Assert.Equal(Plan, plans[0]);
        Assert.Equal(["nightly", "weekly"], plans.Select(plan => plan.DisplayName));
    }

    [Fact]
    public async Task Selections_of_all_pages_are_read()
    {
        var http = new FakeS3()
            .Answer(Selections, """{"BackupSelectionsList":[{"SelectionId":"s-1"}],"NextToken":"more"}""")
            .Answer(Selections + "&nextToken=more", """{"BackupSelectionsList":[{"SelectionId":"s-2"}]}""")
            .Answer("GET /backup/plans/p-1/selections/s-1", """
                {"BackupSelection":{
                  "SelectionName":"a","IamRoleArn":"r","Resources":["arn:aws:ec2:*:*:volume/*"],"NotResources":["arn:aws:ec2:*:*:instance/*"],
                  "ListOfTags":[
                    {"ConditionType":"STRINGEQUALS","ConditionKey":"backup","ConditionValue":"daily"},
                    {"ConditionType":"STRINGEQUALS","ConditionKey":"aws:ResourceTag/stage","ConditionValue":"production"}],
                  "Conditions":{
                    "StringEquals":[{"ConditionKey":"aws:ResourceTag/a","ConditionValue":"1"}],
                    "StringNotEquals":[{"ConditionKey":"aws:ResourceTag/b","ConditionValue":"2"}],
                    "StringLike":[{"ConditionKey":"aws:ResourceTag/c","ConditionValue":"3*"}],
                    "StringNotLike":[{"ConditionKey":"aws:ResourceTag/d","ConditionValue":"4*"}]}}}
                """)
            .Answer("GET /backup/plans/p-1/selections/s-2", """{"BackupSelection":{"SelectionName":"b","IamRoleArn":"r"}}""");

        var selections = (await BackupPlanCollectors.Selections(Plan, Client(http), default)).Selections;

        Assert.Equal(2, selections.Count);
        Assert.Equal("nightly", selections[0].PlanName);
        Assert.Equal(["arn:aws:ec2:*:*:volume/*"], selections[0].Resources);
        Assert.Equal(["arn:aws:ec2:*:*:instance/*"], selections[0].NotResources);
        Assert.Equal([new BackupTag("backup", "daily"), new BackupTag("stage", "production")], selections[0].AnyTags);
        Assert.Equal(
            [
                new BackupCondition { Key = "a", Pattern = "1", HasWildcards = false, IsNegated = false },
                new BackupCondition { Key = "b", Pattern = "2", HasWildcards = false, IsNegated = true },
                new BackupCondition { Key = "c", Pattern = "3*", HasWildcards = true, IsNegated = false },
                new BackupCondition { Key = "d", Pattern = "4*", HasWildcards = true, IsNegated = true },
            ],
            selections[0].Conditions);
        Assert.True(selections[1] is { Resources: [], NotResources: [], AnyTags: [], Conditions: [] });
    }

    [Fact]
    public async Task A_refusal_is_not_an_account_without_backups()
    {
        var http = new FakeS3()
            .Answer(Plans, Denied, HttpStatusCode.Forbidden)
            .Answer(Selections, """{"BackupSelectionsList":[{"SelectionId":"s-1"}]}""")
            .Answer("GET /backup/plans/p-1/selections/s-1", Denied, HttpStatusCode.Forbidden);

        var refusal = await Assert.ThrowsAsync<AmazonBackupException>(
            async () => await BackupPlanCollectors.Plans(Network.Ireland, Client(http), default).ToListAsync());
        Assert.Equal("AccessDeniedException", refusal.ErrorCode);
        await Assert.ThrowsAsync<AmazonBackupException>(() => BackupPlanCollectors.Selections(Plan, Client(http), default));
    }

    private static AmazonBackupClient Client(FakeS3 http) => new(
        new BasicAWSCredentials("AKIAIOSFODNN7EXAMPLE", "secret"),
        new AmazonBackupConfig { RegionEndpoint = RegionEndpoint.EUWest1, MaxErrorRetry = 0, HttpClientFactory = http.Transport });
}
