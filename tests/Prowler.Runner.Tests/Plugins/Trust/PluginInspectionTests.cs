using Microsoft.CodeAnalysis;
using Prowler.Checks.Aws;
using Prowler.Runner.Plugins.Trust;

namespace Prowler.Runner.Tests.Plugins.Trust;

public sealed class PluginInspectionTests
{
    private const string Put = "s3.PutBucketPolicyAsync(new PutBucketPolicyRequest())";

    [Theory]
    [InlineData("static Task Collect(IAmazonS3 s3) => " + Put + ";")]
    [InlineData("static Task Collect(AmazonS3Client s3) => " + Put + ";")]
    [InlineData("static async Task Collect(IAmazonS3 s3) { await Task.Yield(); await " + Put + "; }")]
    [InlineData("static async IAsyncEnumerable<int> Collect(IAmazonS3 s3) { await " + Put + "; yield return 1; }")]
    [InlineData("static IEnumerable<Task> Collect(IAmazonS3 s3) { yield return " + Put + "; }")]
    [InlineData("static Task Collect(IAmazonS3 s3) => Task.WhenAll(new[] { 1 }.Select(_ => " + Put + "));")]
    [InlineData("static Task Collect(IAmazonS3 s3) => Task.WhenAll(new[] { 1 }.Select(async _ => await " + Put + "));")]
    [InlineData("static Func<IAmazonS3, Task> Collect() => static s3 => " + Put + ";")]
    [InlineData("static Task Collect(IAmazonS3 s3) { return Local(); Task Local() => " + Put + "; }")]
    [InlineData("static Task Collect(IAmazonS3 s3) { return Local(); async Task Local() { await Task.WhenAll(new[] { 1 }.Select(async _ => await " + Put + ")); } }")]
    [InlineData("static Task Collect<T>(T s3) where T : IAmazonS3 => " + Put + ";")]
    [InlineData("static Task Collect<T>(List<T> clients) where T : AmazonS3Client => clients.First() is var s3 ? " + Put + " : null;")]
    [InlineData("static Func<PutBucketPolicyRequest, CancellationToken, Task> Collect(IAmazonS3 s3) => s3.PutBucketPolicyAsync;")]
    [InlineData("static unsafe delegate*<int> Collect(IAmazonS3 s3) { _ = " + Put + "; return null; }")]
    public void A_call_that_changes_something_is_found_under_the_name_of_the_method_that_makes_it(string member)
    {
        foreach (var optimization in new[] { OptimizationLevel.Release, OptimizationLevel.Debug })
        {
            using var plugin = CompiledPlugin.OfMembers(member, optimization);

            var call = Assert.Single(plugin.Inspect().Writes);
            Assert.Equal("s3:PutBucketPolicy", call.Operation);
            Assert.Equal("it does not only read", call.Why);
            Assert.Equal("Acme.Facts.Collect in Acme.Checks", call.Place.ToString());
        }
    }

    [Theory]
    [InlineData("static Task Collect(Amazon.Runtime.SharedInterfaces.ICoreAmazonS3 s3) => s3.DeleteAsync(\"b\", \"k\", null, default);", "s3:Delete")]
    [InlineData("static Task Collect(IAmazonS3 s3) => s3.EnsureBucketExistsAsync(\"b\");", "s3:EnsureBucketExists")]
    [InlineData("static Task Collect(Amazon.SecurityToken.IAmazonSecurityTokenService sts) => sts.AssumeRoleAsync(null);", "sts:AssumeRole")]
    public void An_inherited_operation_and_a_convenience_count_too(string member, string operation)
    {
        using var plugin = CompiledPlugin.OfMembers(member);

        Assert.Equal(operation, Assert.Single(plugin.Inspect().Writes).Operation);
    }

    [Theory]
    [InlineData("static Task Collect(IAmazonS3 s3) => s3.GetPreSignedURLAsync(null);", "s3:GetPreSignedURL")]
    [InlineData("static Task Collect(Amazon.SecurityToken.IAmazonSecurityTokenService sts) => sts.GetSessionTokenAsync();", "sts:GetSessionToken")]
    public void An_operation_that_answers_with_a_credential_is_refused(string member, string operation)
    {
        using var plugin = CompiledPlugin.OfMembers(member);

        var call = Assert.Single(plugin.Inspect().Writes);
        Assert.Equal((operation, "its answer is a credential"), (call.Operation, call.Why));
    }

