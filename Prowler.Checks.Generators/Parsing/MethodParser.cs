using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Prowler.Checks.Generators.Diagnostics;
using Prowler.Checks.Generators.Model;

namespace Prowler.Checks.Generators.Parsing;

/// <summary>Turns marked methods into records. All work with symbols of the generator happens here.</summary>
internal static class MethodParser
{
    public static CheckMethod ParseCheck(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        var method = (IMethodSymbol)context.TargetSymbol;
        var result = ResultParser.Parse(method.ReturnType, KnownTypes.IsVerdict);
        var defects = Defects(method);
        if (!ResultParser.IsCheckResult(result)) defects.Add(Descriptors.UnsupportedCheckResult.Id);
        var subject = method.Parameters.FirstOrDefault()?.Type;
        if (subject is null || !KnownTypes.IsResource(subject)) defects.Add(Descriptors.NoSubject.Id);
        return new CheckMethod
        {
            Ids = context.Attributes.Select(attribute => IdOf(attribute) ?? "").ToEquatableArray(),
            Result = result.Shape,
            Method = Describe(method, subject, defects, cancellationToken),
        };
    }

    public static CollectorMethod ParseCollector(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        var method = (IMethodSymbol)context.TargetSymbol;
        var rules = CollectorRules.Of(method, context.Attributes[0]);
        var defects = Defects(method);
        defects.AddRange(rules.Violations(context.SemanticModel.Compilation.Assembly)
            .Select(violation => violation.Descriptor.Id));
        return new CollectorMethod
        {
            Kind = rules.Kind,
            Product = rules.Result.Item is { } product ? KnownTypes.FullName(product) : "",
            Result = rules.Result.Shape,
            BatchSize = rules.BatchSize ?? 0,
            Method = Describe(method, rules.Place, defects, cancellationToken),
        };
    }

    public static HelperMethod ParseHelper(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        var method = (IMethodSymbol)context.TargetSymbol;
        return new HelperMethod(
            method.Name,
            CallReader.Clients(method).Select(CallReader.ClientName).Distinct().ToEquatableArray(),
            CallReader.Read(method, cancellationToken),
            ActionsOf(method));
    }

    public static string? IdOf(AttributeData attribute) => attribute.ConstructorArguments.FirstOrDefault().Value as string;

    /// <summary>Why generated code cannot call the method, or null if it can.</summary>
    public static string? WhyNotCallable(IMethodSymbol method)
    {
        if (method.MethodKind != MethodKind.Ordinary) return "it must be an ordinary method";
        if (!method.IsStatic) return "it must be static";
        if (method.IsGenericMethod) return "it must not be generic";
        for (ISymbol? symbol = method; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            if (symbol is INamedTypeSymbol { IsGenericType: true }) return $"'{symbol.Name}' must not be generic";
            if (symbol is INamedTypeSymbol { IsFileLocal: true }) return $"'{symbol.Name}' must not be file-local";
            if (symbol.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal)
                return $"'{symbol.Name}' must be internal or public";
        }

        return null;
    }

    private static List<string> Defects(IMethodSymbol method)
    {
        var defects = new List<string>();
        if (WhyNotCallable(method) is not null) defects.Add(Descriptors.NotCallable.Id);
        return defects;
    }

    private static MethodModel Describe(
        IMethodSymbol method, ITypeSymbol? subject, List<string> defects, CancellationToken cancellationToken)
    {
        var parameters = method.Parameters.Skip(1).Select(ParameterParser.Parse).ToEquatableArray();
        if (parameters.Any(parameter => parameter.Kind == ParameterKind.Unsupported)) defects.Add(Descriptors.UnsupportedParameter.Id);
        if (method.Parameters.FirstOrDefault()?.RefKind is not (null or RefKind.None)) defects.Add(Descriptors.NoSubject.Id);
        return new MethodModel
        {
            Call = $"{KnownTypes.FullName(method.ContainingType)}.{Escape(method.Name)}",
            DisplayName = MethodName.Of(method),
            Subject = subject is null ? "" : KnownTypes.FullName(subject),
            Parameters = parameters,
            Calls = CallReader.Read(method, cancellationToken),
            Actions = ActionsOf(method),
            Defects = defects.Distinct().ToEquatableArray(),
        };
    }

    private static ImmutableEquatableArray<string> ActionsOf(IMethodSymbol method) =>
        KnownTypes.Attributes(method, "IamActionAttribute").Select(IdOf).OfType<string>().ToEquatableArray();

    private static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
