using System.Collections;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Prowler.Aws.Clients.Tests.Support;

namespace Prowler.Aws.Clients.Tests.Endpoints;

/// <summary>The compiled rules against botocore's interpreter of the same rules, over all partitions and settings.</summary>
public sealed class RuleTests
{
    public static TheoryData<string> Services => [.. ServiceClient.All.Select(client => client.Service)];

    [Theory]
    [MemberData(nameof(Services))]
    public void Compiled_rules_answer_as_interpreted_ones(string service)
    {
        var vectors = Resources.Json("vectors", service) ?? throw new Xunit.Sdk.XunitException(
            $"There is no Endpoints/Vectors/{service}.json: run python3 tests/Prowler.Aws.Clients.Tests/make_expected.py");
        var provider = (IEndpointProvider)Activator.CreateInstance(ServiceClient.Of(service).Type("Endpoints"))!;

        Assert.NotEmpty(vectors.EnumerateArray());
        Assert.All(vectors.EnumerateArray(), vector => Assert.Equal(Expected(vector), Resolve(provider, vector.GetProperty("parameters"))));
    }

    [Fact]
    public void Every_file_of_vectors_is_of_a_service_that_there_is() => Assert.Empty(Resources.Services("vectors").Except(ServiceClient.All.Select(client => client.Service)));

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
