using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Prowler.Checks.Generators.Aws;

namespace Prowler.Checks.Generators.Tests;

/// <summary>The facts of each service, a file each, of which nobody keeps a list.</summary>
public sealed class ServiceFactsTests
{
    [Fact]
    public void Every_file_of_a_service_is_in_the_table()
    {
        var described = Directory.EnumerateFiles(Services(), "*.cs")
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), @"new\(""(IAmazon\w+)""").Select(match => match.Groups[1].Value))
            .Order(StringComparer.Ordinal);

        Assert.Equal(described, ClientTable.All.Select(client => client.Client).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_client_is_described_once() =>
        Assert.Empty(ClientTable.All.GroupBy(client => client.Client).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void An_action_is_written_as_IAM_writes_it() => Assert.All(
        ClientTable.All.SelectMany(client => client.Actions.Values.SelectMany(actions => actions).Concat(client.WholeService is { } whole ? [whole] : [])),
        action => Assert.True(Naming.IsIamAction(action), action));

    [Theory]
    [InlineData("IAmazonS3", "ListBuckets", "s3:ListAllMyBuckets")]
    [InlineData("IAmazonS3", "ListDirectoryBuckets", "s3express:ListAllMyDirectoryBuckets")]
    [InlineData("IAmazonS3Control", "GetPublicAccessBlock", "s3:GetAccountPublicAccessBlock")]
    [InlineData("IAmazonApiGatewayV2", "GetApis", "apigateway:GET")]
    [InlineData("IAmazonCloudWatchLogs", "DescribeLogGroups", "logs:DescribeLogGroups")]
    [InlineData("IAmazonNobodyKnows", "ListThings", "nobodyknows:ListThings")]
    public void An_operation_needs_its_service_s_action_unless_the_facts_say_otherwise(string client, string operation, string action) =>
        Assert.Equal([action], AwsServices.ActionsFor(client, operation));

    [Theory]
    [InlineData("IAmazonIdentityManagementService", "GenerateCredentialReport", true)]
    [InlineData("IAmazonCognitoIdentity", "GetId", false)]
    [InlineData("IAmazonSQS", "GetQueueAttributes", true)]
    [InlineData("IAmazonSQS", "DeleteQueue", false)]
    [InlineData("IAmazonSQS", "Getaway", false)]
    public void What_only_reads_is_told_by_its_verb_unless_the_facts_say_otherwise(string client, string operation, bool isReadOnly) =>
        Assert.Equal(isReadOnly, AwsServices.IsReadOnly(client, operation));

    [Theory]
    [InlineData("IAmazonSecretsManager", "GetSecretValue", true)]
    [InlineData("IAmazonSecretsManager", "ListSecrets", false)]
    // Another client of the same service sends the same operations.
    [InlineData("IAmazonApiGatewayV2", "GetApiKeys", true)]
    public void A_credential_is_one_for_every_client_of_its_service(string client, string operation, bool isCredential) =>
        Assert.Equal(isCredential, AwsServices.IsCredential(client, operation));

    private static string Services([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "../../Prowler.Checks.Generators/Aws/Services"));
}
