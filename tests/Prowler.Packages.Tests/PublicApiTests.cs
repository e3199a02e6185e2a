using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Prowler.Testing;

namespace Prowler.Packages.Tests;

/// <summary>
/// The public API of each library as text, beside this file. A change of it is a decision: what goes or changes breaks plugins
/// that were compiled before.
/// </summary>
[Collection(nameof(PackageFeed))]
public partial class PublicApiTests(PackageFeed feed)
{
    private static readonly SymbolDisplayFormat Members = Format(SymbolDisplayTypeQualificationStyle.NameAndContainingTypes);

    private static readonly SymbolDisplayFormat Qualified = Format(SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    private static SymbolDisplayFormat Format(SymbolDisplayTypeQualificationStyle types) => new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        types,
        SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance,
        SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeAccessibility | SymbolDisplayMemberOptions.IncludeConstantValue | SymbolDisplayMemberOptions.IncludeRef,
        SymbolDisplayDelegateStyle.NameAndSignature,
        SymbolDisplayExtensionMethodStyle.StaticMethod,
        SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeParamsRefOut,
        SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        SymbolDisplayLocalOptions.None,
        SymbolDisplayKindOptions.None,
        SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat Head = new(
        Members.GlobalNamespaceStyle,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        Members.GenericsOptions,
        delegateStyle: Members.DelegateStyle,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword);

    private static readonly string[] s_libraries = ["Prowler.Checks.Abstractions", "Prowler.Engine", "Prowler.Reports", "Prowler.Plugins", "Prowler.Aws", "Prowler.Checks.Aws", "Prowler.Checks.Testing"];

    public static TheoryData<string> Libraries => [.. s_libraries];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void The_public_API_is_the_checked_in_one(string id) => Snapshot.Verify(Describe(id, Members), id);

    /// <summary>
    /// Of the SDK, host and plugins share AWSSDK.Core alone; each brings the packages of services that it was built with. A type of
    /// such a package in a record would be another type on the other side.
    /// </summary>
    [Theory]
    [MemberData(nameof(Libraries))]
    public void The_public_API_has_no_type_of_a_services_SDK_package_in_it(string id) =>
        Assert.DoesNotContain(Describe(id, Qualified).Split('\n'), line => TypeOfServicePackage().IsMatch(line));

    // Not Amazon.RegionEndpoint and Amazon.Runtime.AWSCredentials, which are Core's.
    [GeneratedRegex(@"(?<![\w.])Amazon\.(?!Runtime\.)\w+\.")]
    private static partial Regex TypeOfServicePackage();

    private string Describe(string id, SymbolDisplayFormat format)
    {
        var folder = feed.NewFolder();
        foreach (var other in s_libraries)
        {
            using var package = feed.Open(other);
            var name = $"{other}.dll";
            using var source = package.GetEntry($"lib/net10.0/{name}")!.Open();
            using var target = File.Create(Path.Combine(folder, name));
            source.CopyTo(target);
        }

        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var references = platform.Concat(Directory.EnumerateFiles(folder))
            .Distinct()
            .ToDictionary(path => path, path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("api", references: references.Values);
        var assembly = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(references[Path.Combine(folder, $"{id}.dll")])!;
        return string.Join('\n', Types(assembly.GlobalNamespace).OrderBy(type => type.ToDisplayString(), StringComparer.Ordinal).SelectMany(type => Lines(type, format)));
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers()
        .OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => member is INamedTypeSymbol type ? IsVisible(type) ? [type, .. Types(type)] : [] : Types(member));

    private static IEnumerable<string> Lines(INamedTypeSymbol type, SymbolDisplayFormat format)
    {
        var bases = new[] { type.BaseType }
            .Where(symbol => symbol is { SpecialType: SpecialType.None })
            .Concat(type.Interfaces)
            .Select(symbol => symbol!.ToDisplayString(format))
            .Order(StringComparer.Ordinal)
            .ToList();
        var modifiers = type switch
        {
            { IsStatic: true } => "static ",
            { TypeKind: TypeKind.Class, IsAbstract: true } => "abstract ",
            { TypeKind: TypeKind.Class, IsSealed: true } => "sealed ",
            _ => "",
        };
        yield return $"{modifiers}{type.ToDisplayString(Head)}{(bases.Count > 0 ? " : " + string.Join(", ", bases) : "")}";

        foreach (var line in type.GetMembers().Where(IsVisible).Where(IsWritten).Select(member => member.ToDisplayString(format)).Order(StringComparer.Ordinal))
            yield return $"    {line}";
        yield return "";
    }

    private static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;

    /// <summary>Whether a person wrote the member: not an accessor of a property, nor what the compiler adds to a record.</summary>
    private static bool IsWritten(ISymbol member) => member switch
    {
        INamedTypeSymbol => false,
        IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters: [], ContainingType.IsValueType: true } => false,
        IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.EventAdd or MethodKind.EventRemove } => false,
        { Name: "<Clone>$" or "PrintMembers" or "EqualityContract" } => false,
        { Name: "Equals" or "GetHashCode" or "ToString" or "op_Equality" or "op_Inequality" or "Deconstruct" } when member.ContainingType.IsRecord => false,
        IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters: [var other] } =>
            !member.ContainingType.IsRecord || !SymbolEqualityComparer.Default.Equals(other.Type, member.ContainingType),
        _ => true,
    };
}
