using Microsoft.CodeAnalysis;
using Prowler.Aws.Clients.Tests.Support;

namespace Prowler.Aws.Clients.Tests.Generator;

/// <summary>What a model says that cannot be honoured is a build error that names the file, the operation and the place.</summary>
public sealed class BadModelTests
{
    [Fact]
    public void A_good_model_is_no_error() => Assert.Empty(GeneratorRun.Diagnostics(MinimalModel.Text));

    [Theory]
    [InlineData("\"protocol\":\"query\"", "\"protocol\":\"smithy-rpc-v2-cbor\"", "test.json: the protocol smithy-rpc-v2-cbor is not supported")]
    [InlineData("\"signatureVersion\":\"v4\"", "\"signatureVersion\":\"v2\"", "test.json: the signature version v2 is not supported")]
    [InlineData("\"Name\":{\"shape\":\"String\"}", "\"Name\":{\"shape\":\"String\",\"xmlAttribute\":true}", "test.json: operation ListCats: member Name of shape Cat has the unsupported trait \"xmlAttribute\"")]
    [InlineData("\"Name\":{\"shape\":\"String\"}", "\"Name\":{\"shape\":\"Nothing\"}", "test.json: operation ListCats: there is no shape \"Nothing\"")]
    [InlineData("\"Name\":{\"shape\":\"String\"}", "\"Name\":{\"shape\":\"String\",\"location\":\"headers\"}", "test.json: operation ListCats: member Name of shape Cat has the unsupported location \"headers\"")]
    [InlineData("\"Name\":{\"shape\":\"String\"}", "\"Cat\":{\"shape\":\"String\"}", "test.json: operation ListCats: member Cat of shape Cat has the name of its class, which C# forbids: add it to \"renameMembers\"")]
    [InlineData("{\"type\":\"string\"}", "{\"type\":\"document\"}", "test.json: operation ListCats: shape String has the unsupported type \"document\"")]
    [InlineData("{\"type\":\"string\"}", "{\"type\":\"string\",\"streaming\":true}", "test.json: operation ListCats: shape String has the unsupported trait \"streaming\"")]
    [InlineData("\"name\":\"ListCats\",", "\"name\":\"ListCats\",\"endpointdiscovery\":{},", "test.json: operation ListCats: it has the unsupported trait \"endpointdiscovery\"")]
    [InlineData("\"name\":\"ListCats\",", "\"name\":\"ListCats\",\"endpoint\":{\"hostPrefix\":\"data-\"},", "test.json: operation ListCats: the host prefix \"data-\" is not supported")]
    [InlineData("\"result_key\":\"Cats\"", "\"result_key\":\"Dogs\"", "test.json: operation ListCats: its pagination names Dogs, which ListCatsResponse does not have")]
    [InlineData("\"conditions\":[]", "\"conditions\":[{\"fn\":\"aws.isVirtualHostableS3Bucket\",\"argv\":[]}]", "test.json: the endpoint rules call aws.isVirtualHostableS3Bucket, which is not supported")]
    [InlineData("\"client\":\"AmazonZoo\",", "\"client\":\"AmazonZoo\",\"constructors\":{\"Cat\":[[\"Tail\"]]},", "test.json: operation ListCats: a constructor of Cat names Tail, which it does not have")]
    [InlineData("\"client\":\"AmazonZoo\",", "\"client\":\"AmazonZoo\",\"renameCats\":{},", "test.json: the \"dotnet\" section has the unsupported trait \"renameCats\"")]
    [InlineData("\"client\":\"AmazonZoo\",", "", "test.json: \"client\" is missing here")]
    public void It_says_what_is_wrong(string part, string replacement, string message)
    {
        var diagnostic = Assert.Single(GeneratorRun.Diagnostics(MinimalModel.With(part, replacement)));

        Assert.Equal("PRAWS002", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal(message, diagnostic.GetMessage());
    }

    [Fact]
    public void It_says_where()
    {
        var diagnostic = Assert.Single(GeneratorRun.Diagnostics(MinimalModel.With("{\"type\":\"string\"}", "{\"type\":\"document\"}")));

        var place = diagnostic.Location.GetLineSpan();
        Assert.Equal("models/test.json", place.Path);
        Assert.Equal(14, place.StartLinePosition.Line);
    }

    [Theory]
    [InlineData("", "expected a value")]
    [InlineData("{", "expected '\"'")]
    [InlineData("{\"a\": tru}", "expected a value")]
    [InlineData("{\"a\": \"\\x\"}", "expected an escape sequence")]
    [InlineData("{\"a\": 1} x", "expected the end of the file")]
    public void A_file_that_is_not_JSON_is_said_to_be_none(string text, string reason)
    {
        var diagnostic = Assert.Single(GeneratorRun.Diagnostics(text));

        Assert.Equal("PRAWS001", diagnostic.Id);
        Assert.Equal($"test.json is not JSON: {reason}; write it again with Prowler.Aws.Clients.Trim", diagnostic.GetMessage());
    }

    [Fact]
    public void Endless_nesting_is_refused() =>
        Assert.Equal("PRAWS001", Assert.Single(GeneratorRun.Diagnostics(new string('[', 100_000))).Id);
}
