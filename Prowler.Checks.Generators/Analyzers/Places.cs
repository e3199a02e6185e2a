using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Prowler.Checks.Generators.Analyzers;

/// <summary>Where a diagnostic about a part of a method points.</summary>
internal static class Places
{
    public static Location OfName(ISymbol symbol) => symbol.Locations.FirstOrDefault() ?? Location.None;

    public static Location OfReturnType(IMethodSymbol method, CancellationToken cancellationToken) =>
        Syntax(method, cancellationToken) is MethodDeclarationSyntax declaration
            ? declaration.ReturnType.GetLocation()
            : OfName(method);

    public static Location OfType(IParameterSymbol parameter, CancellationToken cancellationToken) =>
        (Syntax(parameter, cancellationToken) as ParameterSyntax)?.Type?.GetLocation() ?? OfName(parameter);

    /// <summary>The first argument of an attribute, which is what it says.</summary>
    public static Location OfArgument(AttributeData attribute, CancellationToken cancellationToken)
    {
        var syntax = attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax;
        return syntax?.ArgumentList?.Arguments.FirstOrDefault()?.GetLocation() ?? syntax?.GetLocation() ?? Location.None;
    }

    /// <summary>Orders by file and place, so that of two equals the same one is blamed on every build.</summary>
    public static string OrderOf(SyntaxReference? reference) =>
        reference is null ? "" : reference.SyntaxTree.FilePath + ":" + reference.Span.Start.ToString("D9", CultureInfo.InvariantCulture);

    private static SyntaxNode? Syntax(ISymbol symbol, CancellationToken cancellationToken) =>
        symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken);
}
