namespace Prowler.Aws.Clients.Tests.Generator;

/// <summary>The smallest model that generates a client, to be spoilt one piece at a time.</summary>
internal static class MinimalModel
{
    public const string Text = """
        {
        "metadata": {"apiVersion":"2024-01-01","endpointPrefix":"zoo","protocol":"query","serviceId":"Zoo","signatureVersion":"v4"},
        "dotnet": {"namespace":"Amazon.Zoo","client":"AmazonZoo","paginators":"Zoo"},
        "operations": {
          "ListCats": {"name":"ListCats","http":{"method":"POST","requestUri":"/"},"input":{"shape":"ListCatsIn"},"output":{"shape":"ListCatsOut","resultWrapper":"ListCatsResult"}}
        },
        "pagination": {
          "ListCats": {"input_token":"Marker","output_token":"Marker","result_key":"Cats"}
        },
        "shapes": {
          "Cat": {"type":"structure","members":{"Name":{"shape":"String"}}},
          "Cats": {"type":"list","member":{"shape":"Cat"}},
          "ListCatsIn": {"type":"structure","members":{"Marker":{"shape":"String"}}},
          "ListCatsOut": {"type":"structure","members":{"Marker":{"shape":"String"},"Cats":{"shape":"Cats"}}},
          "String": {"type":"string"}
        },
        "endpoints": {
          "version": "1.0",
          "parameters": {"Region":{"type":"string"}},
          "rules": [{"conditions":[],"endpoint":{"url":"https://zoo.{Region}.example","properties":{},"headers":{}},"type":"endpoint"}]
        }
        }
        """;

    public static string With(string part, string replacement)
    {
        Assert.Contains(part, Text);
        return Text.Replace(part, replacement);
    }
}
