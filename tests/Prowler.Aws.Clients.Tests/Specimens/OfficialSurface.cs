using Microsoft.CodeAnalysis;
using Prowler.Aws.Clients.Tests.Support;

namespace Prowler.Aws.Clients.Tests.Specimens;

/// <summary>The public members of a specimen's client, generated and official, one line each.</summary>
internal sealed class OfficialSurface
{
    // Classes that nobody needs to name, and which either side has in its own way; of paginators the interfaces count.
    private static readonly string[] Machinery = ["DefaultConfiguration", "Endpoints", "Paginator", "PaginatorFactory", "RetryPolicy"];

    private static readonly SymbolDisplayFormat Format = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    private OfficialSurface(IReadOnlySet<string> generated, IReadOnlySet<string> official) => (Generated, Official) = (generated, official);

    public IReadOnlySet<string> Generated { get; }

    public IReadOnlySet<string> Official { get; }

    public static OfficialSurface Of(string service)
    {
        var client = ServiceClient.Of(service);
        // A package is called as its namespace.
        var package = Path.Combine(AppContext.BaseDirectory, $"AWSSDK.{client.Namespace["Amazon.".Length..]}.dll");
        var generated = GeneratorRun.Compile(client.Model, package, out var official).Assembly;
        return new OfficialSurface(
            Members(client, generated, type => true),
            Members(client, official, type => type.DeclaredAccessibility == Accessibility.Public));
    }

    private static HashSet<string> Members(ServiceClient client, IAssemblySymbol assembly, Func<INamedTypeSymbol, bool> counts) =>
    [
        .. new[] { client.Namespace, client.Namespace + ".Model" }
            .SelectMany(name => Namespace(assembly, name).GetTypeMembers())
            .Where(type => counts(type) && !(type.TypeKind == TypeKind.Class && Machinery.Any(type.Name.EndsWith)))
            .SelectMany(type => type.GetMembers())
            .Where(member => member.DeclaredAccessibility == Accessibility.Public && member is not IMethodSymbol { AssociatedSymbol: not null })
            .Select(member => member.ToDisplayString(Format)),
    ];

    private static INamespaceSymbol Namespace(IAssemblySymbol assembly, string name) => name.Split('.')
        .Aggregate(assembly.GlobalNamespace, (outer, part) => outer.GetNamespaceMembers().Single(n => n.Name == part));
}
