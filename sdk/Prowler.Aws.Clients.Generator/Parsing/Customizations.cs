using Prowler.Aws.Clients.Generator.Json;
using Prowler.Aws.Clients.Generator.Model;

namespace Prowler.Aws.Clients.Generator.Parsing;

/// <summary>Where the official .NET package departs from what its model says: the <c>dotnet</c> section of a model file.</summary>
internal sealed class Customizations
{
    private readonly JsonObject _section;

    public Customizations(JsonObject section)
    {
        _section = section;
        section.AllowOnly("the \"dotnet\" section", "namespace", "client", "paginators", "renameShapes", "renameMembers",
            "substituteShapes", "wrapResults", "trimEnums", "throttlingErrors", "noArgumentOverloads", "constructors");
    }

    public string Namespace => _section.String("namespace");

    public string Client => _section.String("client");

    public string Paginators => _section.String("paginators");

    public IEnumerable<string> ThrottlingErrors => _section.Strings("throttlingErrors");

    public bool HasNoArgumentOverload(string operation) => _section.Strings("noArgumentOverloads").Contains(operation);

    public string ClassName(string shape) => _section.ObjectOrEmpty("renameShapes").StringOrNull(shape) ?? Naming.Pascal(shape);

    public string PropertyName(string shape, string member) =>
        _section.ObjectOrEmpty("renameMembers").ObjectOrEmpty(shape).StringOrNull(member) ?? Naming.Pascal(member);

    /// <summary>The property that holds the whole result of an operation, if the official package adds one.</summary>
    public string? WrappedResult(string operation) => _section.ObjectOrEmpty("wrapResults").StringOrNull(operation);

    /// <summary>The simple type that stands in for a structure, and the member it comes from.</summary>
    public (ScalarKind Kind, string? From)? Substitute(string shape) =>
        _section.ObjectOrEmpty("substituteShapes")[shape]?.AsObject($"the substitute of {shape}") is { } substitute
            ? (substitute.String("as") == "Boolean" ? ScalarKind.Boolean : ScalarKind.String, substitute.StringOrNull("from"))
            : null;

    public EquatableArray<Constructor> Constructors(string className, EquatableArray<Member> members) =>
        (_section.ObjectOrEmpty("constructors")[className]?.AsArray("constructors").Items ?? [])
            .Select(form => new Constructor(form.AsArray("a constructor").Items.Select(p => PropertyOf(className, members, p)).ToEquatableArray()))
            .ToEquatableArray();

    private static string PropertyOf(string className, EquatableArray<Member> members, JsonValue property)
    {
        var name = property.AsString("a property");
        return members.Any(m => m.Property == name)
            ? name
            : throw new ModelException($"a constructor of {className} names {name}, which it does not have", property);
    }
}
