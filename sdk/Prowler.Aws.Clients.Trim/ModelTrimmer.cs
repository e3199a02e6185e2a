using System.Text.Json.Nodes;

namespace Prowler.Aws.Clients.Trim;

/// <summary>Keeps the wanted operations and the shapes they reach, without documentation, constraints and other things that change no byte on the wire.</summary>
internal static class ModelTrimmer
{
    // What a client does with a request does not depend on these. Everything not listed stays, so that a trait
    // the generator does not know becomes a build error there instead of vanishing here.
    private static readonly HashSet<string> WithoutEffect =
    [
        "documentation", "documentationUrl", "deprecated", "deprecatedMessage", "deprecatedSince", "sensitive", "synthetic",
        "min", "max", "pattern", "required", "authtype", "auth", "authPolicy", "readonly", "idempotent", "internal", "internalonly",
        "protocols", "uid", "serviceAbbreviation", "retryable", "fault", "wrapper", "box",
    ];

    public static JsonObject Trim(ServiceFile file, FullModel model)
    {
        var allOperations = Section(model.Service, "operations");
        var allShapes = Section(model.Service, "shapes");
        var operations = new JsonObject();
        var shapes = new SortedDictionary<string, JsonNode>(StringComparer.Ordinal);
        var pagination = new JsonObject();

        foreach (var name in file.Operations.Order(StringComparer.Ordinal))
        {
            var operation = allOperations[name] ?? throw new TrimException($"{file.Path}: {file.Model} has no operation \"{name}\".");
            operations[name] = Strip(operation);
            foreach (var reference in References(operation))
                Reach(reference, allShapes, file, shapes);
            if (model.Pagination[name] is { } pages)
                pagination[name] = Strip(pages);
        }

        return new JsonObject
        {
            ["metadata"] = Strip(Section(model.Service, "metadata")),
            ["dotnet"] = file.DotNet.DeepClone(),
            ["operations"] = operations,
            ["pagination"] = pagination,
            ["shapes"] = new JsonObject(shapes.Select(s => KeyValuePair.Create(s.Key, (JsonNode?)s.Value))),
            ["endpoints"] = Strip(model.EndpointRules),
        };
    }

    private static void Reach(string name, JsonObject all, ServiceFile file, IDictionary<string, JsonNode> reached)
    {
        if (reached.ContainsKey(name))
            return;
        var shape = all[name] as JsonObject ?? throw new TrimException($"{file.Model} has no shape \"{name}\".");
        var stripped = Strip(shape);
        if (file.TrimmedEnums.Contains(name))
            stripped["enum"] = new JsonArray();
        reached[name] = stripped;
        foreach (var reference in References(shape))
            Reach(reference, all, file, reached);
    }

    private static IEnumerable<string> References(JsonNode node) => node switch
    {
        JsonObject o => o.SelectMany(p => p.Key == "shape" && p.Value is JsonValue name ? [name.GetValue<string>()]
            : p.Value is null ? [] : References(p.Value)),
        JsonArray a => a.SelectMany(item => References(item!)),
        _ => [],
    };

    private static JsonObject Strip(JsonNode node)
    {
        var result = new JsonObject();
        foreach (var (key, value) in node.AsObject())
        {
            // The keys of "members" are names chosen by the service, so one may well be called "documentation".
            if (key == "members")
                result[key] = new JsonObject(value!.AsObject().Select(m => KeyValuePair.Create(m.Key, (JsonNode?)Strip(m.Value!))));
            else if (!WithoutEffect.Contains(key))
                result[key] = value is JsonObject o ? Strip(o) : value is JsonArray a ? StripItems(a) : value?.DeepClone();
        }

        return result;
    }

    private static JsonArray StripItems(JsonArray items) =>
        new([.. items.Select(item => item is JsonObject o ? Strip(o) : item?.DeepClone())]);

    private static JsonObject Section(JsonObject model, string name) =>
        model[name] as JsonObject ?? throw new TrimException($"The full model has no \"{name}\".");
}
