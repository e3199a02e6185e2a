using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Prowler.Testing;

namespace Prowler.Packages.Tests;

/// <summary>
/// The public API of each library as text, beside this file. A change of it is a decision: what goes or changes breaks plugins
/// that were compiled before.
/// </summary>
[Collection(nameof(PackageFeed))]
public class PublicApiTests(PackageFeed feed)
{
    private static readonly SymbolDisplayFormat Members = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
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

    private static readonly string[] s_libraries = ["Prowler.Checks.Abstractions", "Prowler.Engine", "Prowler.Checks.Aws", "Prowler.Checks.Testing"];

    public static TheoryData<string> Libraries => [.. s_libraries];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void The_public_API_is_the_checked_in_one(string id) => Snapshot.Verify(Describe(id), id);

    private string Describe(string id)
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
        return string.Join('\n', Types(assembly.GlobalNamespace).OrderBy(type => type.ToDisplayString(), StringComparer.Ordinal).SelectMany(Lines));
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers()
        .OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => member is INamedTypeSymbol type ? IsVisible(type) ? [type, .. Types(type)] : [] : Types(member));

    private static IEnumerable<string> Lines(INamedTypeSymbol type)
    {
        var bases = new[] { type.BaseType }
            .Where(symbol => symbol is { SpecialType: SpecialType.None })
            .Concat(type.Interfaces)
            .Select(symbol => symbol!.ToDisplayString(Members))
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

        foreach (var line in type.GetMembers().Where(IsVisible).Where(IsWritten).Select(member => member.ToDisplayString(Members)).Order(StringComparer.Ordinal))
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
