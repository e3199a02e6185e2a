using Prowler.Aws.Clients.Generator.Json;
using Prowler.Aws.Clients.Generator.Model;

namespace Prowler.Aws.Clients.Generator.Parsing;

internal static class PaginationParser
{
    public static Pagination Parse(JsonObject json, Structure request, Structure response)
    {
        json.AllowOnly("its pagination", "input_token", "output_token", "limit_key", "more_results", "result_key", "non_aggregate_keys");
        var inputs = json.Strings("input_token").ToArray();
        var outputs = json.Strings("output_token").ToArray();
        if (inputs.Length == 0 || inputs.Length != outputs.Length)
            throw new ModelException("its pagination has not one output token for each input token", json);

        return new Pagination(
            inputs.Zip(outputs, (i, o) => new TokenPair(Find(request, i, json).Property, Find(response, o, json).Property)).ToEquatableArray(),
            json.StringOrNull("more_results") is { } more ? Find(response, more, json).Property : null,
            json.Strings("result_key").Select(key => FindList(response, key, json)).ToEquatableArray());
    }

    private static Member FindList(Structure response, string name, JsonObject at)
    {
        var member = Find(response, name, at);
        return member.Type is ListType ? member : throw new ModelException($"its result key {name} is not a list", at);
    }

    private static Member Find(Structure structure, string name, JsonObject at) =>
        structure.Members.FirstOrDefault(m => m.Property == Naming.Pascal(name))
            ?? throw new ModelException($"its pagination names {name}, which {structure.Name} does not have", at);
}
