using Microsoft.CodeAnalysis;
using Prowler.Aws.Clients.Tests.Support;

namespace Prowler.Aws.Clients.Tests.Yardstick;

/// <summary>
/// The naming rules, held against a service whose official package can be had: the client that the generator makes for
/// STS has, member for member, what AWSSDK.SecurityToken has. <c>sts.json</c> was made by the trim tool, with all operations.
/// </summary>
public sealed class SecurityTokenTests
{
    private static readonly string[] NotOurs =
    [
        // Written by hand in the official package, on top of what its generator makes.
        ".Credentials.Credentials(string, string, string, System.DateTime?)",
        ".Credentials.GetCredentials()",
        // Of a later model than the one here.
        ".MinimumSessionTokenSize ",
        ".SessionTokenSize ",
        ".SessionTokenUtilization ",
    ];

    // Machinery that nobody needs to name, and which either side has in its own way.
    private static readonly string[] Machinery =
    [
        "Amazon.SecurityToken.AmazonSecurityTokenServiceDefaultConfiguration.",
        "Amazon.SecurityToken.AmazonSecurityTokenServiceEndpoints.",
        "Amazon.SecurityToken.SecurityTokenServiceRetryPolicy.",
        "Amazon.SecurityToken.SecurityTokenServiceStandardRetryPolicy.",
        "Amazon.SecurityToken.SecurityTokenServiceAdaptiveRetryPolicy.",
    ];

    [Fact]
    public void Every_public_member_of_the_official_package_is_there()
    {
        var compilation = GeneratorRun.Compile(Resources.Text("sts.json"), typeof(Amazon.SecurityToken.AmazonSecurityTokenServiceClient).Assembly.Location, out var official);
        var ours = Members(compilation.Assembly);
        var theirs = Members(official).Where(member => !NotOurs.Any(member.Contains)).ToList();

        Assert.True(theirs.Count > 240, $"only {theirs.Count} members: was the right assembly read?");
        var missing = theirs.Except(ours).ToList();
        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    [Fact]
    public void Nothing_but_what_the_official_package_has_is_there()
    {
        var compilation = GeneratorRun.Compile(Resources.Text("sts.json"), typeof(Amazon.SecurityToken.AmazonSecurityTokenServiceClient).Assembly.Location, out var official);

        Assert.Empty(Members(compilation.Assembly).Except(Members(official)));
    }

    private static HashSet<string> Members(IAssemblySymbol assembly) =>
    [
        .. new[] { "Amazon.SecurityToken", "Amazon.SecurityToken.Model" }
            .SelectMany(name => Namespace(assembly, name).GetTypeMembers())
            .Where(type => type.DeclaredAccessibility == Accessibility.Public || type.ContainingAssembly.Name == GeneratorRun.AssemblyName)
            .SelectMany(type => type.GetMembers()
                .Where(member => member.DeclaredAccessibility == Accessibility.Public && member is not IMethodSymbol { AssociatedSymbol: not null })
                .Select(member => member.ToDisplayString(Format)))
            .Where(member => !Machinery.Any(member.Contains)),
    ];

    private static INamespaceSymbol Namespace(IAssemblySymbol assembly, string name) => name.Split('.')
        .Aggregate(assembly.GlobalNamespace, (outer, part) => outer.GetNamespaceMembers().Single(n => n.Name == part));

    private static readonly SymbolDisplayFormat Format = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);
}
