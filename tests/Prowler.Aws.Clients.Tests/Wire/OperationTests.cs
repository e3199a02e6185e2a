using System.Text.Json;
using Amazon.Runtime;
using Prowler.Aws.Clients.Tests.Support;

namespace Prowler.Aws.Clients.Tests.Wire;

/// <summary>Every operation, with every member of its request and response set, against an independent implementation of the protocols.</summary>
public sealed class OperationTests
{
    public static TheoryData<string, string> Operations
    {
        get
        {
            var operations = new TheoryData<string, string>();
            foreach (var client in ServiceClient.All)
            {
                foreach (var operation in client.Operations)
                    operations.Add(client.Service, operation);
            }

            return operations;
        }
    }

    [Fact]
    public void Every_case_is_of_an_operation_that_a_model_has() =>
        Assert.Empty(WireCase.All.Except(ServiceClient.All.SelectMany(client => client.Operations.Select(operation => $"{client.Service} {operation}"))));

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task The_request_is_sent_as_the_protocol_prescribes(string service, string operation)
    {
        var (sent, _) = await Call(service, operation);

        var expected = WireCase.Of(service, operation).GetProperty("request");
        Assert.Equal(expected.GetProperty("method").GetString(), sent.Method);
        Assert.Equal(expected.GetProperty("path").GetString(), sent.Uri.AbsolutePath);
        Assert.Equal(Strings(expected.GetProperty("query")), sent.Query.OrderBy(p => p.Key, StringComparer.Ordinal));
        foreach (var header in expected.GetProperty("headers").EnumerateObject())
            Assert.Equal(header.Value.GetString(), sent.Headers[header.Name]);
        if (expected.GetProperty("form") is { ValueKind: JsonValueKind.Object } form)
            Assert.Equal(Strings(form), sent.Form.OrderBy(p => p.Key, StringComparer.Ordinal));
        else if (expected.GetProperty("json") is { ValueKind: JsonValueKind.Object } json)
            Assert.True(JsonElement.DeepEquals(json, JsonDocument.Parse(sent.Body).RootElement), sent.Body);
        else
            Assert.Empty(sent.Body);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task The_response_is_read_completely(string service, string operation)
    {
        var (_, response) = await Call(service, operation);

        var expected = WireCase.Of(service, operation).GetProperty("output");
        var result = ServiceClient.Of(service).WrappedResult(operation) is { } property ? response.GetType().GetProperty(property)!.GetValue(response) : response;
        Assert.Empty(ObjectComparison.Differences(expected, result, operation));
    }

    private static async Task<(SentRequest Sent, AmazonWebServiceResponse Response)> Call(string service, string operation)
    {
        var wire = WireCase.Of(service, operation);
        var http = FakeHttp.Always(wire.GetProperty("response").GetString()!);
        using var client = ServiceClient.Of(service).Create(http);
        var method = client.GetType().GetMethods().Single(m => m.Name == operation + "Async" && m.GetParameters().Length == 2);
        var request = ObjectBuilder.Build(method.GetParameters()[0].ParameterType, wire.GetProperty("input"));
        var task = (Task)method.Invoke(client, [request, CancellationToken.None])!;
        await task;
        return (Assert.Single(http.Requests), ((dynamic)task).Result);
    }

    private static IEnumerable<KeyValuePair<string, string>> Strings(JsonElement json) => json.EnumerateObject()
        .Select(m => KeyValuePair.Create(m.Name, m.Value.GetString()!))
        .OrderBy(p => p.Key, StringComparer.Ordinal);
}
