using System.Text;
using Prowler.Aws.Calls;
using Prowler.Aws.Recording;
using Prowler.Aws.Services;
using Prowler.Checks.Aws;

namespace Prowler.Aws.Tests.Recording;

public sealed class CanonicalRequestTests
{
    [Theory]
    [InlineData("https://logs.s3.us-east-1.amazonaws.com/?acl", "https://localhost:5000/logs/?acl")]
    [InlineData("https://logs.s3.amazonaws.com/?acl", "https://s3.us-east-1.amazonaws.com/logs/?acl")]
    [InlineData("https://my.s3.logs.s3.dualstack.eu-west-1.amazonaws.com/a%20b", "http://127.0.0.1/my.s3.logs/a%20b")]
    [InlineData("https://logs.s3-fips.us-gov-west-1.amazonaws.com/", "http://localhost/logs/")]
    [InlineData("https://logs.s3.cn-north-1.amazonaws.com.cn/", "http://localhost/logs/")]
    public async Task A_bucket_in_the_host_is_a_bucket_in_the_path(string aws, string emulator)
    {
        Assert.Equal(await OfAsync("s3", emulator), await OfAsync("s3", aws));
    }

    [Fact]
    public async Task The_account_in_the_host_of_S3_Control_says_nothing() =>
        Assert.Equal(
            await OfAsync("s3", "http://localhost/v20180820/configuration/publicAccessBlock"),
            await OfAsync("s3", "https://123456789012.s3-control.us-east-1.amazonaws.com/v20180820/configuration/publicAccessBlock"));

    [Fact]
    public async Task The_order_of_parameters_and_a_signature_in_them_say_nothing() =>
        Assert.Equal(
            await OfAsync("s3", "http://localhost/logs?prefix=a%2Fb&list-type=2&empty"),
            await OfAsync("s3", "http://localhost/logs?X-Amz-Signature=abc&X-Amz-Date=20260101T000000Z&empty=&list-type=2&prefix=a/b"));

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "Version=1&Action=List", "Action=List&Version=1")]
    [InlineData("application/x-amz-json-1.1", "{ \"b\": [1, {\"d\": 1, \"c\": 2}], \"a\": null }", "{\"a\":null,\"b\":[1,{\"c\":2,\"d\":1}]}")]
    [InlineData("application/json", "no json", "no json")]
    [InlineData("application/xml", "<a> </a>", "<a> </a>")]
    public async Task A_body_has_one_form(string type, string body, string expected)
    {
        var request = await OfAsync("ec2", "http://localhost/", new StringContent(body, Encoding.UTF8, type));

        Assert.Equal(expected, request.Body);
    }

    [Fact]
    public async Task Another_network_is_known_by_its_host_but_no_key_is_kept()
    {
        var request = await OfAsync(null, "https://user:word@api.shodan.io/bot12:the-token/1.2.3.4?key=abc&minify=true&api_key=def&access-token=ghi");

        Assert.Matches(@"\Ahttps://api\.shodan\.io/[0-9a-f]{64}\z", request.Path);
        Assert.Equal("access-token=secret&api_key=secret&key=secret&minify=true", request.Query);
    }

    [Theory]
    [InlineData("client_secret")]
    [InlineData("x-api-key")]
    [InlineData("appid")]
    [InlineData("subscription-key")]
    [InlineData("app_key")]
    [InlineData("pwd")]
    [InlineData("Ocp-Apim-Subscription-Key")]
    [InlineData("authToken2")]
    [InlineData("authorization")]
    [InlineData("sig")]
    public async Task A_key_of_another_network_is_known_by_its_name(string name) =>
        Assert.Equal($"{name}=secret", (await OfAsync(null, $"https://example.com/?{name}=abc")).Query);

    [Theory]
    [InlineData("keyword")]
    [InlineData("author")]
    [InlineData("design")]
    [InlineData("page")]
    public async Task Other_parameters_tell_requests_apart(string name) =>
        Assert.Equal($"{name}=abc", (await OfAsync(null, $"https://example.com/?{name}=abc")).Query);

    [Fact]
    public async Task Requests_to_another_network_differ_by_path_and_body_but_not_by_the_key_in_the_body()
    {
        Assert.NotEqual(await OfAsync(null, "https://example.com/a"), await OfAsync(null, "https://example.com/b"));
        Assert.NotEqual(await Posted("{\"ip\":\"1.2.3.4\"}"), await Posted("{\"ip\":\"5.6.7.8\"}"));
        Assert.Equal(await Posted("{\"ip\":\"1.2.3.4\",\"apiKey\":\"mine\"}"), await Posted("{\"apiKey\":\"yours\",\"ip\":\"1.2.3.4\"}"));

        static Task<RecordedRequest> Posted(string json) => OfAsync(null, "https://example.com/", new StringContent(json, Encoding.UTF8, "application/json"));
    }

    private static async Task<RecordedRequest> OfAsync(string? service, string url, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url) { Content = content };
        request.Options.Set(ApiCall.Key, new ApiCall(service, "Operation", "us-east-1"));
        return await CanonicalRequest.FromAsync(request, new ApiServices(AwsChecks.Packs), default);
    }
}
