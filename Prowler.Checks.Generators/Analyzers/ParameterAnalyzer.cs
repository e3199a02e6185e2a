using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Prowler.Checks.Generators.Diagnostics;
using Prowler.Checks.Generators.Model;
using Prowler.Checks.Generators.Parsing;

namespace Prowler.Checks.Generators.Analyzers;

/// <summary>Whether something can supply each parameter of a check or collector, by types alone.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ParameterAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Descriptors.UnsupportedParameter, Descriptors.NotAbove, Descriptors.NotBelow, Descriptors.NoClientClass,
        Descriptors.RegionWithoutClient,
    ];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Analyze, SymbolKind.Method);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        if (MarkedMethod.Of((IMethodSymbol)context.Symbol) is not { } marked) return;
        foreach (var parameter in marked.Method.Parameters.Where(parameter => !KnownTypes.IsClient(parameter.Type)))
        {
            foreach (var region in KnownTypes.Attributes(parameter, "InRegionAttribute"))
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.RegionWithoutClient, Places.OfName(parameter), parameter.Name));
        }

        if (!marked.IsBound) return;
        foreach (var parameter in marked.Method.Parameters.Skip(1)) AnalyzeParameter(context, marked.Subject, parameter);
    }

    private static void AnalyzeParameter(SymbolAnalysisContext context, ITypeSymbol? subject, IParameterSymbol parameter)
    {
        var kind = ParameterParser.Parse(parameter).Kind;
        if (kind == ParameterKind.Unsupported)
        {
            Report(Descriptors.UnsupportedParameter, parameter.Name, Short(parameter.Type), WhyUnsupported(parameter));
            return;
        }

        if (kind == ParameterKind.Client)
        {
            if (MissingClass(context.Compilation, parameter.Type) is { } missing)
                Report(Descriptors.NoClientClass, Short(parameter.Type), missing);
            return;
        }

        if (subject is null) return;
        switch (kind)
        {
            case ParameterKind.Record when ResourceTree.Above(subject, parameter.Type) is null:
                Report(Descriptors.NotAbove, Short(parameter.Type), subject.Name);
                break;
            case ParameterKind.OnDemand when Item(KnownTypes.OnDemandOf) is { } facet && ResourceTree.Above(subject, facet) is null:
                Report(Descriptors.NotAbove, Short(facet), subject.Name);
                break;
            case ParameterKind.List when Item(KnownTypes.ListOf) is { } item && ResourceTree.Below(subject, item).Count == 0:
                Report(Descriptors.NotBelow, Short(item), subject.Name);
                break;
            case ParameterKind.Listing when Item(KnownTypes.ListingOf) is { } item && ResourceTree.Below(subject, item).Count == 0:
                Report(Descriptors.NotBelow, Short(item), subject.Name);
                break;
        }

        ITypeSymbol? Item(Func<ITypeSymbol, ITypeSymbol?> argument) => argument(parameter.Type);

        void Report(DiagnosticDescriptor descriptor, params object[] arguments) => context.ReportDiagnostic(
            Diagnostic.Create(descriptor, Places.OfType(parameter, context.CancellationToken), arguments));
    }

    private static string WhyUnsupported(IParameterSymbol parameter)
    {
        var type = parameter.Type;
        if (parameter.RefKind != RefKind.None) return "it is passed by reference";
        if (KnownTypes.OnDemandOf(type) is { } facet) return $"{Short(facet)} is no facet of a resource";
        if ((KnownTypes.ListOf(type) ?? KnownTypes.ListingOf(type)) is { } item) return $"{Short(item)} is no resource, no facet and no simple value";
        return "it is no resource, facet, list of them, SDK client, simple value (int, bool, string, or an IReadOnlyList of int or string), ScanContext, TimeProvider, HttpClient or CancellationToken";
    }

    /// <summary>What the SDK's convention asks for and is not there; null if all is.</summary>
    private static string? MissingClass(Compilation compilation, ITypeSymbol client)
    {
        var name = client.Name.Substring(1);
        return new[] { name + "Client", name + "Config" }.FirstOrDefault(expected =>
            !client.ContainingNamespace.GetTypeMembers(expected)
                .Any(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)));
    }

    private static string Short(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
