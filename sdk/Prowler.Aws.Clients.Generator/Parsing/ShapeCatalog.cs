using Prowler.Aws.Clients.Generator.Json;
using Prowler.Aws.Clients.Generator.Model;

namespace Prowler.Aws.Clients.Generator.Parsing;

/// <summary>Turns shapes into .NET types as operations ask for them, each once.</summary>
internal sealed class ShapeCatalog(JsonObject shapes, Customizations customizations, WireNames wire)
{
    private readonly Dictionary<string, Structure> _structures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Enumeration> _enumerations = new(StringComparer.Ordinal);
    private readonly HashSet<string> _started = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Structure> Structures => _structures;

    public IEnumerable<Enumeration> Enumerations => _enumerations.Values.OrderBy(e => e.Name, StringComparer.Ordinal);

    /// <summary>The request or response class of an operation, whatever its shape is called.</summary>
    public Structure Message(string className, StructureRole role, JsonObject? reference) =>
        Message(className, role, reference is null ? default : Members(reference.String("shape"), Shape(reference)));

    public Structure Message(string className, StructureRole role, EquatableArray<Member> members)
    {
        var message = new Structure(className, role, members, customizations.Constructors(className, members), IsRead: false, IsWritten: false);
        _structures[className] = message;
        return message;
    }

    public TypeRef Resolve(JsonObject reference)
    {
        var name = reference.String("shape");
        var shape = Shape(reference);
        if (customizations.Substitute(name) is var (kind, from))
        {
            var scalar = new ScalarType(kind);
            return from is null ? scalar : new WrappedType(scalar, SubstitutedElement(name, shape, from));
        }

        return shape.String("type") switch
        {
            "structure" => ResolveStructure(name, shape),
            "list" => ResolveList(name, shape),
            "map" => ResolveMap(name, shape),
            "string" when shape["enum"] is { } values => ResolveEnumeration(name, shape, values),
            var type => ResolveScalar(name, shape, type),
        };
    }

    public EquatableArray<Member> Members(string shapeName, JsonObject shape)
    {
        shape.AllowOnly($"shape {shapeName}", "type", "members", "payload", "exception", "error");
        var payload = shape.StringOrNull("payload");
        return shape.ObjectOrEmpty("members").Members
            .Select(m => ResolveMember(shapeName, m.Key, m.Value.AsObject($"member {m.Key}"), payload))
            .ToEquatableArray();
    }

    public JsonObject Shape(JsonObject reference)
    {
        var name = reference.String("shape");
        return shapes[name]?.AsObject($"shape {name}") ?? throw new ModelException($"there is no shape \"{name}\"", reference);
    }

    private Member ResolveMember(string shapeName, string name, JsonObject reference, string? payload)
    {
        var what = $"member {name} of shape {shapeName}";
        reference.AllowOnly(what, "shape", "location", "locationName", "queryName", "flattened", "contextParam", "hostLabel");
        var type = Resolve(reference);
        if (reference.Flag("flattened"))
        {
            type = type switch
            {
                ListType list => list with { IsFlattened = true },
                MapType map => map with { IsFlattened = true },
                _ => throw new ModelException($"{what} is flattened, but neither a list nor a map", reference),
            };
        }

        var location = name == payload ? MemberLocation.Payload : reference.StringOrNull("location") switch
        {
            null => MemberLocation.Body,
            "header" => MemberLocation.Header,
            "uri" => MemberLocation.Path,
            "querystring" => MemberLocation.Query,
            var other => throw new ModelException($"{what} has the unsupported location \"{other}\"", reference),
        };
        var property = customizations.PropertyName(shapeName, name);
        if (property == customizations.ClassName(shapeName))
            throw new ModelException($"{what} has the name of its class, which C# forbids: add it to \"renameMembers\"", reference);
        return new Member(property, type, wire.Read(name, reference, type), wire.Write(name, reference, type), location);
    }

    private StructureType ResolveStructure(string name, JsonObject shape)
    {
        var className = customizations.ClassName(name);
        if (_started.Add(className))
        {
            var members = Members(name, shape);
            _structures[className] = new Structure(
                className, StructureRole.Shape, members, customizations.Constructors(className, members), IsRead: false, IsWritten: false);
        }

        return new StructureType(className);
    }

    private EnumType ResolveEnumeration(string name, JsonObject shape, JsonValue values)
    {
        shape.AllowOnly($"shape {name}", "type", "enum");
        var className = customizations.ClassName(name);
        if (!_enumerations.ContainsKey(className))
        {
            _enumerations[className] = new Enumeration(className, values.AsArray("\"enum\"").Items
                .Select(v => v.AsString("an enumeration's value"))
                .Select(v => new EnumerationValue(Naming.EnumerationField(v), v))
                .OrderBy(v => v.Field, StringComparer.Ordinal)
                .ToEquatableArray());
        }

        return new EnumType(className);
    }

    private ListType ResolveList(string name, JsonObject shape)
    {
        shape.AllowOnly($"shape {name}", "type", "member", "flattened");
        var member = shape.Object("member");
        member.AllowOnly($"the items of shape {name}", "shape", "locationName");
        return new ListType(Resolve(member), member.StringOrNull("locationName") ?? "member", shape.Flag("flattened"));
    }

    private MapType ResolveMap(string name, JsonObject shape)
    {
        shape.AllowOnly($"shape {name}", "type", "key", "value", "flattened");
        var key = shape.Object("key");
        if (Resolve(key) is not (ScalarType { Kind: ScalarKind.String } or EnumType))
            throw new ModelException($"shape {name} is a map whose keys are not strings", key);
        var value = shape.Object("value");
        return new MapType(
            Resolve(value), key.StringOrNull("locationName") ?? "key", value.StringOrNull("locationName") ?? "value", shape.Flag("flattened"));
    }

    private static ScalarType ResolveScalar(string name, JsonObject shape, string type)
    {
        shape.AllowOnly($"shape {name}", "type");
        return new ScalarType(type switch
        {
            "string" => ScalarKind.String,
            "boolean" => ScalarKind.Boolean,
            "integer" => ScalarKind.Int32,
            "long" => ScalarKind.Int64,
            "float" => ScalarKind.Single,
            "double" => ScalarKind.Double,
            "timestamp" => ScalarKind.Timestamp,
            "blob" => ScalarKind.Blob,
            _ => throw new ModelException($"shape {name} has the unsupported type \"{type}\"", shape),
        });
    }

    private static string SubstitutedElement(string name, JsonObject shape, string member)
    {
        var reference = shape.ObjectOrEmpty("members")[member]?.AsObject($"member {member}")
            ?? throw new ModelException($"shape {name} has no member \"{member}\" to stand for it", shape);
        return reference.StringOrNull("locationName") ?? member;
    }
}