    [Theory]
    [InlineData("IAmazonCognitoIdentity", "GetId", "cognito-identity:GetId", "it does not only read")]
    [InlineData("IAmazonCognitoIdentityProvider", "GetUserAttributeVerificationCode", "cognito-idp:GetUserAttributeVerificationCode", "it does not only read")]
    [InlineData("IAmazonCognitoIdentity", "GetOpenIdToken", "cognito-identity:GetOpenIdToken", "its answer is a credential")]
    [InlineData("IAmazonCognitoIdentityProvider", "DescribeUserPoolClient", "cognito-idp:DescribeUserPoolClient", "its answer is a credential")]
    [InlineData("IAmazonAPIGateway", "GetApiKeys", "apigateway:GetApiKeys", "its answer is a credential")]
    [InlineData("IAmazonLambda", "GetFunction", "lambda:GetFunction", "its answer is a credential")]
    [InlineData("IAmazonECR", "GetDownloadUrlForLayer", "ecr:GetDownloadUrlForLayer", "its answer is a credential")]
    [InlineData("IAmazonEC2", "GetVpnConnectionDeviceSampleConfiguration", "ec2:GetVpnConnectionDeviceSampleConfiguration", "its answer is a credential")]
    public void An_operation_that_does_more_than_its_verb_says_is_refused(string client, string method, string operation, string why)
    {
        using var plugin = CompiledPlugin.Of($$"""
            namespace Amazon.Service { public interface {{client}} { Task {{method}}Async(); } }
            namespace Acme { static class Facts { static Task Collect(Amazon.Service.{{client}} client) => client.{{method}}Async(); } }
            """);

        Assert.Equal((operation, why), Assert.Single(plugin.Inspect().Writes) is var call ? (call.Operation, call.Why) : default);
    }

    [Fact]
    public void Asking_for_parameters_in_clear_text_is_refused()
    {
        using var plugin = CompiledPlugin.Of("""
            namespace Amazon.SimpleSystemsManagement.Model { public class GetParametersByPathRequest { public bool WithDecryption { get; set; } } }
            namespace Acme { static class Facts { static object Collect() => new Amazon.SimpleSystemsManagement.Model.GetParametersByPathRequest { WithDecryption = true }; } }
            """);

        Assert.Equal(("ssm:GetParametersByPath", "it asks for secrets in clear text"),
            Assert.Single(plugin.Inspect().Writes) is var call ? (call.Operation, call.Why) : default);
    }

    [Fact]
    public void A_plugin_that_only_reads_is_proved_to_and_its_actions_are_known()
    {
        using var plugin = CompiledPlugin.OfMembers("""
            static readonly Type Client = typeof(IAmazonS3);
            static object Create(AWSCredentials credentials) => new AmazonS3Client(credentials, new AmazonS3Config { RegionEndpoint = Amazon.RegionEndpoint.EUWest1 });
            static async IAsyncEnumerable<string> Collect(IAmazonS3 s3, Amazon.SecurityToken.IAmazonSecurityTokenService sts)
            {
                await foreach (var page in s3.Paginators.ListObjectsV2(new ListObjectsV2Request { BucketName = "b" }).Responses)
                    foreach (var item in page.S3Objects) yield return item.Key;
                GetBucketEncryptionResponse encryption;
                try { encryption = await s3.GetBucketEncryptionAsync(new GetBucketEncryptionRequest()); }
                catch (AmazonS3Exception exception) when (exception.ErrorCode == "NoSuchBucket") { yield break; }
                foreach (var rule in encryption.ServerSideEncryptionConfiguration.ServerSideEncryptionRules)
                    if (rule.ServerSideEncryptionByDefault.ServerSideEncryptionAlgorithm == ServerSideEncryptionMethod.AWSKMS) yield return "kms";
                await sts.GetCallerIdentityAsync(new Amazon.SecurityToken.Model.GetCallerIdentityRequest());
                Span<int> numbers = [1, 2, 3];
            }
            """);

        var report = plugin.Inspect();
        Assert.True(report.IsProvedReadOnly, string.Join("\n", report.Writes) + string.Join("\n", report.Unproved));
        Assert.Empty(report.Uses);
        Assert.Equal(["s3:GetEncryptionConfiguration", "s3:ListBucket", "sts:GetCallerIdentity"], report.IamActions);
    }

    [Fact]
    public void The_built_in_packs_change_nothing_but_may_assume_the_role_that_they_are_told_to()
    {
        var report = PluginInspection.Inspect([.. AwsChecks.Packs.Select(pack => pack.GetType().Assembly.Location)]);

        Assert.Equal(["sts:AssumeRole"], report.Writes.Select(call => call.Operation));
        Assert.All(report.Unproved, code => Assert.Matches(@"^Prowler\.(Aws\.Session|Aws\.Calls|Checks\.Aws\.EC2\.Ec2Service)\.", code.Place.Method));
        Assert.Contains("s3:GetBucketAcl", report.IamActions);
        Assert.Contains("ec2:DescribeSecurityGroups", report.IamActions);
    }
}
