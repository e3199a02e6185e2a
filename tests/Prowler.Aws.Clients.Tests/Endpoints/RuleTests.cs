using System.Collections;
using System.Text.Json;
using Amazon.Backup;
using Amazon.EC2;
using Amazon.IdentityManagement;
using Amazon.Lambda;
using Amazon.Organizations;
using Amazon.RDS;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.S3Control;
using Amazon.SimpleSystemsManagement;
using Prowler.Aws.Clients.Tests.Support;

namespace Prowler.Aws.Clients.Tests.Endpoints;

/// <summary>The compiled rules against botocore's interpreter of the same rules, over all partitions and settings.</summary>
public sealed class RuleTests
{
    private static readonly Dictionary<string, IEndpointProvider> Providers = new()
    {
        ["backup"] = new AmazonBackupEndpoints(),
        ["ec2"] = new AmazonEC2Endpoints(),
        ["iam"] = new AmazonIdentityManagementServiceEndpoints(),
        ["lambda"] = new AmazonLambdaEndpoints(),
        ["organizations"] = new AmazonOrganizationsEndpoints(),
        ["rds"] = new AmazonRDSEndpoints(),
        ["s3control"] = new AmazonS3ControlEndpoints(),
        ["ssm"] = new AmazonSimpleSystemsManagementEndpoints(),
    };

    public static TheoryData<string> Services => new(Providers.Keys);

    [Theory]
    [MemberData(nameof(Services))]
    public void Compiled_rules_answer_as_interpreted_ones(string service)
    {
        var vectors = Resources.Json("endpoint-vectors.json").EnumerateArray()
            .Where(vector => vector.GetProperty("service").GetString() == service).ToList();

        Assert.NotEmpty(vectors);
        Assert.All(vectors, vector => Assert.Equal(Expected(vector), Resolve(Providers[service], vector.GetProperty("parameters"))));
    }

    private static string Expected(JsonElement vector) => vector.TryGetProperty("error", out var error)
        ? $"error {error.GetString()}"
        : $"{vector.GetProperty("url").GetString()} {Text(vector, "signingRegion")} {Text(vector, "signingName")}";

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string Resolve(IEndpointProvider provider, JsonElement json)
    {
        var parameters = new EndpointParameters();
        foreach (var parameter in json.EnumerateObject())
        {
            parameters[parameter.Name] = parameter.Value.ValueKind == JsonValueKind.String
                ? parameter.Value.GetString() : parameter.Value.GetBoolean();
        }

        try
        {
            var endpoint = provider.ResolveEndpoint(parameters);
            var scheme = ((IList?)endpoint.Attributes["authSchemes"])?.Cast<PropertyBag>().First();
            return $"{endpoint.URL} {scheme?["signingRegion"]} {scheme?["signingName"]}";
        }
        catch (AmazonClientException e)
        {
            return $"error {e.Message}";
        }
    }
}
